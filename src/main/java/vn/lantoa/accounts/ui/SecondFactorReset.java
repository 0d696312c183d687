package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.SecondFactors;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.Toast;

/** Takes away the app and passkeys of somebody who has lost them. */
class SecondFactorReset extends Div {

    SecondFactorReset(SecondFactors codes, Person person) {
        addClassName("lt-second");
        if (!codes.has(person.id())) {
            add(new Paragraph(getTranslation("accounts.second.personNone")));
            return;
        }
        Button reset =
                new Button(
                        getTranslation("accounts.second.reset"),
                        click ->
                                Confirmation.askToEnd(
                                        getTranslation("accounts.second.resetAsk", person.name()),
                                        getTranslation("accounts.second.resetText"),
                                        getTranslation("accounts.second.reset"),
                                        () -> reset(codes, person)));
        reset.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Div actions = new Div(reset);
        actions.addClassName("lt-actions");
        add(new Paragraph(getTranslation("accounts.second.resetText")), actions);
    }

    private void reset(SecondFactors codes, Person person) {
        codes.reset(person.id());
        removeAll();
        add(new Paragraph(getTranslation("accounts.second.personNone")));
        Toast.done(getTranslation("accounts.second.resetDone"));
    }
}
