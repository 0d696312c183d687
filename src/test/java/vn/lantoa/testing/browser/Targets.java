package vn.lantoa.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** How large what is touched and read is, for thumbs in a hurry and eyes without glasses. */
public final class Targets {

    /** Everything to touch that is less than 48 px wide or high, and all text below 16 px. */
    private static final String TOO_SMALL =
            """
            () => {
              const found = [];
              const words = element =>
                  `${element.localName}.${element.className} "`
                  + (element.getAttribute('aria-label') || element.textContent.trim()).slice(0, 40)
                  + '"';
              const touched = 'a[href], button, input, select, textarea, summary';
              for (const element of document.querySelectorAll(touched)) {
                // what stands for a control that is drawn small or not at all
                const label = element.matches('input') ? element.closest('label') : null;
                // a link that is stretched over its card is as large as the card
                const after = getComputedStyle(element, '::after');
                const stretched = after.position === 'absolute' && after.content !== 'none';
                const target = label || (stretched && element.offsetParent) || element;
                const { width, height } = target.getBoundingClientRect();
                const hidden = width <= 1 || target.matches('.skip:not(:focus)')
                    || !target.checkVisibility();
                if (!hidden && (width < 47.5 || height < 47.5)) {
                  found.push(`${words(target)} ${Math.round(width)} x ${Math.round(height)}`);
                }
              }
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const element = texts.currentNode.parentElement;
                const size = parseFloat(getComputedStyle(element).fontSize);
                const least = element.closest('lt-bottom-bar, header') ? 12 : 16;
                if (texts.currentNode.data.trim() && size < least && element.checkVisibility()
                    && !element.closest('script, style, noscript, title')) {
                  found.push(`text ${size}px: ${words(element)}`);
                }
              }
              return [...new Set(found)];
            }
            """;

    /** Every button of a Flow view, and every link in its bars, less than 48 px wide or high. */
    private static final String TOO_SMALL_ON_THE_DESK =
            """
            () => {
              const touched = ['vaadin-button', 'vaadin-tab', 'vaadin-details-summary', 'main button', 'main summary',
                  'a.lt-button-link', 'a.lt-link-action', '.lt-header a', '.lt-header button',
                  '.lt-nav a', '.lt-nav button', '.lt-menu a', '.lt-menu button',
                  '.lt-page-actions > a', '.lt-actions > a'];
              const found = [];
              for (const element of document.querySelectorAll(touched.join())) {
                const { width, height } = element.getBoundingClientRect();
                if (width > 1 && (width < 47.5 || height < 47.5) && element.checkVisibility()) {
                  const words = (element.getAttribute('aria-label') || element.textContent).trim();
                  found.push(`${element.localName}.${element.className} "${words.slice(0, 40)}" `
                      + `${Math.round(width)} x ${Math.round(height)}`);
                }
              }
              return [...new Set(found)];
            }
            """;

    private Targets() {}

    /**
     * Passes when the buttons of a Flow view and the links in its bars are at least 48 px wide and
     * high; meant for the width of a phone.
     */
    public static void areLargeOnTheDesk(Page page, String name) {
        assertThat((List<?>) page.evaluate(TOO_SMALL_ON_THE_DESK))
                .as("too small on " + name)
                .isEmpty();
    }

    /**
     * Passes when everything to touch is at least 48 px wide and high, and text at least 16 px; the
     * words of the bars at the top and the bottom at least 12 px.
     */
    public static void areLarge(Page page, String name) {
        assertThat((List<?>) page.evaluate(TOO_SMALL)).as("too small on " + name).isEmpty();
    }
}
