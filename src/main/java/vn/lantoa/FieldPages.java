package vn.lantoa;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The field client's place beside the Flow views. Its help page has a path of its own, {@code
 * /lien-he}, that tells nothing in a browser's history; the service worker answers it on a phone,
 * this mapping answers the first visit. And the field client alone is the app to install: Flow's
 * generated manifest (no id, no language, no shortcuts) is taken out of the Flow pages.
 */
@Component
class FieldPages implements WebMvcConfigurer, VaadinServiceInitListener {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/lien-he").setViewName("forward:/field.html");
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(
                page -> page.getDocument().select("link[rel=manifest]").remove());
    }
}
