package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.checkin.LinkCheckIns;
import vn.lantoa.training.enrolment.LinkToken;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Tone;

/** Where the holder of a private link types the code that the trainer's phone shows. */
final class LinkCheckInPart extends Section {

    private static final int TYPED_LENGTH = 12;

    private final transient LinkCheckIns checkIns;
    private final LinkToken token;
    private final Div said = new Div();
    private final Div form = new Div();

    LinkCheckInPart(LinkCheckIns checkIns, LinkToken token) {
        this.checkIns = checkIns;
        this.token = token;
        addClassName("lt-panel");
        said.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("training.own.checkin")), said, form);
        show();
    }

    private void show() {
        form.removeAll();
        List<LinkCheckIns.Part> all = checkIns.sessions(token);
        setVisible(!all.isEmpty());
        all.stream().filter(LinkCheckInPart::tells).map(this::line).forEach(form::add);
        List<LinkCheckIns.Part> open = all.stream().filter(LinkCheckIns.Part::asks).toList();
        if (open.isEmpty()) {
            form.add(new Paragraph(getTranslation("training.own.checkin.notNow")));
        } else {
            ask(open);
        }
    }

    private static boolean tells(LinkCheckIns.Part part) {
        return part.mark() != null || part.waits() || part.session().cancelled();
    }

    private Paragraph line(LinkCheckIns.Part part) {
        var mark = part.mark();
        String how;
        if (mark != null) {
            how = getTranslation(mark.key());
        } else if (part.session().cancelled()) {
            how = getTranslation("training.checkin.cancelled");
        } else {
            how = getTranslation("training.own.checkin.waits");
        }
        return new Paragraph(getTranslation("training.own.checkin.line", name(part), how));
    }

    private void ask(List<LinkCheckIns.Part> open) {
        RadioButtonGroup<LinkCheckIns.Part> session = new RadioButtonGroup<>();
        session.setLabel(getTranslation("training.roll.session"));
        session.setItems(open);
        session.setItemLabelGenerator(LinkCheckInPart::name);
        // the one that began last is the one people sit in
        session.setValue(open.getLast());
        session.setVisible(open.size() > 1);
        TextField code = new TextField(getTranslation("training.own.checkin.code"));
        code.setHelperText(getTranslation("training.own.checkin.hint"));
        code.setMaxLength(TYPED_LENGTH);
        code.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        code.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
        code.setAutocorrect(false);
        code.addClassName("lt-code-input");
        Paragraph which = new Paragraph(name(open.getFirst()));
        which.setVisible(open.size() == 1);
        Button go =
                new Button(
                        getTranslation("training.own.checkin"),
                        event -> say(session.getValue(), code.getValue()));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(session, which, code, go);
        fields.addClassName("lt-code-form");
        form.add(fields);
    }

    private void say(LinkCheckIns.Part part, String typed) {
        said.removeAll();
        checkIns.say(token, part.session().id(), typed)
                .ifPresent(answer -> said.add(callout(answer)));
        show();
    }

    private Callout callout(LinkCheckIns.Said answer) {
        return switch (answer) {
            case LinkCheckIns.Said.Marked marked ->
                    new Callout(Tone.SUCCESS, getTranslation("training.own.checkin.marked"));
            case LinkCheckIns.Said.Waits waits ->
                    new Callout(Tone.WARNING, getTranslation("training.own.checkin.waitsFor"));
            case LinkCheckIns.Said.Refused(String key) ->
                    new Callout(Tone.DANGER, getTranslation(key));
        };
    }

    private static String name(LinkCheckIns.Part part) {
        var session = part.session();
        return Words.hours(session.start(), session.end())
                + ", "
                + VietnamTime.date(session.start().toLocalDate());
    }
}
