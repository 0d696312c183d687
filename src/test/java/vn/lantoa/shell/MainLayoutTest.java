package vn.lantoa.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;

class MainLayoutTest extends ViewTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");

    @Test
    void standsAroundEveryViewWithSkipLinkNavigationHelpAndAccount() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("");
        assertThat(_get(Main.class).getId()).contains("noi-dung");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("#noi-dung", "field.html", "lien-he", "tai-khoan");
        assertThat(_find(H1.class)).hasSize(1);
        assertThat(_find(Navigation.class)).hasSize(1);
    }

    @Test
    void marksThePlaceThatThePersonIsAt() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("");
        Anchor home =
                _get(Navigation.class).links().stream()
                        .filter(link -> link.getHref().equals("."))
                        .findFirst()
                        .orElseThrow();
        assertThat(home.getElement().getAttribute("aria-current")).isEqualTo("page");
    }

    @Test
    void namesTheAccountForScreenReaders() {
        var person = acting.as(Role.ORGANISER, QUANG_TRI);
        open("");
        assertThat(
                        _find(NativeButton.class).stream()
                                .map(button -> button.getAriaLabel().orElse("")))
                .contains("Tài khoản của " + person.name());
    }

    @Test
    void completesTheTitleOfThePage() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Trang chủ · Lan Tỏa");
    }
}
