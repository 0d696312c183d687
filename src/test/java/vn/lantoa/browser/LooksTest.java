package vn.lantoa.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.Phone;

/** What our looks at screens find, and what they wait for. */
@BrowserTest
class LooksTest {

    /** Each paragraph takes its colour slowly, and hands it on to one within that does the same. */
    private static final String FADING =
            """
            <!doctype html><html lang="vi"><head><title>Thử</title><style>
              html { color-scheme: light dark; background: light-dark(white, black) }
              main { color: light-dark(#333, #ccc) }
              main, p, b { transition: color 2s }
            </style></head><body><main><h1>Thử</h1><p>Chữ <b>trong chữ</b></p><div id="host"></div>
            </main></body></html>
            """;

    /** The same behind a shadow root, as in Vaadin's components. */
    private static final String IN_THE_SHADOW =
            """
            pale => {
              const root = document.querySelector('#host').attachShadow({ mode: 'open' });
              const colours = pale ? '#ccc, #444' : '#333, #ccc';
              root.innerHTML = `<style>p { color: light-dark(${colours}); transition: color 2s }</style>
                  <p>Chữ trong bóng</p>`;
            }
            """;

    @TempDir Path home;

    @Test
    void waitsForColoursOnTheirWay() {
        SoftAssertions found = new SoftAssertions();
        try (Phone phone = Phone.with(home.resolve("fading")).size(320, 740).open()) {
            Page page = phone.page();
            page.setContent(FADING);
            page.evaluate(IN_THE_SHADOW, false);
            Looks.onPhone(page, found).at("looks-fading");
        }
        found.assertAll();
    }

    @Test
    void findsWhatStaysTooPaleInTheShadowToo() {
        SoftAssertions found = new SoftAssertions();
        try (Phone phone = Phone.with(home.resolve("pale")).size(320, 740).open()) {
            Page page = phone.page();
            page.setContent(FADING);
            page.evaluate(IN_THE_SHADOW, true);
            Looks.onPhone(page, found).at("looks-pale");
        }
        assertThat(found.errorsCollected()).hasSize(2);
        assertThatThrownBy(found::assertAll)
                .hasMessageContaining("axe on looks-pale-320-light")
                .hasMessageContaining("axe on looks-pale-320-dark")
                .hasMessageContaining("color-contrast");
    }
}
