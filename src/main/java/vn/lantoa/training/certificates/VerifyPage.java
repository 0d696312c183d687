package vn.lantoa.training.certificates;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lantoa.documents.Html;
import vn.lantoa.shared.VietnamTime;

/** The page that verifies a certificate: one small file, without script, cookie or picture. */
@Component
class VerifyPage {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="{{language}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow">
            <title>{{title}} · Lan Tỏa</title>
            <style>
              :root { color-scheme: light dark }
              body { margin: 0; background: #faf8fc; color: #22192e;
                     font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif }
              main { max-width: 38rem; margin: 0 auto; padding: 2rem 1.25rem; overflow-wrap: anywhere }
              h1 { font-size: 1.5rem; line-height: 1.3; text-wrap: balance }
              .state { padding: .75rem 1rem; border-radius: 12px; border-inline-start: 6px solid;
                       font-weight: 600 }
              .good { background: #e3f4e8; color: #14532d }
              .bad { background: #fdeaea; color: #8a1020 }
              dt { margin-top: 1rem; color: #5a5167 }
              dd { margin: 0; font-size: 1.125rem; font-weight: 600 }
              .small { margin-top: 2rem; color: #5a5167; font-size: .9rem }
              @media (prefers-color-scheme: dark) {
                body { background: #16121c; color: #efecf4 }
                .good { background: #123c22; color: #c9f2d6 }
                .bad { background: #4a1319; color: #ffdada }
                dt, .small { color: #b9afc6 }
              }
            </style>
            </head>
            <body><main><h1>{{title}}</h1><p class="state {{kind}}">{{state}}</p>{{facts}}
            <p class="small">{{hint}}</p></main></body>
            </html>
            """;

    private final I18NProvider words;

    VerifyPage(I18NProvider words) {
        this.words = words;
    }

    /** What anybody may know of a certificate: name, course, date, and whether it counts. */
    String of(Certificate one, Locale language) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                word("training.verify.name", language),
                one.name().isEmpty() ? word("training.verify.erased", language) : one.name());
        facts.put(word("training.verify.course", language), one.course());
        facts.put(word("training.verify.date", language), VietnamTime.date(one.issued()));
        String list =
                facts.entrySet().stream()
                        .map(fact ->
                                Html.fill(
                                                "<dt>{{label}}</dt><dd>{{value}}</dd>",
                                                Map.of(
                                                        "label", Html.text(fact.getKey()),
                                                        "value", Html.text(fact.getValue())))
                                        .toString())
                        .reduce("", String::concat);
        return page(
                language,
                one.valid() ? "good" : "bad",
                one.valid() ? "training.verify.valid" : "training.verify.withdrawn",
                Html.markup("<dl>" + list + "</dl>"),
                "training.verify.hint");
    }

    /** Says that there is no such certificate, and nothing else. */
    String none(Locale language) {
        return page(
                language,
                "bad",
                "training.verify.none",
                Html.markup(""),
                "training.verify.noneHint");
    }

    /** Says that it was asked too often. */
    String tooOften(Locale language) {
        return page(
                language,
                "bad",
                "training.verify.tooOften",
                Html.markup(""),
                "training.verify.tooOftenHint");
    }

    private String page(Locale language, String kind, String state, Html facts, String hint) {
        return Html.fill(
                        PAGE,
                        Map.of(
                                "language", Html.text(language.getLanguage()),
                                "title", Html.text(word("training.verify.title", language)),
                                "kind", Html.markup(kind),
                                "state", Html.text(word(state, language)),
                                "facts", facts,
                                "hint", Html.text(word(hint, language))))
                .toString();
    }

    private String word(String key, Locale language) {
        return words.getTranslation(key, language);
    }
}
