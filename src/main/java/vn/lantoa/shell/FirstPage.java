package vn.lantoa.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * The HTML that a Flow page starts from: in the person's language, and over plain {@code http} (but
 * on localhost) replaced by one clear screen, since browsers switch off there what the product
 * needs (offline storage, encryption, camera) and a password would travel in the open.
 */
@Component
class FirstPage implements IndexHtmlRequestListener {

    private final InterfaceLanguage language;
    private final Translations translations;

    FirstPage(InterfaceLanguage language, Translations translations) {
        this.language = language;
        this.translations = translations;
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        Document page = response.getDocument();
        Locale locale = language.current();
        page.child(0).attr("lang", locale.toLanguageTag());
        // The field client is the app to install; the generated manifest has no id and no language.
        page.select("link[rel=manifest]").remove();
        if (!isTrustworthy(response.getVaadinRequest())) {
            page.select("script, link[rel=modulepreload]").remove();
            Element body = page.body().empty();
            body.append(
                    PlainPage.main(
                            translations.getTranslation("shell.insecure.title", locale),
                            translations.getTranslation("shell.insecure.text", locale)));
            page.head().append(PlainPage.STYLE);
        }
    }

    private static boolean isTrustworthy(VaadinRequest request) {
        return !(request instanceof HttpServletRequest http)
                || http.isSecure()
                || isThisMachine(http.getServerName());
    }

    /** What browsers take for a secure origin without TLS (W3C Secure Contexts, 3.1). */
    static boolean isThisMachine(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("::1")
                || host.equals("[::1]")
                || host.equals("0:0:0:0:0:0:0:1");
    }
}
