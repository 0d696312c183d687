package vn.lantoa.training.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.ClassesMade;

@Transactional
class HomeCardsTest extends ViewTest {

    /** An island commune where no other test leaves classes that lack something. */
    private static final UnitId QUIET = UnitId.now("19742");

    @Autowired ClassesMade made;
    @Autowired ClassSessions sessions;
    @Autowired OwnClassesCard own;
    @Autowired LackingClassesCard lacking;
    @Autowired Clock clock;

    @Test
    void namesTheSessionsOfTodayAndThisWeekToTrainersAndTraineesOnly() {
        ClassesMade.Made today = made.announced(KHE_SANH, today(), null);
        Person trainee = acting.person(Role.COLLABORATOR, KHE_SANH);
        made.enrolled(today.one(), trainee);
        acting.as(trainee);
        assertThat(text(own.card()))
                .contains("Hôm nay bạn có 2 buổi tập huấn", "buổi 1", "buổi 2", "08:00–11:00");
        acting.as(today.trainer());
        assertThat(text(own.card())).contains("Hôm nay bạn có 2 buổi tập huấn");
        acting.as(today.organiser());
        assertThat(own.card()).as("organises, does not teach").isEmpty();
    }

    @Test
    void saysNothingOfSessionsThatAreCancelledOrFurtherAway() {
        ClassesMade.Made later = made.announced(KHE_SANH, today().plusDays(7), null);
        acting.as(later.trainer());
        assertThat(own.card()).isEmpty();
        ClassesMade.Made near = made.announced(KHE_SANH, today().plusDays(2), null);
        acting.as(near.organiser());
        ClassSession first = near.morning();
        ClassesMade.done(sessions.cancel(first.id(), first.version()));
        acting.as(near.trainer());
        assertThat(text(own.card())).contains("7 ngày tới bạn có 1 buổi tập huấn");
    }

    @Test
    void namesClassesThatBeginSoonWithoutSessionsToThoseWhoOrganiseThem() {
        ClassesMade.Made one = made.draft(QUIET, today().plusDays(3), null);
        acting.as(one.organiser());
        for (ClassSession session : one.sessions()) {
            ClassesMade.done(sessions.cancel(session.id(), session.version()));
        }
        Component card = lacking.card().orElseThrow();
        List<String> links =
                com.github.mvysny.kaributesting.v10.LocatorJ._find(card, Anchor.class).stream()
                        .map(Anchor::getHref)
                        .toList();
        assertThat(links).contains("lop/" + one.one().id()).anyMatch(to -> to.contains("thieu=1"));
        acting.as(one.trainer());
        assertThat(lacking.card()).isEmpty();
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    private static String text(Optional<Component> card) {
        return card.orElseThrow().getElement().getTextRecursively();
    }
}
