package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.lantoa.campaigns.ActivityMoney;
import vn.lantoa.campaigns.Dong;
import vn.lantoa.campaigns.FundSource;
import vn.lantoa.campaigns.Funds;

/** What an activity is meant to cost and what it cost, by source, each with its total. */
final class MoneyForm extends Section {

    private final Map<FundSource, DongField> planned = new EnumMap<>(FundSource.class);
    private final Map<FundSource, DongField> spent = new EnumMap<>(FundSource.class);

    MoneyForm() {
        addClassNames("lt-section", "lt-money");
        Paragraph hint = new Paragraph(getTranslation("campaigns.money.hint"));
        hint.addClassName("lt-secondary");
        add(new H2(getTranslation("campaigns.money")), hint);
        addPart("campaigns.money.planned", planned);
        addPart("campaigns.money.spent", spent);
    }

    private void addPart(String key, Map<FundSource, DongField> fields) {
        Div group = new Div();
        group.addClassName("lt-form");
        Paragraph total = new Paragraph();
        total.getElement().setAttribute("role", "status");
        for (FundSource source : FundSource.values()) {
            DongField field = new DongField(getTranslation(source.key()));
            field.setAriaLabel(
                    getTranslation(
                            "campaigns.money.of",
                            getTranslation(key),
                            getTranslation(source.key())));
            field.addValueChangeListener(event -> total.setText(total(funds(fields))));
            fields.put(source, field);
            group.add(field);
        }
        add(new H3(getTranslation(key)), group, total);
    }

    void show(ActivityMoney money) {
        planned.forEach((source, field) -> field.show(money.planned().from(source)));
        spent.forEach((source, field) -> field.show(money.spent().from(source)));
    }

    void setReadOnly(boolean readOnly) {
        fields().forEach(field -> field.setReadOnly(readOnly));
    }

    /** What was entered; empty when a field holds no amount, which the field then says. */
    Optional<ActivityMoney> money() {
        return fields().anyMatch(DongField::isInvalid)
                ? Optional.empty()
                : Optional.of(new ActivityMoney(funds(planned), funds(spent)));
    }

    private Stream<DongField> fields() {
        return Stream.concat(planned.values().stream(), spent.values().stream());
    }

    private String total(Funds funds) {
        return funds.isEmpty()
                ? ""
                : getTranslation("campaigns.money.total", Dong.shown(funds.total()));
    }

    private static Funds funds(Map<FundSource, DongField> fields) {
        Map<FundSource, Long> amounts = new EnumMap<>(FundSource.class);
        fields.forEach((source, field) -> {
            OptionalLong amount = field.amount();
            if (amount.isPresent()) {
                amounts.put(source, amount.getAsLong());
            }
        });
        return new Funds(amounts);
    }
}
