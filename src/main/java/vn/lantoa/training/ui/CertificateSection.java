package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.Places;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.certificates.Certificate;
import vn.lantoa.training.certificates.CertificateIssue;
import vn.lantoa.training.certificates.CertificateLine;
import vn.lantoa.training.certificates.CertificatePaper;
import vn.lantoa.training.certificates.CertificateWording;
import vn.lantoa.training.certificates.Certificates;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.CardRow;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** Who passed, who has a certificate, and the steps with them. */
final class CertificateSection extends Section {

    private final TrainingClass one;
    private final transient Certificates certificates;
    private final transient CertificatePaper paper;
    private final transient Places places;
    private final String base;
    private final Div steps = new Div();
    private final Div state = new Div();
    private final Div people = new Div();
    private List<CertificateLine> lines = List.of();

    CertificateSection(
            TrainingClass one,
            Certificates certificates,
            CertificatePaper paper,
            Places places,
            String base) {
        this.one = one;
        this.certificates = certificates;
        this.paper = paper;
        this.places = places;
        this.base = base;
        addClassName("lt-section");
        steps.addClassName("lt-actions");
        add(new H2(getTranslation("training.certificates")));
        add(
                new Paragraph(
                        getTranslation(
                                "training.certificates.rule", DetailsPanel.pass(one.pass()))));
        add(state, steps, people);
        show();
    }

    private void show() {
        // asked before the list is read: whatever an issue that has ended gave out is in the list
        Optional<CertificateIssue> last = certificates.latestIssue(one.id());
        lines = certificates.lines(one.id());
        state.removeAll();
        steps.removeAll();
        people.removeAll();
        if (one.status() != ClassStatus.FINISHED) {
            state.add(new Callout(Tone.INFO, getTranslation("training.certificates.notFinished")));
        }
        last.ifPresent(this::showIssue);
        showSteps(last);
        if (lines.isEmpty()) {
            people.add(
                    new EmptyState(
                            Symbol.PEOPLE,
                            getTranslation("training.certificates.nobody"),
                            getTranslation("training.certificates.nobodyHint")));
            return;
        }
        CardRows rows = new CardRows();
        rows.append(lines.stream().map(this::card).toList());
        rows.onPress(row -> open(lines.get(row)));
        people.add(new Paragraph(summary()), rows);
    }

    private String summary() {
        return getTranslation(
                "training.certificates.summary",
                lines.size(),
                lines.stream().filter(CertificateLine::passes).count(),
                lines.stream().filter(CertificateSection::counts).count());
    }

    private void showIssue(CertificateIssue issue) {
        switch (issue.state()) {
            case RUNNING -> state.add(new IssueProgress(issue, this::latest, this::show));
            case FAILED ->
                    state.add(
                            new Callout(
                                    Tone.DANGER,
                                    getTranslation(
                                            "training.certificates.failed",
                                            String.valueOf(issue.reference()))));
            case INTERRUPTED ->
                    state.add(
                            new Callout(
                                    Tone.WARNING,
                                    getTranslation("training.certificates.interrupted")));
            case DONE ->
                    state.add(
                            new Callout(
                                    Tone.SUCCESS,
                                    getTranslation("training.certificates.done", issue.issued())));
        }
    }

    private CertificateIssue latest() {
        return certificates.latestIssue(one.id()).orElseThrow();
    }

    private void showSteps(Optional<CertificateIssue> last) {
        Set<TraineeId> due =
                lines.stream()
                        .filter(CertificateLine::due)
                        .map(CertificateLine::trainee)
                        .collect(Collectors.toSet());
        boolean running =
                last.filter(issue -> issue.state() == CertificateIssue.State.RUNNING).isPresent();
        if (one.status() == ClassStatus.FINISHED && !due.isEmpty() && !running) {
            Button issue =
                    new Button(
                            getTranslation("training.certificates.issue", due.size()),
                            event -> issue(due));
            issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            steps.add(issue);
        }
        long have = lines.stream().filter(CertificateSection::counts).count();
        if (have > 0) {
            steps.add(
                    PaperLink.to(
                            getTranslation("training.certificates.printAll", have),
                            "chung-nhan-ca-lop.pdf",
                            "application/pdf",
                            () -> paper.pdf(certificates.printable(one.id()), base)));
        }
    }

    private void issue(Set<TraineeId> people) {
        CertificateWording first =
                certificates.latestWording(one.id()).orElseGet(this::usualWording);
        new IssueDialog(
                        first,
                        people.size(),
                        wording -> certificates.issue(one.id(), people, wording),
                        this::show)
                .open();
    }

    /** Committees of provinces and communes issue; other bodies write their own name. */
    private CertificateWording usualWording() {
        Place place = places.get(one.plan().unit());
        String above =
                place.level() == PlaceLevel.COMMUNE
                        ? places.province(place.id()).map(this::committee).orElse("")
                        : "";
        return new CertificateWording(
                above,
                place.level() == PlaceLevel.MINISTRY ? place.name() : committee(place),
                place.shortName(),
                getTranslation("training.certificates.usualPost"),
                "");
    }

    private String committee(Place place) {
        String name = place.name();
        return getTranslation(
                "training.certificates.committee",
                name.substring(0, 1).toLowerCase(VietnameseDates.FORMAT) + name.substring(1));
    }

    private CardRow card(CertificateLine line) {
        Certificate has = line.certificate();
        String name = line.name().isEmpty() ? getTranslation("training.nameErased") : line.name();
        CardRow card = CardRow.of(name).badge(badge(line));
        if (has == null) {
            return card;
        }
        card.line(
                Symbol.BOOK, getTranslation("training.certificates.numbered", has.number().text()));
        if (has.copy() > 0) {
            card.line(Symbol.COPY, getTranslation("training.certificates.copies", has.copy()));
        }
        return card.button(
                getTranslation("training.certificates.open"),
                getTranslation("training.certificates.openOf", name));
    }

    private StateBadge badge(CertificateLine line) {
        Certificate has = line.certificate();
        if (has == null) {
            return line.passes()
                    ? badge(Tone.INFO, Symbol.CLOCK, "training.certificates.state.due")
                    : badge(Tone.NEUTRAL, Symbol.BAN, "training.certificates.state.notPassed");
        }
        return has.valid()
                ? badge(Tone.SUCCESS, Symbol.CHECK, "training.certificates.state.valid")
                : badge(Tone.DANGER, Symbol.CLOSE, "training.certificates.state.withdrawn");
    }

    private StateBadge badge(Tone tone, Symbol symbol, String key) {
        return new StateBadge(tone, symbol, getTranslation(key));
    }

    private void open(CertificateLine line) {
        Certificate has = line.certificate();
        if (has != null) {
            new CertificateDialog(
                            has,
                            certificates,
                            paper,
                            base,
                            line.passes() && one.status() == ClassStatus.FINISHED
                                    ? () -> issue(Set.of(line.trainee()))
                                    : null,
                            this::show)
                    .open();
        }
    }

    private static boolean counts(CertificateLine line) {
        Certificate has = line.certificate();
        return has != null && has.valid();
    }
}
