package vn.lantoa.training.tests;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a class answered to one question, over all languages.
 *
 * @param question in the reader's language where there is such a set
 * @param asked how many were asked
 * @param answered how many answered
 * @param right how many earned its points; null where nothing is graded
 * @param average of a scale, 1 to 5; null for other kinds and without answers
 * @param chosen how many chose each choice, or each number of a scale
 * @param words what was written, in alphabetical order and without names
 */
public record QuestionResult(
        Question question,
        int asked,
        int answered,
        @Nullable Integer right,
        @Nullable Double average,
        Map<Integer, Integer> chosen,
        List<String> words)
        implements Serializable {}
