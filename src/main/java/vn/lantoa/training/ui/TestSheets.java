package vn.lantoa.training.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Sheet;
import vn.lantoa.geography.Places;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.tests.Choice;
import vn.lantoa.training.tests.QuestionKind;
import vn.lantoa.training.tests.QuestionResult;
import vn.lantoa.training.tests.Score;
import vn.lantoa.training.tests.TestResult;

/** What came of a class's tests as sheets: by person, by question, and what was written. */
record TestSheets(Places places, Locale language) {

    private static final int TEXT = 48;
    private static final int NAME = 28;
    private static final int NUMBER = 14;

    List<Sheet> of(Map<TraineeId, Score> scores, List<TestResult> results) {
        return List.of(byPerson(scores, results), byQuestion(results), inWords(results));
    }

    private Sheet byPerson(Map<TraineeId, Score> scores, List<TestResult> results) {
        Map<TraineeId, Trainee> people = new LinkedHashMap<>();
        results.stream()
                .filter(one -> one.test().kind().named())
                .forEach(one ->
                        one.people()
                                .forEach(taker ->
                                        people.putIfAbsent(taker.trainee().id(), taker.trainee())));
        List<List<Cell>> rows = new ArrayList<>();
        people.forEach((id, trainee) -> {
            Score score = scores.getOrDefault(id, new Score(null, null));
            Integer before = score.before();
            Integer after = score.after();
            rows.add(
                    List.of(
                            Cell.text(trainee.name()),
                            Cell.text(places.fullName(trainee.unit())),
                            number(before),
                            number(after),
                            number(before == null || after == null ? null : after - before)));
        });
        return new Sheet(
                word("training.tests.byPerson"),
                List.of(
                        new Sheet.Column(word("training.tests.trainee"), NAME),
                        new Sheet.Column(word("training.tests.place"), TEXT),
                        new Sheet.Column(word("training.tests.beforeShare"), NUMBER),
                        new Sheet.Column(word("training.tests.afterShare"), NUMBER),
                        new Sheet.Column(word("training.tests.gainShare"), NUMBER)),
                rows);
    }

    private Sheet byQuestion(List<TestResult> results) {
        List<List<Cell>> rows = new ArrayList<>();
        for (TestResult result : results) {
            for (QuestionResult one : result.questions()) {
                Double average = one.average();
                rows.add(
                        List.of(
                                Cell.text(word(result.test().kind().key())),
                                Cell.text(one.question().text()),
                                Cell.number(one.asked()),
                                Cell.number(one.answered()),
                                number(one.right()),
                                average == null
                                        ? Cell.EMPTY
                                        : Cell.number(
                                                BigDecimal.valueOf(average)
                                                        .setScale(2, RoundingMode.HALF_UP)),
                                Cell.text(choices(one))));
            }
        }
        return new Sheet(
                word("training.tests.byQuestion"),
                List.of(
                        new Sheet.Column(word("training.tests.kind"), NAME),
                        new Sheet.Column(word("training.tests.questionText"), TEXT),
                        new Sheet.Column(word("training.tests.asked"), NUMBER),
                        new Sheet.Column(word("training.tests.answered"), NUMBER),
                        new Sheet.Column(word("training.tests.rightCount"), NUMBER),
                        new Sheet.Column(word("training.tests.average"), NUMBER),
                        new Sheet.Column(word("training.tests.chosen"), TEXT)),
                rows);
    }

    private Sheet inWords(List<TestResult> results) {
        List<List<Cell>> rows = new ArrayList<>();
        for (TestResult result : results) {
            for (QuestionResult one : result.questions()) {
                one.words()
                        .forEach(words ->
                                rows.add(
                                        List.of(
                                                Cell.text(word(result.test().kind().key())),
                                                Cell.text(one.question().text()),
                                                Cell.text(words))));
            }
        }
        return new Sheet(
                word("training.tests.words"),
                List.of(
                        new Sheet.Column(word("training.tests.kind"), NAME),
                        new Sheet.Column(word("training.tests.questionText"), TEXT),
                        new Sheet.Column(word("training.tests.words"), TEXT)),
                rows);
    }

    /** {@code Có: 12; Không: 3}; on a scale {@code 1: 0; … 5: 7}. */
    private static String choices(QuestionResult one) {
        List<String> all = new ArrayList<>();
        if (one.question().kind() == QuestionKind.SCALE) {
            for (int number = 1; number <= QuestionKind.HIGHEST; number++) {
                all.add(number + ": " + one.chosen().getOrDefault(number, 0));
            }
        } else {
            for (Choice choice : one.question().choices()) {
                all.add(choice.text() + ": " + one.chosen().getOrDefault(choice.id(), 0));
            }
        }
        return String.join("; ", all);
    }

    private static Cell number(@Nullable Integer value) {
        return value == null ? Cell.EMPTY : Cell.number(value);
    }

    private String word(String key) {
        return I18NProvider.translate(language, key);
    }
}
