package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lantoa.campaigns.ActivityDraft;
import vn.lantoa.campaigns.ActivityField;
import vn.lantoa.campaigns.EditConflict;
import vn.lantoa.campaigns.EditConflict.Changed;
import vn.lantoa.campaigns.EditConflict.Difference;
import vn.lantoa.campaigns.EditConflict.Side;
import vn.lantoa.campaigns.EditConflict.Value;
import vn.lantoa.campaigns.FieldWords;
import vn.lantoa.geography.Places;
import vn.lantoa.uikit.FormDialog;

/**
 * For the second of two editors: field by field what stood before, what they wrote and what stands
 * now. What only one changed is proposed; what both changed has to be chosen. Going back leaves
 * everything typed in the form.
 */
final class ConflictDialog extends FormDialog {

    private final EditConflict conflict;
    private final FieldWords words;
    private final Map<ActivityField, RadioButtonGroup<Side>> choices =
            new EnumMap<>(ActivityField.class);

    /**
     * @param when when the other saved, as people read it
     * @param save gets what comes of the choices
     * @param drop shows what stands now instead of what was typed
     */
    ConflictDialog(
            EditConflict conflict,
            String when,
            Places places,
            SerializableConsumer<ActivityDraft> save,
            SerializableRunnable drop) {
        super(I18NProvider.translate("campaigns.conflict.title"));
        this.conflict = conflict;
        this.words = new FieldWords(this::getTranslation, places);
        List<Difference> differences = conflict.differences();
        add(new Paragraph(getTranslation("campaigns.conflict.text", when)));
        Div list = new Div();
        list.addClassName("lt-conflict-fields");
        differences.forEach(difference -> list.add(choice(difference)));
        Div all =
                new Div(
                        new Button(
                                getTranslation("campaigns.conflict.allMine"),
                                event -> chooseAll(Side.MINE)),
                        new Button(
                                getTranslation("campaigns.conflict.allTheirs"),
                                event -> chooseAll(Side.THEIRS)));
        all.addClassName("lt-actions");
        add(all, list);
        getFooter()
                .add(
                        new Button(
                                getTranslation("campaigns.overtaken.theirs"),
                                event -> {
                                    close();
                                    drop.run();
                                }));
        endWith(new Button(getTranslation("campaigns.conflict.save"), event -> save(save)));
    }

    private RadioButtonGroup<Side> choice(Difference difference) {
        RadioButtonGroup<Side> group = new RadioButtonGroup<>();
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.addClassName("lt-conflict-field");
        group.setLabel(
                difference.values().stream()
                        .map(value -> words.name(value.field()))
                        .collect(Collectors.joining(", ")));
        group.setItems(Side.values());
        group.setItemLabelGenerator(side ->
                side == Side.MINE
                        ? getTranslation("campaigns.conflict.mine", shown(difference, Value::mine))
                        : getTranslation(
                                "campaigns.conflict.theirs", shown(difference, Value::theirs)));
        group.setHelperText(
                getTranslation(who(difference.changed()), shown(difference, Value::before)));
        group.setErrorMessage(getTranslation("campaigns.conflict.choose"));
        switch (difference.changed()) {
            case BY_ME -> group.setValue(Side.MINE);
            case BY_THEM -> group.setValue(Side.THEIRS);
            case BY_BOTH -> group.setRequiredIndicatorVisible(true);
        }
        choices.put(difference.field(), group);
        return group;
    }

    private String shown(Difference difference, Function<Value, String> which) {
        return difference.values().stream()
                .map(value -> words.value(value.field(), which.apply(value)))
                .collect(Collectors.joining(" – "));
    }

    private static String who(Changed changed) {
        return switch (changed) {
            case BY_ME -> "campaigns.conflict.byMe";
            case BY_THEM -> "campaigns.conflict.byThem";
            case BY_BOTH -> "campaigns.conflict.byBoth";
        };
    }

    private void chooseAll(Side side) {
        choices.values()
                .forEach(group -> {
                    group.setValue(side);
                    group.setInvalid(false);
                });
    }

    private void save(SerializableConsumer<ActivityDraft> save) {
        Set<ActivityField> theirs = EnumSet.noneOf(ActivityField.class);
        boolean open = false;
        for (Map.Entry<ActivityField, RadioButtonGroup<Side>> one : choices.entrySet()) {
            Side side = one.getValue().getValue();
            one.getValue().setInvalid(side == null);
            open |= side == null;
            if (side == Side.THEIRS) {
                theirs.add(one.getKey());
            }
        }
        if (!open) {
            close();
            save.accept(conflict.chosen(theirs));
        }
    }
}
