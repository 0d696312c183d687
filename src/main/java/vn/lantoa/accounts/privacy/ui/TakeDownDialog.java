package vn.lantoa.accounts.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.PeopleFilter;
import vn.lantoa.accounts.PersonRow;
import vn.lantoa.accounts.privacy.Asked;
import vn.lantoa.accounts.privacy.DataRequest;
import vn.lantoa.accounts.privacy.DataRequests;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.VietnameseDates;

/** Writes down what somebody asked for by telephone, on paper or face to face. */
class TakeDownDialog extends FormDialog {

    private final transient DataRequests requests;
    private final transient Runnable onChange;
    private final ComboBox<PersonRow> person =
            new ComboBox<>(getTranslation("accounts.dataRequests.who"));
    private final Select<DataRequest.Kind> kind = new Select<>();
    private final DatePicker received =
            VietnameseDates.datePicker(getTranslation("accounts.dataRequests.received"));
    private final TextArea note = new TextArea(getTranslation("accounts.data.note"));

    TakeDownDialog(People people, DataRequests requests, Runnable onChange) {
        super("");
        this.requests = requests;
        this.onChange = onChange;
        setHeaderTitle(getTranslation("accounts.dataRequests.takeDown"));
        person.setItemLabelGenerator(PersonRow::name);
        person.setItems(
                query ->
                        people
                                .list(
                                        named(query.getFilter().orElse("")),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream(),
                query -> people.count(named(query.getFilter().orElse(""))));
        kind.setLabel(getTranslation("accounts.dataRequests.what"));
        kind.setItems(
                DataRequest.Kind.COPY,
                DataRequest.Kind.ERASE,
                DataRequest.Kind.WITHDRAW,
                DataRequest.Kind.OTHER);
        kind.setItemLabelGenerator(one -> getTranslation(one.key()));
        kind.setValue(DataRequest.Kind.COPY);
        note.setMaxLength(Asked.NOTE_LENGTH);
        person.setWidthFull();
        kind.setWidthFull();
        note.setWidthFull();
        add(
                new Paragraph(getTranslation("accounts.dataRequests.takeDownText")),
                person,
                kind,
                received,
                note);
        endWith(new Button(getTranslation("accounts.dataRequests.keep"), event -> keep()));
    }

    private void keep() {
        boolean needsNote = kind.getValue() == DataRequest.Kind.OTHER && note.isEmpty();
        person.setErrorMessage(getTranslation("accounts.dataRequests.whoNeeded"));
        person.setInvalid(person.isEmpty());
        received.setErrorMessage(getTranslation("uikit.date.required"));
        received.setInvalid(received.isEmpty());
        note.setErrorMessage(getTranslation("accounts.data.noteNeeded"));
        note.setInvalid(needsNote);
        if (person.isEmpty() || received.isEmpty() || needsNote) {
            return;
        }
        requests.takeDown(
                person.getValue().id(),
                new Asked(Uuid7.next(), kind.getValue(), note.getValue(), null, null),
                received.getValue());
        close();
        Toast.done(getTranslation("accounts.dataRequests.kept"));
        onChange.run();
    }

    private static PeopleFilter named(String typed) {
        return new PeopleFilter(typed, null, null, false);
    }
}
