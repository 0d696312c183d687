package vn.lantoa.accounts.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told to refuse on our pages. */
final class BrowserRules {

    private static final String BOTH =
            "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:;"
                    + " font-src 'self' data:; connect-src 'self'; worker-src 'self';"
                    + " manifest-src 'self'; object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; ";

    /** The field client: no script and no style but our files, nothing made of text. */
    static final String FIELD = BOTH + "script-src 'self'; style-src 'self'";

    /** Flow starts by inline scripts and runs what the server sends it. */
    static final String FLOW =
            BOTH
                    + "script-src 'self' 'unsafe-inline' 'unsafe-eval';"
                    + " style-src 'self' 'unsafe-inline'";

    /** The API answers data; nothing in it is ever a page. */
    static final String API = "default-src 'none'; frame-ancestors 'none'";

    private static final String PERMISSIONS =
            "camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), serial=(),"
                    + " display-capture=(), browsing-topics=()";

    private BrowserRules() {}

    /** Sets the headers of a chain. */
    static void apply(HeadersConfigurer<HttpSecurity> headers, HeaderWriter contentPolicy) {
        headers.contentTypeOptions(options -> {})
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(31_536_000))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .addHeaderWriter(contentPolicy);
    }

    /** The content policy of the API. */
    static HeaderWriter forApi() {
        return (request, response) -> response.setHeader("Content-Security-Policy", API);
    }

    /** The content policy of pages and files. */
    static HeaderWriter forPages() {
        return (request, response) ->
                response.setHeader(
                        "Content-Security-Policy",
                        PublicFiles.isFile(PublicFiles.path(request)) ? FIELD : FLOW);
    }
}
