package vn.lantoa.training.tests;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lantoa.training.CourseId;

/**
 * The questions of a course for one kind of test in one language.
 *
 * @param language content tag
 * @param version from 1; rises when a version that phones may hold is changed
 * @param revision rises with every change, whatever the version
 * @param given whether phones may hold it: then it is never changed
 */
public record QuestionSet(
        UUID id,
        CourseId course,
        TestKind kind,
        String language,
        int version,
        int revision,
        boolean given,
        List<Question> questions,
        Instant saved)
        implements Serializable {

    /** The most questions of a set. */
    public static final int MOST_QUESTIONS = 60;

    public QuestionSet {
        questions = List.copyOf(questions);
        Set<UUID> ids = new HashSet<>();
        if (questions.size() > MOST_QUESTIONS
                || !questions.stream().allMatch(one -> ids.add(one.id()))
                || (!kind.named() && questions.stream().anyMatch(Question::graded))) {
            throw new IllegalArgumentException("not a set of questions");
        }
    }

    /** The points that a person can earn. */
    public int points() {
        return questions.stream().mapToInt(Question::points).sum();
    }

    /** The question with this id. */
    public Optional<Question> question(UUID id) {
        return questions.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
