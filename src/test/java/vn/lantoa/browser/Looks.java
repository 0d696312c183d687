package vn.lantoa.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import vn.lantoa.testing.browser.Screen;
import vn.lantoa.testing.browser.Targets;

/**
 * Looks at one screen in every width and colour scheme it must bear, without opening it again; what
 * is wrong is collected and told at the end, so that one run tells all.
 */
final class Looks {

    private static final int HEIGHT = 740;
    private static final int NARROWEST = 320;

    /** How many times faster than their styles say colours and movements arrive. */
    private static final int HASTE = 10_000;

    /**
     * Until nothing moves or fades any more; a colour on its way is no colour of ours. Where a
     * colour is inherited, its heirs set out for it one after the other, so a frame in which
     * nothing moves is followed by a second one to be sure.
     */
    private static final String SETTLED =
            """
            async () => {
              const frame = () => new Promise(requestAnimationFrame);
              const under = root => [...root.getAnimations(), ...[...root.querySelectorAll('*')]
                  .filter(element => element.shadowRoot)
                  .flatMap(element => under(element.shadowRoot))];
              const moving = () => under(document).some(({ effect, playState }) =>
                  playState === 'running' && effect.getComputedTiming().endTime < Infinity);
              await frame();
              for (let still = 0; still < 3; still = moving() ? 0 : still + 1) {
                await frame();
              }
            }
            """;

    /** What in an open dialog is wider than the dialog, by name and words. */
    private static final String OVER_THE_DIALOG =
            """
            () => [...document.querySelectorAll('vaadin-dialog')]
              .flatMap(dialog => {
                const [box] = [...dialog.shadowRoot.querySelectorAll('*')]
                  .map(overlay => overlay.shadowRoot?.querySelector('[part~=overlay]'))
                  .filter(part => part);
                const edge = box.getBoundingClientRect().right;
                return [...dialog.querySelectorAll('*')]
                  .filter(element => element.getBoundingClientRect().width > 1
                      && element.getBoundingClientRect().right > edge + 1)
                  .map(element => `${element.localName}.${element.className}: `
                      + element.textContent.trim().slice(0, 30));
              })
            """;

    private final Page page;
    private final List<Integer> widths;
    private final Consumer<String> thumbs;
    private final SoftAssertions found;

    private Looks(Page page, List<Integer> widths, Consumer<String> thumbs, SoftAssertions found) {
        this.page = page;
        this.widths = widths;
        this.thumbs = thumbs;
        this.found = found;
        hurry(page);
    }

    /** A slow machine would look at colours on their way from light to dark. */
    private static void hurry(Page page) {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("Animation.enable");
        JsonObject rate = new JsonObject();
        rate.addProperty("playbackRate", HASTE);
        devtools.send("Animation.setPlaybackRate", rate);
    }

    /**
     * What a phone shows: the narrowest one, with all there is to touch large enough for it, and
     * nothing that our own content policy refuses.
     */
    static Looks onPhone(Page page, SoftAssertions found) {
        page.onConsoleMessage(message ->
                found.assertThat(message.text())
                        .as("what the browser says")
                        .doesNotContain("Content Security Policy"));
        return new Looks(page, List.of(320), name -> Targets.areLarge(page, name), found);
    }

    /**
     * What a laptop and the narrowest phone show, with buttons and the links in bars large enough
     * for a thumb on the phone.
     */
    static Looks everywhere(Page page, SoftAssertions found) {
        return new Looks(
                page, List.of(1280, 320), name -> Targets.areLargeOnTheDesk(page, name), found);
    }

    /** Checks the screen as it stands, and leaves it in the first width and in light colours. */
    void at(String name) {
        for (int width : widths) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                set(width, scheme);
                String look = scheme.name().toLowerCase(Locale.ROOT);
                found.check(() -> Screen.isAccessible(page, name + "-" + width + "-" + look));
            }
        }
        found.check(() -> thumbs.accept(name));
        set(widths.getFirst(), ColorScheme.LIGHT);
    }

    /**
     * Checks that nothing is cut off, and that axe finds nothing, where the person reads at twice
     * the size.
     */
    void atTwiceTheSize(String name) {
        Object before = page.evaluate("() => document.documentElement.style.fontSize");
        page.evaluate("() => { document.documentElement.style.fontSize = '200%' }");
        for (int width : List.of(320, 360)) {
            set(width, ColorScheme.LIGHT);
            String look = name + "-" + width + "-200";
            found.check(() -> Screen.isAccessible(page, look));
        }
        page.evaluate("size => { document.documentElement.style.fontSize = size }", before);
        set(widths.getFirst(), ColorScheme.LIGHT);
    }

    /**
     * Checks at twice the size that an open dialog scrolls only downwards: what stands over its
     * edge is no part of the page's width.
     */
    void dialogIsWhole(String name) {
        Object before = page.evaluate("() => document.documentElement.style.fontSize");
        page.evaluate("() => { document.documentElement.style.fontSize = '200%' }");
        set(NARROWEST, ColorScheme.LIGHT);
        found.check(() ->
                Assertions.assertThat((List<?>) page.evaluate(OVER_THE_DIALOG))
                        .as("over the edge of the dialog " + name)
                        .isEmpty());
        page.evaluate("size => { document.documentElement.style.fontSize = size }", before);
        set(widths.getFirst(), ColorScheme.LIGHT);
    }

    private void set(int width, ColorScheme scheme) {
        page.setViewportSize(width, width < 800 ? HEIGHT : 900);
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate(SETTLED);
    }
}
