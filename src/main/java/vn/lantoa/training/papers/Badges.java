package vn.lantoa.training.papers;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.lantoa.documents.Html;
import vn.lantoa.documents.Pages;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.uikit.QrCode;

/**
 * Badges to cut out, ten on an A4 page: name, unit, class, and a code that the trainer's phone
 * reads. The code holds the trainee's id and nothing about the person.
 */
@Service
public class Badges {

    /** What the code of a badge begins with; the trainee's id follows. */
    public static final String PREFIX = "LT1:";

    static final int ON_A_PAGE = 10;

    private static final int IN_A_ROW = 2;
    private static final int PIXELS = 4;
    private static final int LONG_NAME = 24;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final String DOCUMENT =
            """
            <html lang="vi"><head><title>{{title}}</title><style>
            @page { size: A4; margin: 11mm 10mm; }
            body { margin: 0; font-size: 9pt; line-height: 1.25; color: #000; }
            .page { page-break-before: always; }
            .first { page-break-before: auto; }
            .badges { width: 190mm; border-collapse: collapse; table-layout: fixed; }
            .badges td.badge, .badges td.none { width: 95mm; height: 54mm; padding: 0;
              border: 0.2mm dashed #777; vertical-align: middle; }
            .in { width: 94mm; border-collapse: collapse; table-layout: fixed; }
            .in td { padding: 0; vertical-align: middle; }
            .in td.code { width: 38mm; text-align: center; }
            .in td.words { padding-right: 3mm; word-wrap: break-word; }
            .code img { width: 36mm; height: 36mm; }
            .name { margin-bottom: 1mm; font-size: 15pt; font-weight: bold; line-height: 1.15; }
            .long { font-size: 11pt; }
            .class { margin-top: 2mm; font-size: 8pt; color: #333; }
            </style></head><body>{{pages}}</body></html>
            """;

    private static final String BADGE =
            """
            <td class="badge"><table class="in"><tr>
            <td class="code"><img src="data:image/png;base64,{{code}}" alt=""/></td>
            <td class="words"><div class="{{style}}">{{name}}</div><div>{{unit}}</div>
            <div class="class">{{course}}<br/>{{class}}</div></td></tr></table></td>
            """;

    private final PrintedRoster roster;
    private final Pages pages;
    private final I18NProvider words;

    Badges(PrintedRoster roster, Pages pages, I18NProvider words) {
        this.roster = roster;
        this.pages = pages;
        this.words = words;
    }

    /** What the code on this trainee's badge gives when it is read. */
    public static String content(TraineeId id) {
        return PREFIX + id;
    }

    /** The badges of everybody with a seat, as PDF; one page that says so when there is nobody. */
    public byte[] pdf(ClassId id) {
        TrainingClass one = roster.require(id);
        List<Trainee> all = roster.byUnit(id).values().stream().flatMap(List::stream).toList();
        List<Html> sheets = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ON_A_PAGE) {
            sheets.add(
                    page(
                            one,
                            from == 0,
                            all.subList(from, Math.min(from + ON_A_PAGE, all.size()))));
        }
        if (all.isEmpty()) {
            sheets.add(Html.fill("<p>{{none}}</p>", Map.of("none", word("training.badges.none"))));
        }
        return pages.pdf(
                Html.fill(
                                DOCUMENT,
                                Map.of(
                                        "title", word("training.badges"),
                                        "pages", Html.all(sheets)))
                        .toString());
    }

    private Html page(TrainingClass one, boolean first, List<Trainee> some) {
        List<Html> rows = new ArrayList<>();
        for (int i = 0; i < some.size(); i += IN_A_ROW) {
            rows.add(Html.markup("<tr>"));
            some.subList(i, Math.min(i + IN_A_ROW, some.size()))
                    .forEach(trainee -> rows.add(badge(one, trainee)));
            if (i + 1 == some.size()) {
                rows.add(Html.markup("<td class=\"none\"></td>"));
            }
            rows.add(Html.markup("</tr>"));
        }
        return Html.fill(
                "<div class=\"{{kind}}\"><table class=\"badges\">{{rows}}</table></div>",
                Map.of(
                        "kind", Html.markup(first ? "page first" : "page"),
                        "rows", Html.all(rows)));
    }

    private Html badge(TrainingClass one, Trainee trainee) {
        byte[] code = QrCode.png(content(trainee.id()), PIXELS);
        boolean isLong = trainee.name().length() > LONG_NAME;
        return Html.fill(
                BADGE,
                Map.of(
                        "code", Html.markup(Base64.getEncoder().encodeToString(code)),
                        "style", Html.markup(isLong ? "name long" : "name"),
                        "name", Html.text(trainee.name()),
                        "unit", Html.text(roster.name(trainee.unit())),
                        "course", Html.text(one.title().vietnamese()),
                        "class", Html.text(one.plan().name())));
    }

    private Html word(String key) {
        return Html.text(words.getTranslation(key, VIETNAMESE));
    }
}
