package vn.lantoa.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What is asked of every screen, and its picture. */
public final class Screen {

    private static final Path PICTURES = Path.of("target", "screenshots");

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

    private Screen() {}

    /**
     * Passes when axe finds nothing on the page as it stands and nothing is wider than the window.
     */
    public static void isAccessible(Page page, String name) {
        picture(page, name);
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream().map(Screen::words)).as("axe on " + name).isEmpty();
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
     * As {@link #picture}; with LANTOA_KEEP_SCREENSHOTS set also into docs/images, for the README.
     */
    public static void pictureForReadme(Page page, String name) {
        picture(page, name);
        if (System.getenv("LANTOA_KEEP_SCREENSHOTS") == null) {
            return;
        }
        try {
            Path images = Files.createDirectories(Path.of("docs", "images"));
            Files.copy(
                    PICTURES.resolve(name + ".png"),
                    images.resolve(name + ".png"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getHelp()
                + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()) + " " + node.getHtml())
                        .toList();
    }
}
