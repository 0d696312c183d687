package vn.lantoa.training.tests;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactLine;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.Classes;

/**
 * What waiting answers say to who decides about them: of which test and class. Never what was
 * answered, for a satisfaction form must not be read beside its sender's name.
 */
@Component
class AnswerWords {

    private final ClassTestStore tests;
    private final Classes classes;
    private final ClassScope scope;
    private final I18NProvider words;

    AnswerWords(ClassTestStore tests, Classes classes, ClassScope scope, I18NProvider words) {
        this.tests = tests;
        this.classes = classes;
        this.scope = scope;
        this.words = words;
    }

    List<FactLine> describe(Fact fact, Locale language) {
        Optional<ClassTest> test = test(fact);
        List<FactLine> lines = new ArrayList<>();
        lines.add(
                new FactLine(
                        word("training.tests.fact", language),
                        word(
                                test.map(one -> one.kind().key())
                                        .orElse("training.tests.fact.unknown"),
                                language)));
        String name = word("training.class", language);
        test.flatMap(one -> classes.known(one.classId()))
                .filter(scope::maySeePeople)
                .map(one -> one.plan().name())
                .ifPresent(text -> lines.add(new FactLine(name, text)));
        return lines;
    }

    /** Nobody has judged it yet: it may be of a form that cannot be read. */
    private Optional<ClassTest> test(Fact fact) {
        try {
            return tests.find(AnswerBody.read(fact.body()).test());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String missing(Locale language) {
        return word("training.tests.fact.missing", language);
    }

    private String word(String key, Locale language) {
        return words.getTranslation(key, language);
    }
}
