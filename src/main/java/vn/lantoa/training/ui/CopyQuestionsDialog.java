package vn.lantoa.training.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.training.Answer;
import vn.lantoa.training.tests.QuestionSet;
import vn.lantoa.training.tests.QuestionSets;
import vn.lantoa.training.tests.TestKind;
import vn.lantoa.uikit.FormDialog;

/** Copies questions, to be translated or to be asked after the class as well. */
final class CopyQuestionsDialog extends FormDialog {

    private final transient QuestionSet from;
    private final transient QuestionSets sets;
    private final Select<TestKind> kind = new Select<>();
    private final ComboBox<Language> language = new ComboBox<>();

    CopyQuestionsDialog(QuestionSet from, QuestionSets sets, Languages languages) {
        super(UI.getCurrent().getTranslation("training.tests.copy"));
        this.from = from;
        this.sets = sets;
        kind.setLabel(getTranslation("training.tests.copyAs"));
        kind.setItems(TestKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one.key()));
        kind.setValue(from.kind());
        language.setLabel(getTranslation("training.tests.language"));
        language.setItems(
                languages.all().stream()
                        .filter(one -> one.medium() == Language.Medium.TEXT_AND_AUDIO)
                        .toList());
        language.setItemLabelGenerator(Language::nameVi);
        language.setRequiredIndicatorVisible(true);
        language.setErrorMessage(getTranslation("training.tests.languageMissing"));
        add(new Paragraph(getTranslation("training.tests.copyHow")), kind, language);
        endWith(new Button(getTranslation("training.tests.copy"), event -> copy()));
    }

    private void copy() {
        Language into = language.getValue();
        language.setInvalid(into == null);
        if (into == null) {
            return;
        }
        Answer<QuestionSet> answer = sets.copy(from, kind.getValue(), into.tag());
        if (Words.done(answer, this)) {
            close();
            UI.getCurrent()
                    .navigate(QuestionSetView.address(from.course(), kind.getValue(), into.tag()));
        }
    }
}
