package vn.lantoa.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import vn.lantoa.accounts.Grant;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;

class HomeViewTest extends ViewTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");

    @Test
    void greetsByNameAndSaysTheDayInVietnamese() {
        var person = acting.as(Role.ORGANISER, QUANG_TRI);
        open("");
        assertThat(_get(H1.class).getText()).isEqualTo("Xin chào, " + person.name());
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .contains("Chủ nhật, 22/11/2026");
    }

    @Test
    void showsTodayAndOnASundayTheComingWeek() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("");
        assertThat(_find(H2.class).stream().map(H2::getText)).contains("Hôm nay", "Tuần sau");
    }

    @Test
    void sendsACollaboratorToTheFieldClient() {
        acting.as(Role.COLLABORATOR, QUANG_TRI);
        HomeView home = context.getAutowireCapableBeanFactory().createBean(HomeView.class);
        BeforeEnterEvent event = Mockito.mock(BeforeEnterEvent.class);
        UI ui = Mockito.mock(UI.class);
        Page page = Mockito.mock(Page.class);
        Mockito.when(event.getUI()).thenReturn(ui);
        Mockito.when(ui.getPage()).thenReturn(page);
        home.beforeEnter(event);
        Mockito.verify(page).setLocation("field.html");
        assertThat(home.getChildren()).isEmpty();
    }

    @Test
    void keepsACollaboratorWhoHasAnotherRoleToo() {
        acting.as(
                acting.person(
                        QUANG_TRI,
                        Grant.of(Role.COLLABORATOR, QUANG_TRI),
                        Grant.of(Role.ORGANISER, QUANG_TRI)));
        open("");
        assertThat(_find(H1.class)).hasSize(1);
    }
}
