package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import vn.lantoa.accounts.Enrolment;
import vn.lantoa.uikit.QrCode;

/** Sets an authenticator app up: scan or type its key, then type the code it shows. */
class AppSetup extends Div {

    private static final int GROUP = 4;

    private final CodeField code;
    private final SerializableConsumer<AppSetup> typed;

    /**
     * @param typed is told when a code was typed; see {@link #code()}
     */
    AppSetup(Enrolment enrolment, SerializableConsumer<AppSetup> typed) {
        this.typed = typed;
        addClassName("lt-app-setup");
        code = new CodeField(getTranslation("accounts.second.code"), this::send);
        Code key = new Code(grouped(enrolment.typed()));
        key.addClassName("lt-app-key");
        OrderedList steps =
                new OrderedList(
                        new ListItem(getTranslation("accounts.second.stepApp")),
                        new ListItem(getTranslation("accounts.second.stepScan")),
                        new ListItem(getTranslation("accounts.second.stepCode")));
        Paragraph or = new Paragraph(getTranslation("accounts.second.typedKey"));
        Button confirm = new Button(getTranslation("accounts.second.confirm"), event -> send());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(confirm);
        actions.addClassName("lt-actions");
        Div side = new Div(steps, or, key, code, actions);
        add(new QrCode(enrolment.address(), getTranslation("accounts.second.qr")), side);
    }

    /** What was typed. */
    String code() {
        return code.getValue();
    }

    /** Where what is wrong with it is said. */
    CodeField field() {
        return code;
    }

    private void send() {
        code.setInvalid(false);
        typed.accept(this);
    }

    private static String grouped(String key) {
        return String.join(" ", key.split("(?<=\\G.{" + GROUP + "})", -1));
    }
}
