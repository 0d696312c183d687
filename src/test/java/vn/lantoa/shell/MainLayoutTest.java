package vn.lantoa.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.accounts.Grant;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.Symbol;

class MainLayoutTest extends ViewTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");

    @Autowired Translations translations;

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
        assertThat(marked()).containsExactly(".");
        open("nguoi-dung");
        assertThat(marked()).containsExactly("nguoi-dung");
        open("nguoi-dung/moi");
        assertThat(marked()).as("a page below it").containsExactly("nguoi-dung");
    }

    private static List<String> marked() {
        return Jsoup.parseBodyFragment(_get(Navigation.class).bar().html())
                .select("a[aria-current]")
                .eachAttr("href");
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

    @Test
    void everyMenuEntryHasWordsAndADrawnIcon() {
        acting.as(
                acting.person(
                        QUANG_TRI,
                        Grant.of(Role.ORGANISER, QUANG_TRI),
                        Grant.of(Role.ADMINISTRATOR, UnitId.MINISTRY)));
        open("");
        assertThat(MenuConfiguration.getMenuEntries())
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(translations.knows(entry.title())).as(entry.title()).isTrue();
                    assertThat(Symbol.named(entry.icon())).as(entry.icon()).isPresent();
                });
    }

    @Test
    void isBuiltAnewForWhoeverSignsInNext() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("");
        var other = acting.as(Role.LEADER, QUANG_TRI);
        open("lich");
        open("");
        assertThat(_find(NativeButton.class).stream().map(b -> b.getAriaLabel().orElse("")))
                .contains("Tài khoản của " + other.name());
    }

    @Test
    void speaksEnglishToWhoChoseIt() {
        assertThat(translations.getTranslation("shell.skip", Translations.ENGLISH))
                .isEqualTo("Skip to main content");
    }
}
