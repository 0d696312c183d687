package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.campaigns.RepeatLine;
import vn.lantoa.campaigns.RepeatOrder;
import vn.lantoa.campaigns.Repeats;
import vn.lantoa.campaigns.Warning;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** Makes a campaign again for another year: every date is seen before anything is written. */
final class RepeatDialog extends FormDialog {

    private final Repeats repeats;
    private final Campaign earlier;
    private final SerializableConsumer<Campaign> made;
    private final DatePicker start = VietnameseDates.datePicker(getTranslation("campaigns.start"));
    private final Checkbox weekdays = new Checkbox(getTranslation("campaigns.repeat.weekdays"));
    private final Checkbox communes = new Checkbox(getTranslation("campaigns.repeat.communes"));
    private final Div problem = new Div();
    private final Paragraph sum = new Paragraph();
    private final Div preview = new Div();
    private final Button make = new Button(getTranslation("campaigns.makeDraft"), event -> make());

    /**
     * @param year the year to propose
     * @param made gets the new draft
     */
    RepeatDialog(Repeats repeats, Campaign earlier, int year, SerializableConsumer<Campaign> made) {
        super(I18NProvider.translate("campaigns.repeat"));
        this.repeats = repeats;
        this.earlier = earlier;
        this.made = made;
        RepeatOrder usual = RepeatOrder.usual(earlier, year);
        start.setValue(usual.start());
        start.setRequiredIndicatorVisible(true);
        start.setHelperText(getTranslation("campaigns.repeat.start.help"));
        weekdays.setValue(usual.weekdays());
        weekdays.setHelperText(getTranslation("campaigns.repeat.weekdays.help"));
        communes.setValue(usual.communes());
        problem.getElement().setAttribute("role", "alert");
        sum.getElement().setAttribute("role", "status");
        Div fields = new Div(start, weekdays, communes);
        fields.addClassName("lt-form");
        add(
                new Paragraph(
                        getTranslation(
                                "campaigns.repeat.text", Words.text(earlier.plan().title(), this))),
                fields,
                problem,
                new H3(getTranslation("campaigns.preview")),
                sum,
                preview);
        endWith(make);
        start.addValueChangeListener(event -> refresh());
        weekdays.addValueChangeListener(event -> refresh());
        communes.addValueChangeListener(event -> refresh());
        refresh();
    }

    private Optional<RepeatOrder> order() {
        LocalDate day = start.getValue();
        boolean later = day != null && day.isAfter(earlier.plan().period().start());
        start.setErrorMessage(getTranslation("campaigns.repeat.start.wrong"));
        start.setInvalid(!later);
        return later
                ? Optional.of(
                        new RepeatOrder(
                                earlier.id(), day, weekdays.getValue(), communes.getValue()))
                : Optional.empty();
    }

    private void refresh() {
        preview.removeAll();
        sum.setText("");
        problem.removeAll();
        Optional<RepeatOrder> order = order();
        make.setEnabled(order.isPresent());
        order.ifPresent(complete -> {
            List<RepeatLine> lines = repeats.preview(complete);
            int all = lines.stream().mapToInt(RepeatLine::places).sum();
            sum.setText(getTranslation("campaigns.preview.sum", all));
            long lost = repeats.lost(complete);
            if (lost > 0) {
                problem.add(
                        new Callout(Tone.WARNING, getTranslation("campaigns.repeat.lost", lost)));
            }
            preview.add(new CardList(lines.stream().map(this::card).toList()).oneColumn());
        });
    }

    private ListCard card(RepeatLine line) {
        ListCard card =
                new ListCard(Words.text(line.title(), this))
                        .line(
                                Symbol.HISTORY,
                                getTranslation(
                                        "campaigns.repeat.before",
                                        VietnameseDates.day(line.before().toLocalDate())))
                        .line(
                                Symbol.CALENDAR,
                                VietnameseDates.day(line.start().toLocalDate())
                                        + ", "
                                        + VietnamTime.time(line.start()));
        if (line.places() > 1) {
            card.line(Symbol.PIN, getTranslation("campaigns.preview.places", line.places()));
        }
        if (line.fixed()) {
            card.line(Symbol.LOCK, getTranslation("campaigns.preview.fixed"));
        }
        for (Warning warning : line.warnings()) {
            card.add(
                    new Callout(Tone.WARNING, Words.sentence(warning, this))
                            .source(Words.source(warning.rule().source(), this)));
        }
        return card;
    }

    private void make() {
        order().ifPresent(complete -> {
            switch (repeats.repeat(complete)) {
                case Outcome.Done<Campaign> done -> {
                    close();
                    made.accept(done.value());
                }
                case Outcome.Overtaken<Campaign> other ->
                        throw new IllegalStateException("nobody can overtake a new campaign");
                case Outcome.Refused<Campaign> no -> {
                    problem.removeAll();
                    problem.add(new Callout(Tone.DANGER, getTranslation(no.why().key())));
                }
            }
        });
    }
}
