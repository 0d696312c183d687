package vn.lantoa.invitations.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lantoa.accounts.InvitationCard;
import vn.lantoa.documents.Html;
import vn.lantoa.documents.Pages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.QrCode;

/**
 * Invitations as A4 pages of cards to cut out, eight a page, a new page for each commune. In
 * Vietnamese whatever the language of the organiser: it is the invited who read it.
 */
final class CardSheet {

    private static final int ON_A_PAGE = 8;
    private static final int IN_A_ROW = 2;
    private static final int PIXELS = 4;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final String DOCUMENT =
            """
            <html lang="vi"><head><title>{{title}}</title><style>
            @page { size: A4; margin: 9mm 10mm; }
            body { margin: 0; font-size: 9pt; line-height: 1.3; color: #000; }
            .page { page-break-before: always; }
            .first { page-break-before: auto; }
            h1 { margin: 0; font-size: 12pt; }
            .hint { margin: 1mm 0 3mm 0; font-size: 8.5pt; color: #333; }
            .cards { width: 189mm; border-collapse: collapse; table-layout: fixed; }
            .cards td.card, .cards td.none { width: 94.5mm; height: 63mm; padding: 0;
              border: 0.3mm dashed #777; vertical-align: middle; }
            .in { width: 93mm; border-collapse: collapse; table-layout: fixed; }
            .in td { padding: 0; border: none; vertical-align: middle; }
            .in td.code { width: 43mm; text-align: center; }
            .in td.words { padding-right: 3mm; word-wrap: break-word; }
            .code img { width: 41mm; height: 41mm; }
            .small { font-size: 8pt; color: #333; }
            .name { margin: 0.5mm 0; font-size: 12pt; font-weight: bold; line-height: 1.2; }
            .long { font-size: 9pt; }
            .steps { margin: 2mm 0; }
            .until { font-weight: bold; }
            </style></head><body>{{pages}}</body></html>
            """;

    private static final String PAGE =
            """
            <div class="{{kind}}"><h1>{{heading}}</h1><p class="hint">{{hint}}</p>
            <table class="cards">{{rows}}</table></div>
            """;

    private static final String CARD =
            """
            <td class="card"><table class="in"><tr>
            <td class="code"><img src="data:image/png;base64,{{code}}" alt=""/></td>
            <td class="words"><div class="small">{{kind}}</div>
            <div class="{{nameStyle}}">{{name}}</div><div>{{commune}}</div>
            <div class="steps">{{scan}}<br/>{{start}}</div>
            <div class="until">{{once}}<br/>{{until}}</div><div class="small">{{own}}</div></td>
            </tr></table></td>
            """;

    private static final int LONG_NAME = 34;

    private final Component on;
    private final Places places;
    private final String base;

    /**
     * A sheet.
     *
     * @param on what translates
     * @param base address of the product without a slash at the end
     */
    CardSheet(Component on, Places places, String base) {
        this.on = on;
        this.places = places;
        this.base = base;
    }

    /** How many pages these cards take. */
    static int pages(List<InvitationCard> cards) {
        return byCommune(cards).values().stream()
                .mapToInt(some -> Math.ceilDiv(some.size(), ON_A_PAGE))
                .sum();
    }

    /** The sheet as PDF. */
    byte[] pdf(Pages printer, List<InvitationCard> cards, LocalDateTime now) {
        List<Html> pages = new ArrayList<>();
        byCommune(cards)
                .forEach((commune, some) -> {
                    int all = Math.ceilDiv(some.size(), ON_A_PAGE);
                    for (int page = 0; page < all; page++) {
                        int from = page * ON_A_PAGE;
                        List<InvitationCard> part =
                                some.subList(from, Math.min(from + ON_A_PAGE, some.size()));
                        String which = word("invitations.sheet.page", page + 1, all, some.size());
                        pages.add(page(pages.isEmpty(), commune, which, part, now));
                    }
                });
        Map<String, Html> values =
                Map.of(
                        "title", Html.text(word("invitations.sheet.title")),
                        "pages", Html.all(pages));
        return printer.pdf(Html.fill(DOCUMENT, values).toString());
    }

    private Html page(
            boolean first,
            UnitId commune,
            String which,
            List<InvitationCard> cards,
            LocalDateTime now) {
        String heading = word("invitations.sheet.heading", places.fullName(commune), which);
        return Html.fill(
                PAGE,
                Map.of(
                        "kind", Html.markup(first ? "page first" : "page"),
                        "heading", Html.text(heading),
                        "hint",
                                Html.text(
                                        word("invitations.sheet.hint", VietnamTime.dateTime(now))),
                        "rows", rows(cards)));
    }

    private Html rows(List<InvitationCard> cards) {
        List<Html> rows = new ArrayList<>();
        for (int i = 0; i < cards.size(); i += IN_A_ROW) {
            rows.add(Html.markup("<tr>"));
            cards.subList(i, Math.min(i + IN_A_ROW, cards.size()))
                    .forEach(card -> rows.add(card(card)));
            if (i + 1 == cards.size()) {
                rows.add(Html.markup("<td class=\"none\"></td>"));
            }
            rows.add(Html.markup("</tr>"));
        }
        return Html.all(rows);
    }

    private Html card(InvitationCard card) {
        byte[] code = QrCode.png(card.invitation().link(base), PIXELS);
        String until = VietnamTime.dateTime(VietnamTime.local(card.invitation().expires()));
        boolean isLong = card.name().length() > LONG_NAME;
        return Html.fill(
                CARD,
                Map.of(
                        "code", Html.markup(Base64.getEncoder().encodeToString(code)),
                        "kind", Html.text(word("invitations.card.kind")),
                        "nameStyle", Html.markup(isLong ? "name long" : "name"),
                        "name", Html.text(card.name()),
                        "commune", Html.text(places.fullName(card.commune())),
                        "scan", Html.text(word("invitations.card.scan")),
                        "start", Html.text(word("invitations.card.start")),
                        "once", Html.text(word("invitations.card.once")),
                        "until", Html.text(until),
                        "own", Html.text(word("invitations.card.own"))));
    }

    private static Map<UnitId, List<InvitationCard>> byCommune(List<InvitationCard> cards) {
        return cards.stream()
                .collect(
                        Collectors.groupingBy(
                                InvitationCard::commune, LinkedHashMap::new, Collectors.toList()));
    }

    private String word(String key, Object... parameters) {
        return on.getTranslation(VIETNAMESE, key, parameters);
    }
}
