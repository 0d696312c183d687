package vn.lantoa.campaigns.results;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.DIEN_BIEN;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.Person;
import vn.lantoa.geography.VillageKind;
import vn.lantoa.geography.VillageName;
import vn.lantoa.geography.Villages;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.FieldRecord;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class FieldPlacesTest {

    @Autowired Acting acting;
    @Autowired FieldPlaces fieldPlaces;
    @Autowired Villages villages;
    @Autowired Changes changes;

    @Test
    void writesAPlaceAsThePhoneExpectsIt() {
        assertThat(of(acting.person(Role.COLLABORATOR, KHE_SANH)).getFirst().body())
                .isEqualTo(
                        """
                        {"id":"2025-19429","name":"Xã Khe Sanh",\
                        "full":"Xã Khe Sanh, tỉnh Quảng Trị","kind":"COMMUNE"}\
                        """);
    }

    @Test
    void givesAProvincesPeopleItsCommunesAndNoOthers() {
        List<String> ids = ids(acting.person(Role.TRAINER, QUANG_TRI));
        assertThat(ids).startsWith("2025-44").contains("2025-19429").hasSize(79);
        assertThat(ids).doesNotContain(DIEN_BIEN.toString());
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void givesACommunesPeopleTheVillagesInUse() {
        UnitId commune = UnitId.now("19432");
        VillageName name = new VillageName(VillageKind.BAN, "Thử nghiệm");
        Villages.Change change = villages.add(commune, name);
        UnitId village = ((Villages.Change.Done) change).village().id();
        Person person = acting.person(Role.COLLABORATOR, commune);
        assertThat(ids(person)).startsWith(commune.toString()).contains(village.toString());
        villages.retire(village);
        assertThat(ids(person)).doesNotContain(village.toString());
    }

    @Test
    void givesThePersonsOwnUnitFirst() {
        Person person =
                acting.person(
                        CUA_TUNG,
                        Grant.of(Role.COLLABORATOR, KHE_SANH),
                        Grant.of(Role.COLLABORATOR, CUA_TUNG));
        assertThat(ids(person)).first().isEqualTo(CUA_TUNG.toString());
    }

    @Test
    void givesNothingToWhoMayNotRecord() {
        assertThat(of(acting.person(Role.LEADER, QUANG_TRI))).isEmpty();
    }

    @Test
    void neverGivesMoreThanFiveHundred() {
        Person person =
                acting.person(
                        UnitId.MINISTRY,
                        java.util.stream.Stream.of("01", "79", "38", "44", "40", "42", "25")
                                .map(UnitId::now)
                                .map(unit -> Grant.of(Role.TRAINER, unit))
                                .toArray(Grant[]::new));
        assertThat(of(person)).hasSize(FieldPlaces.MOST);
    }

    @Test
    void changesItsMarkWithTheCounterOfPlaces() {
        FieldReader reader = reader(acting.person(Role.COLLABORATOR, KHE_SANH));
        String before = fieldPlaces.changes(reader);
        changes.touch(Changes.PLACES, KHE_SANH);
        assertThat(fieldPlaces.changes(reader)).isNotEqualTo(before);
    }

    private List<String> ids(Person person) {
        return of(person).stream().map(FieldRecord::id).toList();
    }

    private List<FieldRecord> of(Person person) {
        return fieldPlaces.records(reader(person));
    }

    private static FieldReader reader(Person person) {
        return new FieldReader(person, List.of(person.unit()), LocalDate.of(2026, 11, 22));
    }
}
