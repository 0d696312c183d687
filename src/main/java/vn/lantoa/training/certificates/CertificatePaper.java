package vn.lantoa.training.certificates;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lantoa.documents.Html;
import vn.lantoa.documents.Pages;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.QrCode;

/**
 * Certificates on A4 lying, one a page, laid out as Decree 30/2020 (appendix I) lays out documents:
 * national title and motto at the right, body and number at the left, place and date, post and name
 * of who signs. In Vietnamese whatever the language of who prints.
 */
@Component
public class CertificatePaper {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int PIXELS = 4;
    private static final int LONG_NAME = 34;
    private static final int LONG_COURSE = 90;

    private static final String DOCUMENT =
            """
            <html lang="vi"><head><title>{{title}}</title><style>
            @page { size: A4 landscape; margin: 9mm; }
            body { margin: 0; font-size: 13pt; line-height: 1.3; color: #000; }
            .page { page-break-before: always; height: 188mm; border: 0.6mm solid #4d1f8e;
              padding: 0; }
            .first { page-break-before: auto; }
            .in { margin: 1.2mm; height: 185mm; border: 0.25mm solid #b07d2b; }
            table { border-collapse: collapse; table-layout: fixed; }
            td { padding: 0; vertical-align: top; text-align: center; }
            .head { width: 262mm; margin: 8mm 6mm 0 6mm; }
            .head td.body { width: 116mm; }
            .caps { font-size: 12.5pt; }
            .bold { font-weight: bold; }
            .date { font-style: italic; }
            .line { width: 34mm; margin: 1mm auto 0 auto; border-top: 0.25mm solid #000; }
            .motto { width: 62mm; margin: 0.5mm auto 0 auto; border-top: 0.25mm solid #000; }
            .number { margin-top: 2mm; }
            h1 { margin: 8mm 0 1mm 0; font-size: 34pt; line-height: 1.1; text-align: center;
              color: #4d1f8e; letter-spacing: 0.8mm; }
            .copy { text-align: center; font-size: 11pt; }
            .lead { margin: 3.5mm 0 0 0; text-align: center; }
            .name { margin: 1mm 12mm 0 12mm; text-align: center; font-size: 25pt; line-height: 1.2;
              font-weight: bold; }
            .long { font-size: 18pt; }
            .course { margin: 1mm 18mm 0 18mm; text-align: center; font-size: 17pt;
              line-height: 1.25; font-weight: bold; }
            .longCourse { font-size: 14pt; }
            .foot { width: 262mm; margin: 8mm 6mm 0 6mm; }
            .foot td.code { width: 128mm; text-align: left; }
            .proof { width: 126mm; }
            .proof td { text-align: left; vertical-align: middle; font-size: 9pt; line-height: 1.35; }
            .proof td.qr { width: 36mm; }
            .qr img { width: 34mm; height: 34mm; }
            .sign { height: 25mm; }
            </style></head><body>{{pages}}</body></html>
            """;

    private static final String PAGE =
            """
            <div class="{{kind}}"><div class="in"><table class="head"><tr>
            <td class="body"><div class="caps">{{parent}}</div><div class="caps bold">{{body}}</div>
            <div class="line"></div><div class="number">{{number}}</div></td>
            <td><div class="caps bold">{{nation}}</div><div class="bold">{{motto}}</div>
            <div class="motto"></div></td></tr></table>
            <h1>{{heading}}</h1><div class="copy">{{copy}}</div>
            <p class="lead">{{certifies}}</p><div class="{{nameStyle}}">{{name}}</div>
            <p class="lead">{{workplace}}</p><p class="lead">{{completed}}</p>
            <div class="{{courseStyle}}">{{course}}</div><p class="lead">{{days}}</p>
            <table class="foot"><tr><td class="code"><table class="proof"><tr>
            <td class="qr"><img src="data:image/png;base64,{{qr}}" alt=""/></td>
            <td>{{verify}}<br/>{{address}}</td></tr></table></td>
            <td><div class="date">{{date}}</div><div class="bold">{{post}}</div>
            <div class="sign"></div><div class="bold">{{signer}}</div></td></tr></table>
            </div></div>
            """;

    private final Pages pages;
    private final I18NProvider words;

    CertificatePaper(Pages pages, I18NProvider words) {
        this.pages = pages;
        this.words = words;
    }

    /**
     * These certificates as PDF, a page each.
     *
     * @param base address of the product without a slash at the end
     */
    public byte[] pdf(List<Certificate> certificates, String base) {
        List<Html> all = new ArrayList<>();
        certificates.forEach(one -> all.add(page(one, base, all.isEmpty())));
        return pages.pdf(
                Html.fill(
                                DOCUMENT,
                                Map.of(
                                        "title",
                                        text("training.certificate.heading"),
                                        "pages",
                                        Html.all(all)))
                        .toString());
    }

    private Html page(Certificate one, String base, boolean first) {
        CertificateWording wording = one.wording();
        String address = base + one.code().path();
        String qr = Base64.getEncoder().encodeToString(QrCode.png(address, PIXELS));
        return Html.fill(
                PAGE,
                Map.ofEntries(
                        Map.entry("kind", Html.markup(first ? "page first" : "page")),
                        Map.entry("parent", capitals(wording.parentBody())),
                        Map.entry("body", capitals(wording.body())),
                        Map.entry(
                                "number", text("training.certificate.number", one.number().text())),
                        Map.entry("nation", text("training.certificate.nation")),
                        Map.entry("motto", text("training.certificate.motto")),
                        Map.entry("heading", text("training.certificate.heading")),
                        Map.entry("copy", copy(one)),
                        Map.entry(
                                "certifies",
                                text("training.certificate.certifies", wording.body())),
                        Map.entry("nameStyle", style(one.name(), LONG_NAME, "name", "long")),
                        Map.entry("name", Html.text(one.name())),
                        Map.entry(
                                "workplace",
                                text("training.certificate.workplace", one.workplace())),
                        Map.entry("completed", text("training.certificate.completed")),
                        Map.entry(
                                "courseStyle",
                                style(one.course(), LONG_COURSE, "course", "longCourse")),
                        Map.entry("course", Html.text(one.course())),
                        Map.entry("days", days(one)),
                        Map.entry("qr", Html.markup(qr)),
                        Map.entry("verify", text("training.certificate.verify")),
                        Map.entry("address", breakable(address)),
                        Map.entry("date", dated(wording.place(), one.issued())),
                        Map.entry("post", capitals(wording.post())),
                        Map.entry("signer", Html.text(wording.signer()))));
    }

    private Html copy(Certificate one) {
        LocalDate copied = one.copied();
        return copied == null
                ? Html.text("")
                : text("training.certificate.copy", one.copy(), VietnamTime.date(copied));
    }

    private Html days(Certificate one) {
        String first = VietnamTime.date(one.firstDay());
        return one.firstDay().equals(one.lastDay())
                ? text("training.certificate.day", one.hours(), first)
                : text(
                        "training.certificate.days",
                        one.hours(),
                        first,
                        VietnamTime.date(one.lastDay()));
    }

    /** "Quảng Trị, ngày 05 tháng 02 năm 2026": a 0 before days below 10 and before months 1, 2. */
    private Html dated(String place, LocalDate day) {
        String month =
                day.getMonthValue() < 3
                        ? "0" + day.getMonthValue()
                        : String.valueOf(day.getMonthValue());
        return text(
                "training.certificate.date",
                place,
                "%02d".formatted(day.getDayOfMonth()),
                month,
                String.valueOf(day.getYear()));
    }

    /** Longer than the column: it may break after its strokes. */
    private static Html breakable(String address) {
        int end = address.lastIndexOf('/') + 1;
        return Html.all(
                List.of(
                        Html.text(address.substring(0, end)),
                        Html.markup("<br/>"),
                        Html.text(address.substring(end))));
    }

    private static Html style(String text, int most, String usual, String smaller) {
        return Html.markup(text.length() > most ? usual + " " + smaller : usual);
    }

    /** A post may take two lines: "KT. CHỦ TỊCH" and "PHÓ CHỦ TỊCH". */
    private static Html capitals(String text) {
        List<Html> lines = new ArrayList<>();
        text.toUpperCase(VIETNAMESE)
                .lines()
                .forEach(line -> {
                    if (!lines.isEmpty()) {
                        lines.add(Html.markup("<br/>"));
                    }
                    lines.add(Html.text(line));
                });
        return Html.all(lines);
    }

    private Html text(String key, Object... parameters) {
        return Html.text(words.getTranslation(key, VIETNAMESE, parameters));
    }
}
