package vn.lantoa.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotScale;
import java.nio.file.Path;
import java.util.List;

/** What is asked of every screen, and its picture. */
public final class Screen {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int LOOKS = 3;
    private static final int BETWEEN_LOOKS_MILLIS = 500;

    /** What makes the page wider than its window, by name, class, width and words. */
    private static final String OVER_THE_EDGE =
            """
            () => {
              if (document.scrollingElement.scrollWidth <= window.innerWidth) {
                return [];
              }
              const found = ['the page: ' + document.scrollingElement.scrollWidth];
              const look = root => root.querySelectorAll('*').forEach(element => {
                const { width, right } = element.getBoundingClientRect();
                if (width > 0 && right > window.innerWidth + 1) {
                  found.push(`${element.localName}.${element.className} until ${Math.round(right)}: `
                      + element.textContent.trim().slice(0, 30));
                }
                if (element.shadowRoot) {
                  look(element.shadowRoot);
                }
              });
              look(document);
              return found.slice(0, 30);
            }
            """;

    /** What is wrong, by rule and by the places where it is. */
    private static final String VIOLATIONS =
            """
            async () => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'] });
              return violations.map(({ id, help, nodes }) => `${id}: ${help} at `
                  + nodes.map(({ target, html }) => `${target} ${html}`).join(' | '));
            }
            """;

    private Screen() {}

    /**
     * Passes when axe finds nothing on the page as it stands and nothing is wider than the window.
     * What it finds has to stand in each of three looks: what is gone half a second later was on
     * its way, and not what a person reads.
     */
    public static void isAccessible(Page page, String name) {
        picture(page, name);
        List<?> found = violations(page);
        for (int look = 1; look < LOOKS && !found.isEmpty(); look++) {
            page.waitForTimeout(BETWEEN_LOOKS_MILLIS);
            found = violations(page);
        }
        assertThat(found).as("axe on " + name).isEmpty();
        fits(page, name);
    }

    /** Passes when nothing is cut off or scrolls sideways. */
    public static void fits(Page page, String name) {
        assertThat((List<?>) page.evaluate(OVER_THE_EDGE)).as("over the edge on " + name).isEmpty();
    }

    /** Saves a picture below target/screenshots. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /**
     * As {@link #picture}; with LANTOA_KEEP_SCREENSHOTS set also into docs/images, for the README,
     * where a phone's picture has one pixel for each of its layout.
     */
    public static void pictureForReadme(Page page, String name) {
        picture(page, name);
        if (System.getenv("LANTOA_KEEP_SCREENSHOTS") == null) {
            return;
        }
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setScale(ScreenshotScale.CSS)
                        .setPath(Path.of("docs", "images", name + ".png")));
    }

    /**
     * What axe finds. Its script stays in the document, and only what it finds comes back: an axe
     * that is loaded anew and tells all that it looked at takes several times as long.
     */
    private static List<?> violations(Page page) {
        assertThat(page.frames()).as("documents to look at").hasSize(1);
        if (page.evaluate("() => 'axe' in window").equals(false)) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<?>) page.evaluate(VIOLATIONS);
    }
}
