package vn.lantoa.training;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.spi.FactLine;

/**
 * Of which class and session a fact is that does not count yet, for who decides about it. Names of
 * classes and of those in them are told only to those who may see them there.
 */
@Component
public class HeldClasses {

    private final Classes classes;
    private final ClassSessions sessions;
    private final Trainees trainees;
    private final ClassScope scope;
    private final I18NProvider words;

    HeldClasses(
            Classes classes,
            ClassSessions sessions,
            Trainees trainees,
            ClassScope scope,
            I18NProvider words) {
        this.classes = classes;
        this.sessions = sessions;
        this.trainees = trainees;
        this.scope = scope;
        this.words = words;
    }

    /** The class by name; empty where it is unknown or not the reader's. */
    public List<FactLine> of(ClassId id, Locale language) {
        return seen(id).map(one -> line("training.class", one.plan().name(), language)).stream()
                .toList();
    }

    /** The class and the session; empty where they are unknown or not the reader's. */
    public List<FactLine> of(SessionId id, Locale language) {
        return sessions.known(id)
                .flatMap(session ->
                        seen(session.classId())
                                .map(one ->
                                        List.of(
                                                line("training.class", one.plan().name(), language),
                                                line(
                                                        "training.roll.session",
                                                        when(session, language),
                                                        language))))
                .orElse(List.of());
    }

    /** A trainee by name; empty where they are unknown, erased or not the reader's to see. */
    public List<FactLine> of(TraineeId id, Locale language) {
        return trainees
                .find(id)
                .filter(one -> seen(one.classId()).isPresent())
                .map(Trainee::name)
                .filter(name -> !name.isEmpty())
                .map(name -> line("training.held.trainee", name, language))
                .stream()
                .toList();
    }

    /** That it waits for a class to be announced. */
    public String missing(ClassId id, Locale language) {
        return seen(id).map(one -> word("training.held.draft", language, one.plan().name()))
                .orElseGet(() -> word("training.held.class", language));
    }

    /** A line of these words. */
    public FactLine line(String key, String text, Locale language) {
        return new FactLine(word(key, language), text);
    }

    /** The words of a key. */
    public String word(String key, Locale language, Object... values) {
        return words.getTranslation(key, language, values);
    }

    private Optional<TrainingClass> seen(ClassId id) {
        return classes.known(id).filter(scope::maySeePeople);
    }

    private String when(ClassSession session, Locale language) {
        return word("training.session.number", language, session.number())
                + ", "
                + VietnamTime.time(session.start())
                + "–"
                + VietnamTime.time(session.end())
                + ", "
                + VietnamTime.date(session.start().toLocalDate());
    }
}
