package vn.lantoa.training.tests;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.geography.Languages;
import vn.lantoa.training.Answer;
import vn.lantoa.training.Course;
import vn.lantoa.training.CourseId;
import vn.lantoa.training.Courses;
import vn.lantoa.training.TrainingNotices;

/**
 * The questions of courses, one set per kind of test and language. Whoever reads a course reads
 * them with the right answers, whoever may change it changes them. What a phone may hold is never
 * changed: a change makes a new version, which is asked from the next opening on. What is not the
 * person's to change ends in an {@link AccessDeniedException}.
 */
@Service
@Transactional
public class QuestionSets {

    private final QuestionSetStore store;
    private final Courses courses;
    private final Languages languages;
    private final TrainingNotices notices;
    private final Clock clock;

    QuestionSets(
            QuestionSetStore store,
            Courses courses,
            Languages languages,
            TrainingNotices notices,
            Clock clock) {
        this.store = store;
        this.courses = courses;
        this.languages = languages;
        this.notices = notices;
        this.clock = clock;
    }

    /** What is asked from now on, without sets that were emptied. */
    @Transactional(readOnly = true)
    public List<QuestionSet> of(CourseId course) {
        if (courses.find(course).isEmpty()) {
            return List.of();
        }
        return store.newest(course).stream().filter(one -> !one.questions().isEmpty()).toList();
    }

    /** One of them, emptied or not; empty when it was never written or is not theirs to see. */
    @Transactional(readOnly = true)
    public Optional<QuestionSet> find(CourseId course, TestKind kind, String language) {
        return courses.find(course).flatMap(one -> store.newest(one.id(), kind, language));
    }

    /**
     * Writes a set. No questions at all take it out of use.
     *
     * @param revision of the set that was opened for changing; 0 when there was none
     * @param language a content tag that the product knows
     */
    public Answer<QuestionSet> save(
            CourseId id, TestKind kind, String language, int revision, List<Question> questions) {
        Course course = editable(id);
        if (languages.find(language).isEmpty()) {
            throw new IllegalArgumentException("no such language");
        }
        store.lock(id);
        Optional<QuestionSet> before = store.newest(id, kind, language);
        if (before.isPresent() && before.get().revision() != revision) {
            return new Answer.Overtaken<>(before.get().revision(), before.get().saved());
        }
        write(id, kind, language, before, questions);
        notices.courseChanged(
                "questions.saved",
                id,
                course.plan().unit(),
                Map.of("languages", language, "items", String.valueOf(questions.size())));
        return new Answer.Done<>(store.newest(id, kind, language).orElseThrow());
    }

    /**
     * Copies a set, to be translated or to be asked after the class as well; questions keep their
     * ids, so that their answers can be compared and added up.
     */
    public Answer<QuestionSet> copy(QuestionSet from, TestKind kind, String language) {
        Optional<QuestionSet> there = find(from.course(), kind, language);
        if (there.filter(one -> !one.questions().isEmpty()).isPresent()) {
            return new Answer.Refused<>(Answer.Refusal.SET_EXISTS);
        }
        List<Question> questions =
                kind.named()
                        ? from.questions()
                        : from.questions().stream().map(QuestionSets::ungraded).toList();
        int revision = there.map(QuestionSet::revision).orElse(0);
        return save(from.course(), kind, language, revision, questions);
    }

    /** Whether the signed-in person may change the questions of the course. */
    public boolean mayEdit(Course course) {
        return courses.mayEdit(course);
    }

    private void write(
            CourseId id,
            TestKind kind,
            String language,
            Optional<QuestionSet> before,
            List<Question> questions) {
        int version = before.map(QuestionSet::version).orElse(0);
        int next = before.map(QuestionSet::revision).orElse(0) + 1;
        if (before.isEmpty() || before.get().given()) {
            store.insert(id, kind, language, version + 1, next, checked(kind, questions), now());
        } else {
            store.update(before.get().id(), next, checked(kind, questions), now());
        }
    }

    private static List<Question> checked(TestKind kind, List<Question> questions) {
        boolean wrong =
                questions.size() > QuestionSet.MOST_QUESTIONS
                        || (!kind.named() && questions.stream().anyMatch(Question::graded));
        if (wrong) {
            throw new IllegalArgumentException("not a set of questions");
        }
        return questions;
    }

    private static Question ungraded(Question one) {
        return new Question(one.id(), one.kind(), one.text(), one.choices(), Set.of(), 0);
    }

    private Course editable(CourseId id) {
        return courses.find(id)
                .filter(courses::mayEdit)
                .orElseThrow(() -> new AccessDeniedException("not this person's course"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
