package vn.lantoa.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassesMade;

@AppTest
@Transactional
class OpenClassesTest {

    /** Where no other test makes classes: the list ends somewhere. */
    private static final UnitId HERE = UnitId.now("03127");

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired OpenClasses open;
    @Autowired JdbcClient jdbc;

    @Test
    void namesAnnouncedClassesOfThePersonsUnitsThatAreNotOver() {
        ClassesMade.Made here = made.announced(HERE);
        ClassesMade.Made draft = made.draft(HERE, DAY, null);
        ClassesMade.Made over = made.announced(HERE, LocalDate.of(2026, 11, 20), null);
        acting.as(Role.COLLABORATOR, HERE);
        assertThat(offer(here)).isPresent();
        assertThat(offer(draft)).isEmpty();
        assertThat(offer(over)).isEmpty();
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThat(offer(here)).isEmpty();
    }

    @Test
    void saysWhenWhoEnrolsHasToWaitOrComesTooLate() {
        ClassesMade.Made one = made.announced(HERE, DAY, 1);
        acting.as(Role.COLLABORATOR, HERE);
        assertThat(offer(one)).get().matches(OpenClasses.Offer::open);
        assertThat(offer(one)).get().matches(offer -> !offer.full());
        made.enrolled(one.one(), acting.person(Role.COLLABORATOR, HERE));
        assertThat(offer(one)).get().matches(OpenClasses.Offer::full);
        jdbc.sql("UPDATE training_class SET closes_at = '2026-11-21 17:00' WHERE id = ?")
                .param(one.one().id().value())
                .update();
        assertThat(offer(one)).get().matches(offer -> !offer.open());
    }

    private Optional<OpenClasses.Offer> offer(ClassesMade.Made one) {
        return open.list().stream()
                .filter(each -> each.one().id().equals(one.one().id()))
                .findFirst();
    }
}
