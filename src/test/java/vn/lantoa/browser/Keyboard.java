package vn.lantoa.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A person without a mouse: Tab until the wanted thing has the focus, then Enter. */
final class Keyboard {

    private static final int MOST_TABS = 120;

    /** The name of what has the focus, shadow roots included, as a screen reader would say it. */
    private static final String FOCUSED =
            """
            () => {
              let at = document.activeElement;
              while (at && at.shadowRoot && at.shadowRoot.activeElement) {
                at = at.shadowRoot.activeElement;
              }
              if (!at || at === document.body) {
                return '';
              }
              const ids = (at.getAttribute('aria-labelledby') || '').split(' ').filter(id => id);
              const labels = ids.map(id => at.getRootNode().getElementById(id)?.textContent || '');
              const own = at.getAttribute('aria-label') || labels.join(' ')
                  || Array.from(at.labels || []).map(label => label.textContent).join(' ')
                  || at.textContent || '';
              return own.replace(/\\s+/g, ' ').trim();
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Tabs to the next thing whose name starts with these words; fails when there is none. */
    Keyboard to(String words) {
        return to(words, name -> name.startsWith(words));
    }

    /** Tabs to the next thing with just this name; fails when there is none. */
    Keyboard toExactly(String words) {
        return to(words, words::equals);
    }

    private Keyboard to(String words, Predicate<String> wanted) {
        List<String> met = new ArrayList<>();
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            String name = String.valueOf(page.evaluate(FOCUSED));
            if (wanted.test(name)) {
                return this;
            }
            met.add(name);
        }
        throw new AssertionError("no way by keyboard to " + words + ", only to " + met);
    }

    /** Types into what has the focus. */
    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Presses Enter on what has the focus. */
    void enter() {
        page.keyboard().press("Enter");
    }
}
