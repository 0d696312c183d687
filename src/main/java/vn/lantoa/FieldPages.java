package vn.lantoa;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The field client's place beside the Flow views. Its help page has a path of its own, {@code
 * /lien-he}, that tells nothing in a browser's history; the service worker answers it on a phone,
 * this mapping answers the first visit.
 */
@Component
class FieldPages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addViewController("/lien-he").setViewName("forward:/field.html");
    }
}
