package vn.lantoa.accounts.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
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

    /**
     * Flow starts by inline scripts, which carry this page's own number, and makes functions of
     * what the server sends it; its components write styles into the page.
     */
    private static final String FLOW =
            BOTH
                    + "script-src 'self' 'nonce-%s' 'unsafe-eval'; script-src-attr 'none';"
                    + " style-src 'self' 'unsafe-inline'";

    /** Pages about an error bring their own style and run nothing. */
    private static final String PLAIN =
            BOTH + "script-src 'self'; style-src 'self' 'unsafe-inline'";

    /** The API answers data; nothing in it is ever a page. */
    static final String API = "default-src 'none'; frame-ancestors 'none'";

    /** A page of words alone: its own style, and nothing that is loaded, run or sent. */
    static final String READING =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private static final String PERMISSIONS =
            "camera=(self), microphone=(self), publickey-credentials-get=(self),"
                    + " publickey-credentials-create=(self), geolocation=(), payment=(), usb=(),"
                    + " serial=(), hid=(), midi=(), display-capture=(), accelerometer=(),"
                    + " gyroscope=(), magnetometer=(), idle-detection=(), encrypted-media=(),"
                    + " xr-spatial-tracking=(), browsing-topics=()";

    private BrowserRules() {}

    /** Sets the headers of a chain. */
    static void apply(HeadersConfigurer<HttpSecurity> headers, HeaderWriter contentPolicy) {
        headers.contentTypeOptions(options -> {})
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(31_536_000))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .addHeaderWriter(contentPolicy);
    }

    /** The content policy of the API. */
    static HeaderWriter forApi() {
        return (request, response) -> response.setHeader("Content-Security-Policy", API);
    }

    /** The content policy of pages that are only read, by anybody. */
    static HeaderWriter forReading() {
        return (request, response) -> response.setHeader("Content-Security-Policy", READING);
    }

    /**
     * The content policy of pages and files: no script but our files for all but a page of Flow,
     * which is known by its number.
     */
    static HeaderWriter forPages() {
        return (request, response) -> {
            String others = PublicFiles.isFile(PublicFiles.path(request)) ? FIELD : PLAIN;
            response.setHeader(
                    "Content-Security-Policy",
                    PageNumber.of(request).map(FLOW::formatted).orElse(others));
        };
    }
}
