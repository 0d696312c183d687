package vn.lantoa.training.tests;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One question of a set.
 *
 * @param id stays when the question is changed, copied or translated
 * @param right ids of the choices that are right; empty where nothing is graded
 * @param points what the right answer earns; 0 where nothing is graded
 */
public record Question(
        UUID id,
        QuestionKind kind,
        String text,
        List<Choice> choices,
        Set<Integer> right,
        int points)
        implements Serializable {

    /** The longest question in characters. */
    public static final int TEXT_LENGTH = 500;

    /** The longest choice in characters. */
    public static final int CHOICE_LENGTH = 200;

    /** The most choices of a question. */
    public static final int MOST_CHOICES = 10;

    /** The most points of a question. */
    public static final int MOST_POINTS = 20;

    private static final int HIGHEST_ID = 99;

    /** Why something is not a question yet. */
    public enum Fault {
        NO_TEXT,
        TOO_LONG,
        TOO_FEW_CHOICES,
        TOO_MANY_CHOICES,
        EMPTY_CHOICE,
        TWICE_THE_SAME_CHOICE,
        NOTHING_RIGHT,
        ONE_IS_RIGHT,
        POINTS,
        NOT_GRADED;

        /** Translation key of the sentence for the person. */
        public String key() {
            return switch (this) {
                case NO_TEXT -> "training.tests.fault.noText";
                case TOO_LONG -> "training.tests.fault.tooLong";
                case TOO_FEW_CHOICES -> "training.tests.fault.tooFewChoices";
                case TOO_MANY_CHOICES -> "training.tests.fault.tooManyChoices";
                case EMPTY_CHOICE -> "training.tests.fault.emptyChoice";
                case TWICE_THE_SAME_CHOICE -> "training.tests.fault.sameChoice";
                case NOTHING_RIGHT -> "training.tests.fault.nothingRight";
                case ONE_IS_RIGHT -> "training.tests.fault.oneIsRight";
                case POINTS -> "training.tests.fault.points";
                case NOT_GRADED -> "training.tests.fault.notGraded";
            };
        }
    }

    public Question {
        text = clean(text);
        choices = choices.stream().map(one -> new Choice(one.id(), clean(one.text()))).toList();
        right = Collections.unmodifiableSet(new TreeSet<>(right));
        Optional<Fault> fault = fault(kind, text, choices, right, points);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("not a question: " + fault.get());
        }
    }

    /** What is wrong with these parts; empty when they make a question. */
    public static Optional<Fault> fault(
            QuestionKind kind, String text, List<Choice> choices, Set<Integer> right, int points) {
        if (text.isBlank()) {
            return Optional.of(Fault.NO_TEXT);
        }
        if (text.strip().length() > TEXT_LENGTH) {
            return Optional.of(Fault.TOO_LONG);
        }
        return faultOfChoices(kind, choices).or(() -> faultOfGrading(kind, choices, right, points));
    }

    private static Optional<Fault> faultOfChoices(QuestionKind kind, List<Choice> choices) {
        int least = kind == QuestionKind.TEXT ? 0 : 2;
        int most =
                switch (kind) {
                    case TEXT -> 0;
                    case TRUE_FALSE, SCALE -> 2;
                    case SINGLE, MULTIPLE -> MOST_CHOICES;
                };
        if (choices.size() < least) {
            return Optional.of(Fault.TOO_FEW_CHOICES);
        }
        if (choices.size() > most) {
            return Optional.of(Fault.TOO_MANY_CHOICES);
        }
        Set<Integer> ids = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (Choice one : choices) {
            if (one.text().isBlank() || one.text().strip().length() > CHOICE_LENGTH) {
                return Optional.of(one.text().isBlank() ? Fault.EMPTY_CHOICE : Fault.TOO_LONG);
            }
            if (!ids.add(one.id())
                    || one.id() < 1
                    || one.id() > HIGHEST_ID
                    || !texts.add(one.text().strip())) {
                return Optional.of(Fault.TWICE_THE_SAME_CHOICE);
            }
        }
        return kind == QuestionKind.SCALE && !ids.equals(Set.of(1, QuestionKind.HIGHEST))
                ? Optional.of(Fault.TOO_FEW_CHOICES)
                : Optional.empty();
    }

    private static Optional<Fault> faultOfGrading(
            QuestionKind kind, List<Choice> choices, Set<Integer> right, int points) {
        if (points < 0 || points > MOST_POINTS) {
            return Optional.of(Fault.POINTS);
        }
        if (points == 0) {
            return right.isEmpty() ? Optional.empty() : Optional.of(Fault.POINTS);
        }
        if (!kind.gradable()) {
            return Optional.of(Fault.NOT_GRADED);
        }
        if (right.isEmpty() || !choices.stream().map(Choice::id).toList().containsAll(right)) {
            return Optional.of(Fault.NOTHING_RIGHT);
        }
        return kind != QuestionKind.MULTIPLE && right.size() > 1
                ? Optional.of(Fault.ONE_IS_RIGHT)
                : Optional.empty();
    }

    /** Whether answers earn points. */
    public boolean graded() {
        return points > 0;
    }

    /**
     * The points that an answer earns: all of them or none. Of several right choices all and only
     * those must be chosen; parts of it earn nothing, so that ticking everything earns nothing.
     */
    public int earned(Set<Integer> chosen) {
        return graded() && right.equals(chosen) ? points : 0;
    }

    /** Whether an answer can be one to this question; no answer at all can. */
    public boolean fits(Set<Integer> chosen, String words) {
        boolean silent = words.isEmpty();
        return switch (kind) {
            case TEXT -> chosen.isEmpty();
            case SCALE ->
                    silent
                            && chosen.size() <= 1
                            && chosen.stream().allMatch(n -> n >= 1 && n <= QuestionKind.HIGHEST);
            case SINGLE, TRUE_FALSE -> silent && chosen.size() <= 1 && known(chosen);
            case MULTIPLE -> silent && known(chosen);
        };
    }

    private boolean known(Set<Integer> chosen) {
        return choices.stream().map(Choice::id).toList().containsAll(chosen);
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
