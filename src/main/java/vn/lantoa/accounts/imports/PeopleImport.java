package vn.lantoa.accounts.imports;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.documents.spi.ImportColumn;
import vn.lantoa.documents.spi.ImportContext;
import vn.lantoa.documents.spi.ImportKind;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.documents.spi.Sentence;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.geography.Villages;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * People from an office's own list. Writes through {@link People}, so that scope and audit entries
 * are the same as for a person added by hand.
 */
@Component
class PeopleImport implements ImportKind<PersonChange> {

    /** After so many people the persistence context starts anew: each flush looks through it. */
    private static final int TOGETHER = 50;

    private final Access access;
    private final People people;
    private final Places places;
    private final Villages villages;
    private final PersonWords words;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Clock clock;

    PeopleImport(
            Access access,
            People people,
            Places places,
            Villages villages,
            Languages languages,
            JdbcClient jdbc,
            EntityManager entities,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.places = places;
        this.villages = villages;
        this.words = new PersonWords(languages);
        this.jdbc = jdbc;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "nguoi-dung";
    }

    @Override
    public String titleKey() {
        return "accounts.import.title";
    }

    @Override
    public Sentence intro(ImportContext context) {
        return Sentence.of("accounts.import.intro");
    }

    @Override
    public boolean allowed(ImportContext context) {
        return !access.units(Permission.MANAGE_PEOPLE).isEmpty();
    }

    @Override
    public List<ImportColumn> columns() {
        return PersonColumn.ALL;
    }

    @Override
    public List<RowCheck<PersonChange>> check(List<ImportRow> rows, ImportContext context) {
        List<UnitId> reach = access.units(Permission.MANAGE_PEOPLE);
        var reader =
                new PersonRowReader(
                        new CommuneNames(places, reach), villages, words, VietnamTime.today(clock));
        KnownPeople known = KnownPeople.within(reach, jdbc, places);
        List<PersonRowReader.Reading> readings = new ArrayList<>();
        for (ImportRow row : rows) {
            readings.add(reader.read(row));
        }
        var matching = new PersonMatching(rows, readings, known);
        var judge = new PersonJudge(people, places, VietnamTime.today(clock));
        List<RowCheck<PersonChange>> checks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            checks.add(judge.check(rows.get(i), readings.get(i), matching.of(i)));
            context.progress().accept(i + 1);
        }
        return checks;
    }

    @Override
    public void apply(List<PersonChange> changes, ImportContext context) {
        for (int i = 0; i < changes.size(); i++) {
            write(changes.get(i));
            if (i % TOGETHER == TOGETHER - 1) {
                entities.flush();
                entities.clear();
            }
            context.progress().accept(i + 1);
        }
    }

    private void write(PersonChange change) {
        Grant grant = change.grant();
        PersonId known = change.known();
        PersonDetails details = change.details();
        if (known == null) {
            people.add(details, grant == null ? List.of() : List.of(grant));
            return;
        }
        Person changed = people.change(known, details);
        if (grant != null) {
            people.give(changed.id(), grant);
        }
    }

    @Override
    public List<Onward> onward(ImportContext context) {
        return List.of(
                new Onward("accounts.import.toInvitations", "loi-moi"),
                new Onward("accounts.import.toPeople", "nguoi-dung"));
    }
}
