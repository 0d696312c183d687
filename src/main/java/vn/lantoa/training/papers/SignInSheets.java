package vn.lantoa.training.papers;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Senders;
import vn.lantoa.accounts.Sex;
import vn.lantoa.documents.Html;
import vn.lantoa.documents.Pages;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassPlan;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TrainingClass;

/**
 * The sheet on which those who come sign: A4 across, by unit and given name, a column for each
 * session, empty lines for those who come without a seat. In Vietnamese whatever the language of
 * the organiser: it is the trainees who read it. More sessions than fit side by side go on sheets
 * of their own.
 */
@Service
public class SignInSheets {

    /** How many sessions stand side by side. */
    static final int SIDE_BY_SIDE = 6;

    private static final int EMPTY_LINES = 5;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final String DOCUMENT =
            """
            <html lang="vi"><head><title>{{title}}</title><style>
            @page { size: A4 landscape; margin: 12mm 10mm 14mm 10mm;
              @bottom-right { content: counter(page) '/' counter(pages);
                font-family: 'Noto Sans'; font-size: 8pt; } }
            body { margin: 0; font-size: 9pt; line-height: 1.25; color: #000; }
            .sheet { page-break-before: always; }
            .first { page-break-before: auto; }
            h1 { margin: 2mm 0 1mm 0; font-size: 14pt; text-align: center; }
            .unit { font-weight: bold; }
            .about { margin: 0 0 1mm 0; text-align: center; }
            table { width: 100%; margin-top: 2mm; border-collapse: collapse;
              -fs-table-paginate: paginate; }
            th, td { padding: 1mm 1.5mm; border: 0.25mm solid #000; vertical-align: middle; }
            th { font-size: 8pt; }
            tr { page-break-inside: avoid; }
            .number { width: 8mm; text-align: center; }
            .name { width: 55mm; }
            .sex { width: 12mm; text-align: center; }
            .line td { height: 8mm; }
            .group { page-break-after: avoid; }
            .group td { height: 5mm; background: #e8e8e8; font-weight: bold; }
            </style></head><body>{{sheets}}</body></html>
            """;

    private static final String SHEET =
            """
            <div class="{{kind}}"><div class="unit">{{unit}}</div><h1>{{heading}}</h1>
            <p class="about">{{course}}</p><p class="about">{{about}}</p>
            <p class="about">{{trainers}}</p>
            <table><thead><tr><th class="number">{{number}}</th><th class="name">{{name}}</th>
            <th class="sex">{{sex}}</th>{{sessions}}<th>{{signature}}</th></tr></thead>
            <tbody>{{rows}}</tbody></table></div>
            """;

    private final PrintedRoster roster;
    private final ClassSessions sessions;
    private final Senders senders;
    private final Pages pages;
    private final I18NProvider words;

    SignInSheets(
            PrintedRoster roster,
            ClassSessions sessions,
            Senders senders,
            Pages pages,
            I18NProvider words) {
        this.roster = roster;
        this.sessions = sessions;
        this.senders = senders;
        this.pages = pages;
        this.words = words;
    }

    /** The sheet of a class as PDF, of its sessions that take place. */
    public byte[] pdf(ClassId id) {
        TrainingClass one = roster.require(id);
        List<ClassSession> held =
                sessions.of(id).stream().filter(session -> !session.cancelled()).toList();
        Map<String, List<Trainee>> people = roster.byUnit(id);
        List<Html> sheets = new ArrayList<>();
        for (int from = 0; from == 0 || from < held.size(); from += SIDE_BY_SIDE) {
            List<ClassSession> some =
                    held.subList(from, Math.min(from + SIDE_BY_SIDE, held.size()));
            sheets.add(sheet(one, from == 0, some, people));
        }
        return pages.pdf(
                Html.fill(
                                DOCUMENT,
                                Map.of(
                                        "title", word("training.sheet.title"),
                                        "sheets", Html.all(sheets)))
                        .toString());
    }

    private Html sheet(
            TrainingClass one,
            boolean first,
            List<ClassSession> held,
            Map<String, List<Trainee>> people) {
        ClassPlan plan = one.plan();
        Map<String, Html> values = new java.util.HashMap<>();
        values.put("kind", Html.markup(first ? "sheet first" : "sheet"));
        values.put("unit", Html.text(roster.name(plan.unit())));
        values.put("heading", word("training.sheet.title"));
        values.put("course", word("training.sheet.course", one.title().vietnamese(), plan.name()));
        values.put("about", word("training.sheet.about", days(plan), plan.venue()));
        values.put(
                "trainers",
                word(
                        "training.sheet.trainers",
                        senders.people(plan.trainers()).stream()
                                .map(Person::name)
                                .collect(Collectors.joining(", "))));
        values.put("number", word("training.sheet.number"));
        values.put("name", word("training.sheet.name"));
        values.put("sex", word("training.sheet.sex"));
        values.put("signature", word("training.sheet.signature"));
        values.put("sessions", Html.all(held.stream().map(this::head).toList()));
        values.put("rows", rows(held.size(), people));
        return Html.fill(SHEET, values);
    }

    private static String days(ClassPlan plan) {
        return plan.firstDay().equals(plan.lastDay())
                ? VietnamTime.date(plan.firstDay())
                : VietnamTime.date(plan.firstDay()) + "–" + VietnamTime.date(plan.lastDay());
    }

    private Html head(ClassSession session) {
        return Html.fill(
                "<th>{{number}}<br/>{{day}}<br/>{{hours}}</th>",
                Map.of(
                        "number", word("training.session.number", session.number()),
                        "day", Html.text(VietnamTime.date(session.start().toLocalDate())),
                        "hours",
                                Html.text(
                                        VietnamTime.time(session.start())
                                                + "–"
                                                + VietnamTime.time(session.end()))));
    }

    private Html rows(int columns, Map<String, List<Trainee>> people) {
        List<Html> all = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<Trainee>> unit : people.entrySet()) {
            all.add(group(columns, unit.getKey()));
            for (Trainee one : unit.getValue()) {
                number++;
                all.add(line(columns, String.valueOf(number), one.name(), sex(one.sex())));
            }
        }
        all.add(group(columns, words.getTranslation("training.sheet.walkIns", VIETNAMESE)));
        IntStream.range(0, EMPTY_LINES).forEach(i -> all.add(line(columns, "", "", "")));
        return Html.all(all);
    }

    /** Only what the sheet counts: who did not say stays blank. */
    private String sex(@Nullable Sex sex) {
        return sex == null || sex == Sex.NOT_STATED
                ? ""
                : words.getTranslation(sex.key(), VIETNAMESE);
    }

    private static Html group(int columns, String name) {
        return Html.fill(
                "<tr class=\"group\"><td colspan=\"{{columns}}\">{{name}}</td></tr>",
                Map.of(
                        "columns", Html.text(String.valueOf(columns + 4)),
                        "name", Html.text(name)));
    }

    private static Html line(int columns, String number, String name, String sex) {
        return Html.fill(
                """
                <tr class="line"><td class="number">{{number}}</td><td>{{name}}</td>
                <td class="sex">{{sex}}</td>{{cells}}<td></td></tr>
                """,
                Map.of(
                        "number", Html.text(number),
                        "name", Html.text(name),
                        "sex", Html.text(sex),
                        "cells", Html.markup("<td></td>".repeat(columns))));
    }

    private Html word(String key, Object... values) {
        return Html.text(words.getTranslation(key, VIETNAMESE, values));
    }
}
