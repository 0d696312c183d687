package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.OptionalLong;
import vn.lantoa.campaigns.Dong;

/** A field for an amount of đồng; 1500000, 1.500.000 and 1,5 triệu mean the same. */
final class DongField extends TextField {

    private static final int LONGEST = 30;

    DongField(String label) {
        super(label);
        setMaxLength(LONGEST);
        setSuffixComponent(new Span(getTranslation("campaigns.money.sign")));
        getElement().setAttribute("inputmode", "decimal");
        setErrorMessage(getTranslation("campaigns.money.wrong"));
        addValueChangeListener(event -> tidy());
    }

    void show(OptionalLong amount) {
        setValue(amount.isPresent() ? Dong.number(amount.getAsLong()) : "");
    }

    /** The amount; empty when none is written or what is written is none, which the field says. */
    OptionalLong amount() {
        Optional<Long> amount = Dong.parse(getValue());
        return amount.isPresent() ? OptionalLong.of(amount.get()) : OptionalLong.empty();
    }

    private void tidy() {
        OptionalLong amount = amount();
        setInvalid(!isEmpty() && amount.isEmpty());
        if (amount.isPresent()) {
            show(amount);
        }
    }
}
