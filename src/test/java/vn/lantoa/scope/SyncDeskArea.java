package vn.lantoa.scope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.Decision;
import vn.lantoa.sync.HeldFilter;
import vn.lantoa.sync.OutboxFileAnswer;
import vn.lantoa.sync.OutboxFiles;
import vn.lantoa.sync.Quarantines;

/**
 * The desk over what phones send: at each of the four units a phone that has synced, a held fact,
 * and a file that a phone saved.
 */
final class SyncDeskArea implements Area {

    private static final int MORE_THAN_THERE_ARE = 100_000;

    private final JdbcClient jdbc;
    private final Places places;
    private final Quarantines quarantines;
    private final OutboxFiles files;
    private final Map<Relation, Person> people = new EnumMap<>(Relation.class);
    private final Map<Relation, UUID> held = new EnumMap<>(Relation.class);

    SyncDeskArea(
            JdbcClient jdbc,
            Places places,
            Quarantines quarantines,
            OutboxFiles files,
            People directory) {
        this.jdbc = jdbc;
        this.places = places;
        this.quarantines = quarantines;
        this.files = files;
        for (Relation relation : Relation.values()) {
            Person person =
                    SystemActor.call(() ->
                            directory.add(
                                    PersonDetails.of("Máy " + Uuid7.next(), relation.unit()),
                                    List.of()));
            people.put(relation, person);
            report(person);
            held.put(relation, hold(person));
        }
    }

    @Override
    public void add(Probes probes) {
        probes.on("route dong-bo", (visitor, relation) -> visitor.opens("dong-bo"));
        probes.on(
                "route dong-bo : a phone in the list",
                (visitor, relation) -> {
                    String name = person(relation).name();
                    return visitor.shows("dong-bo?tim=" + Visitor.encoded(name), name);
                });
        probes.on(
                "route dong-bo : a held fact in the list",
                (visitor, relation) -> visitor.found(() -> lists(relation)));
        probes.on(
                "route dong-bo : decide on a held fact",
                (visitor, relation) -> visitor.found(() -> decides(relation)));
        probes.on(
                "route dong-bo : look into a saved file",
                (visitor, relation) -> visitor.found(() -> opens(relation)));
    }

    private boolean lists(Relation relation) {
        return quarantines.list(HeldFilter.ALL, 0, MORE_THAN_THERE_ARE).stream()
                .anyMatch(fact -> fact.id().equals(held.get(relation)));
    }

    /** Its type is unknown here, so that it stays as it is for the next who asks. */
    private boolean decides(Relation relation) {
        return quarantines.accept(Objects.requireNonNull(held.get(relation)))
                instanceof Decision.Impossible;
    }

    private boolean opens(Relation relation) {
        try {
            Path file = Files.createTempFile("saved", ".txt");
            try {
                Files.writeString(file, saved(person(relation)));
                return files.look(file) instanceof OutboxFileAnswer.Opened;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Person person(Relation relation) {
        return Objects.requireNonNull(people.get(relation));
    }

    private static String saved(Person author) {
        return """
        {"format":"lantoa-outbox-1","person":"%s","installation":"%s","madeAt":"2026-11-22T00:50:00Z",
         "wrappedKey":null,"facts":[{"id":"%s","sha256":"00","plain":"x"}],"media":[]}
        """
                .formatted(author.id(), UUID.randomUUID(), UUID.randomUUID());
    }

    private void report(Person person) {
        jdbc.sql(
                        """
                        INSERT INTO phone_report
                            (device, person, unit, unit_path, synced_at, waiting, review)
                        VALUES (:device, :person, :unit, :path, '2026-11-22', 1, 0)
                        """)
                .param("device", Uuid7.next().toString())
                .param("person", person.id().toString())
                .param("unit", person.unit().toString())
                .param("path", places.get(person.unit()).path())
                .update();
    }

    private UUID hold(Person author) {
        UUID id = Uuid7.next();
        String fact =
                """
                {"id":"%s","type":"not-known","version":1,"madeAt":"2026-11-22T00:30:00.000Z",\
                "offset":0,"corrects":null,"body":{}}\
                """
                        .formatted(id);
        jdbc.sql(
                        """
                        INSERT INTO fact (id, sha256, content, type, version, made_at, author, unit,
                                          unit_path, received_at, intake, state, hold)
                        VALUES (:id, sha2(:content, 256), :content, 'not-known', 1,
                                '2026-11-22 00:30:00', :author, :unit, :path,
                                '2026-11-22 00:40:00', :id, 'IN_REVIEW', 'REVOKED_PHONE')
                        """)
                .param("id", id.toString())
                .param("content", fact)
                .param("author", author.id().toString())
                .param("unit", author.unit().toString())
                .param("path", places.get(author.unit()).path())
                .update();
        return id;
    }
}
