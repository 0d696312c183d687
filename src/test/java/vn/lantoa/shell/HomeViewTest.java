package vn.lantoa.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Grant;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.HomeCard;

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
    void whoHasNothingToDoReadsThatInsteadOfEmptyCards() {
        HomeView home = opened(card(HomeCard.FRAME, "Ngày thứ 8/31"), silent(10));
        assertThat(text(home)).contains("Ngày thứ 8/31", "Không có việc nào đang chờ anh/chị");
    }

    @Test
    void showsInTheirOrderTheCardsThatHaveSomethingToSay() {
        HomeView home = opened(card(20, "Máy im lặng"), silent(15), card(10, "Quá ngày"));
        assertThat(text(home))
                .contains("Quá ngàyMáy im lặng")
                .doesNotContain("Không có việc nào đang chờ");
    }

    private HomeView opened(HomeCard... cards) {
        acting.as(Role.ORGANISER, QUANG_TRI);
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        for (HomeCard card : cards) {
            beans.registerSingleton("card" + card.order(), card);
        }
        HomeView home =
                new HomeView(
                        context.getBean(Access.class),
                        beans.getBeanProvider(HomeCard.class),
                        context.getBean(Clock.class));
        home.beforeEnter(Mockito.mock(BeforeEnterEvent.class));
        return home;
    }

    private static String text(HomeView home) {
        return home.getElement().getTextRecursively();
    }

    private static HomeCard card(int order, String words) {
        return new HomeCard() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<Component> card() {
                return Optional.of(new Span(words));
            }
        };
    }

    private static HomeCard silent(int order) {
        return new HomeCard() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<Component> card() {
                return Optional.empty();
            }
        };
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
