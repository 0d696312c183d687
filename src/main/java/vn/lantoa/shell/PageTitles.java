package vn.lantoa.shell;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Titles of pages as browsers and screen readers name them: "Chiến dịch · Lan Tỏa". A view gives a
 * translation key by {@code @PageTitle} or ready words by {@code HasDynamicTitle}.
 */
@Component
class PageTitles {

    private final Translations translations;

    PageTitles(Translations translations) {
        this.translations = translations;
    }

    /** Completes the title after each navigation in this page. */
    void attend(UI ui) {
        // Flow sets the view's title after the listeners ran; the response comes after both.
        ui.addAfterNavigationListener(
                event -> ui.beforeClientResponse(ui, context -> complete(ui)));
    }

    private void complete(UI ui) {
        String title = full(ui, ui.getInternals().getTitle());
        if (!title.equals(ui.getInternals().getTitle())) {
            ui.getPage().setTitle(title);
        }
    }

    private String full(UI ui, @Nullable String title) {
        String product = ui.getTranslation("shell.product");
        String suffix = " · " + product;
        if (title == null || title.isBlank() || title.equals(product)) {
            return product;
        }
        if (title.endsWith(suffix)) {
            return title;
        }
        return (translations.knows(title) ? ui.getTranslation(title) : title) + suffix;
    }
}
