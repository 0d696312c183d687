package vn.lantoa.scope;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.results.PhotoReason;
import vn.lantoa.campaigns.results.ResultFacts;
import vn.lantoa.campaigns.results.Results;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.testing.Acting;

/** Photos of results: who takes one off, and who hears of it. */
final class PhotosArea implements Area {

    private static final String THERE = "c".repeat(64);
    private static final String TRIED = "d".repeat(64);
    private static final String GONE = "e".repeat(64);

    private final Acting acting;
    private final ResultFacts facts;
    private final Results results;
    private final JdbcClient jdbc;
    private final Map<Relation, UUID> made = new EnumMap<>(Relation.class);

    PhotosArea(Acting acting, ResultFacts facts, Results results, JdbcClient jdbc) {
        this.acting = acting;
        this.facts = facts;
        this.results = results;
        this.jdbc = jdbc;
        for (Relation relation : Relation.values()) {
            Person author = acting.person(Role.COLLABORATOR, relation.unit());
            made.put(relation, result(author, relation.unit()));
        }
    }

    @Override
    public void add(Probes probes) {
        probes.on(
                "route ket-qua/:___url_parameter : a photo to delete",
                (visitor, relation) -> visitor.shows("ket-qua/" + made(relation), "Xóa ảnh này"));
        probes.on(
                "route ket-qua/:___url_parameter : delete a photo",
                (visitor, relation) -> visitor.found(() -> takesOff(made(relation))));
        probes.on(
                "collection removed-photos : of another's result",
                (visitor, relation) -> hears(visitor, made(relation)));
        probes.on(
                "collection removed-photos : of one's own result",
                (visitor, relation) -> {
                    Person person = visitor.person();
                    return hears(
                            visitor,
                            person == null ? made(relation) : result(person, relation.unit()));
                });
    }

    private boolean takesOff(UUID result) {
        return results.removePhoto(result, TRIED, PhotoReason.MISTAKE, "").sha256().equals(TRIED);
    }

    private boolean hears(Visitor visitor, UUID result) throws Exception {
        String id =
                jdbc.sql("SELECT id FROM removed_photo WHERE root = ? AND sha256 = ?")
                        .params(result, GONE)
                        .query((row, n) -> row.getString("id"))
                        .single();
        return FieldArea.gives(visitor, "removed-photos", id);
    }

    /** A result with three photos, of which one was taken off. */
    private UUID result(Person author, UnitId unit) {
        ObjectNode body = ResultFacts.body(null, unit, 2, 1);
        ArrayNode photos = body.putArray("photos");
        for (String sha256 : List.of(THERE, TRIED, GONE)) {
            photos.addObject()
                    .put("sha256", sha256)
                    .put("width", 4)
                    .put("height", 3)
                    .put("bytes", 9)
                    .put("consent", true);
        }
        Fact fact = ResultFacts.fact(author, body);
        facts.record(fact, unit);
        acting.as(Role.ORGANISER, UnitId.MINISTRY);
        results.removePhoto(fact.id(), GONE, PhotoReason.ASKED, "");
        return fact.id();
    }

    private UUID made(Relation relation) {
        return Objects.requireNonNull(made.get(relation));
    }
}
