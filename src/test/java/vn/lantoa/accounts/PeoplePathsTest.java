package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.geography.PlaceListLoaded;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class PeoplePathsTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KIM_PHU = UnitId.now("18943");
    private static final PeopleFilter THERE = new PeopleFilter("", KIM_PHU, null, false);

    @Autowired Acting acting;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEventPublisher events;

    @Test
    void peopleFollowAPlaceThatALaterListPutsElsewhere() {
        acting.person(Role.COLLABORATOR, KIM_PHU);
        acting.as(Role.ORGANISER, QUANG_TRI);
        int all = people.count(THERE);
        jdbc.sql("UPDATE person SET unit_path = ? WHERE unit = ?")
                .params("/vn-0/2025-11/2025-18943/", KIM_PHU.toString())
                .update();
        assertThat(people.count(THERE)).isZero();
        events.publishEvent(new PlaceListLoaded(UnitId.VINTAGE_2025));
        assertThat(people.count(THERE)).isEqualTo(all).isPositive();
    }
}
