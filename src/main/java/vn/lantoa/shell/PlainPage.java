package vn.lantoa.shell;

import org.springframework.web.util.HtmlUtils;

/** A page that needs neither Flow nor a style sheet: for errors before and outside of Flow. */
final class PlainPage {

    static final String STYLE =
            """
            <style>
              :root { color-scheme: light dark }
              body { margin: 0; background: #faf8fc; color: #22192e;
                     font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif }
              main { max-width: 38rem; margin: 0 auto; padding: 3rem 1.25rem }
              h1 { font-size: 1.75rem; line-height: 1.3; text-wrap: balance }
              a { display: inline-block; padding: .75rem 1.5rem; border-radius: 12px;
                  background: #5b27a5; color: #fff; font-weight: 600; text-decoration: none }
              .plain { background: none; color: inherit; text-decoration: underline }
              code { display: inline-block; padding: .5rem .75rem; border-radius: 8px; background: #f2eef6;
                     font: inherit; font-weight: 700; letter-spacing: .06em }
              @media (prefers-color-scheme: dark) {
                body { background: #16121c; color: #efecf4 }
                a { background: #8d51e0 }
                code { background: #2a2433 }
              }
            </style>
            """;

    private PlainPage() {}

    /** The main part with a translated heading and sentence. */
    static String main(String title, String text) {
        return "<main><h1>%s</h1><p>%s</p></main>".formatted(escape(title), escape(text));
    }

    /**
     * A whole page.
     *
     * @param more what stands below the sentence, already HTML
     */
    static String whole(String lang, String title, String text, String more) {
        return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s · Lan Tỏa</title>
        %s</head>
        <body><main><h1>%s</h1><p>%s</p>%s</main></body>
        </html>
        """
                .formatted(escape(lang), escape(title), STYLE, escape(title), escape(text), more);
    }

    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
