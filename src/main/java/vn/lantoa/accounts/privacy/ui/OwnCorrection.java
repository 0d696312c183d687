package vn.lantoa.accounts.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.Sex;
import vn.lantoa.accounts.privacy.Asked;
import vn.lantoa.accounts.privacy.DataRequest;
import vn.lantoa.accounts.privacy.DataRequests;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.uikit.Toast;

/** One's own name and number, which somebody confirms, and one's sex, which is one's own to say. */
class OwnCorrection extends Div {

    private final transient DataRequests requests;
    private final transient Runnable onAsked;
    private final Person me;
    private final TextField name = new TextField(getTranslation("accounts.name"));
    private final TextField phone = new TextField(getTranslation("accounts.phone"));

    OwnCorrection(Access access, People people, DataRequests requests, Runnable onAsked) {
        this.requests = requests;
        this.onAsked = onAsked;
        this.me = access.require();
        name.setMaxLength(PersonDetails.NAME_LENGTH);
        name.setValue(me.name());
        phone.setValue(Optional.ofNullable(me.phone()).map(PhoneNumber::shown).orElse(""));
        Div fields = filters(name, phone);
        Div actions =
                new Div(new Button(getTranslation("accounts.data.askCorrection"), e -> ask()));
        actions.addClassName("lt-actions");
        add(
                new Paragraph(getTranslation("accounts.data.correctText")),
                fields,
                actions,
                filters(sex(people)));
    }

    private static Div filters(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("lt-filters");
        return row;
    }

    private void ask() {
        Optional<PhoneNumber> number = PhoneNumber.read(phone.getValue());
        boolean wrongName = name.getValue().isBlank();
        boolean wrongPhone = !phone.getValue().isBlank() && number.isEmpty();
        name.setErrorMessage(getTranslation("accounts.name.missing"));
        name.setInvalid(wrongName);
        phone.setErrorMessage(getTranslation("accounts.phone.bad"));
        phone.setInvalid(wrongPhone);
        if (wrongName || wrongPhone) {
            return;
        }
        String newName = name.getValue().strip().equals(me.name()) ? null : name.getValue();
        PhoneNumber newPhone = number.filter(one -> !one.equals(me.phone())).orElse(null);
        if (newName == null && newPhone == null) {
            Toast.problem(getTranslation("accounts.data.nothingChanged"));
            return;
        }
        requests.ask(new Asked(Uuid7.next(), DataRequest.Kind.CORRECT, null, newName, newPhone));
        Toast.done(getTranslation("accounts.data.sent"));
        onAsked.run();
    }

    private Select<Sex> sex(People people) {
        Select<Sex> sex = new Select<>();
        sex.setLabel(getTranslation("accounts.sex"));
        sex.setHelperText(getTranslation("accounts.data.sexHelp"));
        sex.setItems(Sex.values());
        sex.setItemLabelGenerator(this::word);
        sex.setValue(me.sex());
        sex.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                people.changeOwnSex(event.getValue());
                Toast.done(getTranslation("accounts.data.sexSaved"));
            }
        });
        return sex;
    }

    private String word(@Nullable Sex sex) {
        return sex == null ? "" : getTranslation(sex.key());
    }
}
