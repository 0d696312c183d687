package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.certificates.Certificate;
import vn.lantoa.training.certificates.CertificatePaper;
import vn.lantoa.training.certificates.Certificates;
import vn.lantoa.training.figures.OwnRecord;
import vn.lantoa.training.figures.OwnRecords;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.OwnAddress;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** Everybody's own record: what they taught, what they attended, their certificates to print. */
@Route("ho-so-tap-huan")
@PageTitle("training.record")
@PermitAll
@Menu(title = "training.record", order = 35, icon = "medal")
class RecordView extends Div implements BeforeEnterObserver {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    private final transient OwnRecords records;
    private final transient Certificates certificates;
    private final transient CertificatePaper paper;
    private final String base;

    RecordView(
            OwnRecords records,
            Certificates certificates,
            CertificatePaper paper,
            OwnAddress address) {
        this.records = records;
        this.certificates = certificates;
        this.paper = paper;
        this.base = address.base();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        OwnRecord record = records.mine();
        List<Certificate> mine = certificates.mine();
        add(
                new PageHeader(getTranslation("training.record"))
                        .intro(getTranslation("training.record.intro")));
        if (record.taught().isEmpty() && record.attended().isEmpty() && mine.isEmpty()) {
            add(
                    new EmptyState(
                            Symbol.BOOK,
                            getTranslation("training.record.none"),
                            getTranslation("training.record.noneHint")));
            return;
        }
        addCertificates(mine);
        addTaught(record);
        addAttended(record);
    }

    private void addCertificates(List<Certificate> mine) {
        if (!mine.isEmpty()) {
            CardList cards = new CardList();
            mine.forEach(one -> cards.add(card(one)));
            add(section("training.record.certificates", cards));
        }
    }

    private ListCard card(Certificate one) {
        ListCard card =
                new ListCard(one.course())
                        .line(
                                Symbol.BOOK,
                                getTranslation(
                                        "training.certificates.numbered", one.number().text()))
                        .line(
                                Symbol.CALENDAR,
                                getTranslation(
                                        "training.record.issued", VietnamTime.date(one.issued())));
        if (!one.valid()) {
            return card.badge(
                    badge(Tone.DANGER, Symbol.CLOSE, "training.certificates.state.withdrawn"));
        }
        return card.badge(badge(Tone.SUCCESS, Symbol.CHECK, "training.certificates.state.valid"))
                .actions(
                        PaperLink.to(
                                getTranslation("training.certificates.print"),
                                "chung-nhan-%d-%d.pdf"
                                        .formatted(one.number().number(), one.number().year()),
                                "application/pdf",
                                () ->
                                        paper.pdf(
                                                List.of(
                                                        certificates
                                                                .printable(one.id())
                                                                .orElseThrow()),
                                                base)));
    }

    private void addTaught(OwnRecord record) {
        if (record.taught().isEmpty()) {
            return;
        }
        DescriptionList figures = new DescriptionList();
        figures.addClassName("lt-figures");
        figure(figures, "training.record.classes", String.valueOf(record.taught().size()));
        figure(figures, "training.record.hours", hours(record.minutes()));
        CardList cards = new CardList();
        for (OwnRecord.Taught one : record.taught()) {
            cards.add(
                    about(one.one())
                            .line(
                                    Symbol.CLOCK,
                                    getTranslation(
                                            "training.record.taught",
                                            one.sessions(),
                                            hours(one.minutes())))
                            .line(
                                    Symbol.PEOPLE,
                                    getTranslation(
                                            "training.record.participants", one.participants())));
        }
        add(section("training.record.teaching", figures, cards));
    }

    private void addAttended(OwnRecord record) {
        if (record.attended().isEmpty()) {
            return;
        }
        CardList cards = new CardList();
        for (OwnRecord.Took one : record.attended()) {
            Optional<String> sessions =
                    Optional.ofNullable(one.sessions())
                            .filter(held -> held.held() > 0)
                            .map(held ->
                                    getTranslation(
                                            "training.record.attended",
                                            held.attended(),
                                            held.held()));
            cards.add(
                    about(one.one())
                            .line(Symbol.PERSON, getTranslation(one.state().key()))
                            .line(Symbol.CHECK, sessions));
        }
        add(section("training.record.learning", cards));
    }

    private static ListCard about(TrainingClass one) {
        return new ListCard(one.plan().name())
                .badge(Words.badge(one.status()))
                .line(Symbol.BOOK, Words.text(one.title()))
                .line(Symbol.CALENDAR, Words.days(one.plan().firstDay(), one.plan().lastDay()));
    }

    private void figure(DescriptionList figures, String key, String value) {
        Div one = new Div();
        one.addClassName("lt-figure");
        one.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(value));
        figures.add(one);
    }

    /** {@code 6,5}: hours with one decimal. */
    private static String hours(long minutes) {
        return NumberFormat.getInstance(VietnameseDates.FORMAT)
                .format(BigDecimal.valueOf(minutes).divide(HOUR, 1, RoundingMode.HALF_UP));
    }

    private Section section(String title, Component... parts) {
        Section section = new Section(new H2(getTranslation(title)));
        section.addClassName("lt-section");
        section.add(parts);
        return section;
    }

    private StateBadge badge(Tone tone, Symbol symbol, String key) {
        return new StateBadge(tone, symbol, getTranslation(key));
    }
}
