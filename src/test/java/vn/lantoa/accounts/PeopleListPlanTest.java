package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.testing.RowsRead;

/** The list of people reads what it shows and not everybody. */
@AppTest
@Transactional
class PeopleListPlanTest {

    private static final int MANY = 20_000;
    private static final UnitId TUYEN_PHU = UnitId.now("18985");

    @Autowired Acting acting;
    @Autowired People people;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void fill() {
        jdbc.sql(
                        """
                        INSERT INTO person
                          (id, row_version, name, sort_name, search_key, unit, unit_path,
                           interface_language, content_languages, scope_version, created_at)
                        SELECT uuid(), 0, concat('Người ', seq), concat(seq, ' Người'),
                               concat(' nguoi ', seq), '2025-03127',
                               (SELECT path FROM place WHERE id = '2025-03127'), 'vi', 'vi', 1,
                               '2026-01-01'
                          FROM seq_1_to_%d
                        """
                                .formatted(MANY))
                .update();
    }

    @Test
    void theFirstPageOfTheCountryFollowsTheOrderOfNames() {
        acting.as(Role.ORGANISER, UnitId.MINISTRY);
        PeopleFilter all = new PeopleFilter("", null, null, false);
        assertThat(RowsRead.by(jdbc, () -> assertThat(people.list(all, 0, 40)).hasSize(40)))
                .isLessThan(MANY / 10);
    }

    @Test
    void aCommuneIsReadWithoutTheOthers() {
        acting.as(Role.ORGANISER, TUYEN_PHU);
        PeopleFilter own = new PeopleFilter("", TUYEN_PHU, null, false);
        assertThat(RowsRead.by(jdbc, () -> assertThat(people.list(own, 0, 40)).isNotEmpty()))
                .isLessThan(MANY / 10);
        assertThat(RowsRead.by(jdbc, () -> assertThat(people.count(own)).isPositive()))
                .isLessThan(MANY / 10);
    }

    @Test
    void aSearchReadsEachNameOnce() {
        acting.as(Role.ORGANISER, UnitId.MINISTRY);
        PeopleFilter search = new PeopleFilter("nguoi 77", null, null, false);
        assertThat(RowsRead.by(jdbc, () -> assertThat(people.count(search)).isPositive()))
                .isLessThan(MANY * 2L);
    }
}
