package vn.lantoa.training.tests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds up answers by question, over all languages and versions of a test. */
final class QuestionCounts {

    private final Map<UUID, QuestionSet> sets;
    private final List<QuestionSet> inOrder;

    /**
     * @param sets every version that was ever asked
     * @param asked those that are asked now: their questions and their order come first
     * @param languages in which the reader likes to see questions, the best first
     */
    QuestionCounts(List<QuestionSet> sets, Set<UUID> asked, List<String> languages) {
        this.sets = sets.stream().collect(Collectors.toMap(QuestionSet::id, Function.identity()));
        List<QuestionSet> sorted = new ArrayList<>(sets);
        sorted.sort(
                Comparator.comparing((QuestionSet one) -> !asked.contains(one.id()))
                        .thenComparingInt(one -> rank(one.language(), languages))
                        .thenComparing(QuestionSet::language)
                        .thenComparing(QuestionSet::version, Comparator.reverseOrder()));
        this.inOrder = sorted;
    }

    /** What was answered to each question. */
    List<QuestionResult> of(List<TestAnswerStore.Form> forms, Map<UUID, List<String>> words) {
        Map<UUID, Question> questions = new LinkedHashMap<>();
        inOrder.forEach(
                set -> set.questions().forEach(one -> questions.putIfAbsent(one.id(), one)));
        return questions.values().stream()
                .map(one -> result(one, forms, words.getOrDefault(one.id(), List.of())))
                .filter(one -> one.asked() > 0 || isAsked(one.question().id()))
                .toList();
    }

    private QuestionResult result(
            Question shown, List<TestAnswerStore.Form> forms, List<String> words) {
        Map<Integer, Integer> chosen = new TreeMap<>();
        int asked = 0;
        int answered = 0;
        int right = 0;
        for (TestAnswerStore.Form form : forms) {
            QuestionSet set = sets.get(form.set());
            Question question = set == null ? null : set.question(shown.id()).orElse(null);
            if (question != null) {
                asked++;
                Set<Integer> numbers = form.chosen().getOrDefault(shown.id(), Set.of());
                numbers.forEach(number -> chosen.merge(number, 1, Integer::sum));
                answered += numbers.isEmpty() ? 0 : 1;
                right += question.earned(numbers) > 0 ? 1 : 0;
            }
        }
        boolean scale = shown.kind() == QuestionKind.SCALE && answered > 0;
        return new QuestionResult(
                shown,
                asked,
                shown.kind() == QuestionKind.TEXT ? words.size() : answered,
                shown.graded() ? right : null,
                scale ? average(chosen, answered) : null,
                chosen,
                words);
    }

    private static double average(Map<Integer, Integer> chosen, int answered) {
        int sum = chosen.entrySet().stream().mapToInt(one -> one.getKey() * one.getValue()).sum();
        return (double) sum / answered;
    }

    private boolean isAsked(UUID question) {
        return !inOrder.isEmpty() && inOrder.getFirst().question(question).isPresent();
    }

    private static int rank(String language, List<String> languages) {
        int at = languages.indexOf(language);
        return at < 0 ? languages.size() : at;
    }
}
