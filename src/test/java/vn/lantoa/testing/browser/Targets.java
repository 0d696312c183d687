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

    private Targets() {}

    /**
     * Passes when everything to touch is at least 48 px wide and high, and text at least 16 px; the
     * words of the bars at the top and the bottom at least 12 px.
     */
    public static void areLarge(Page page, String name) {
        assertThat((List<?>) page.evaluate(TOO_SMALL)).as("too small on " + name).isEmpty();
    }
}
