package vn.lantoa.rules;

import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What must be true of files of translations. */
final class WordRules {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)[^}]*}");

    private WordRules() {}

    /** Keys that the second file lacks or has beyond the first. */
    static List<String> gaps(WordFile first, WordFile second) {
        List<String> gaps = new ArrayList<>();
        first.entries().keySet().stream()
                .filter(key -> !second.entries().containsKey(key))
                .forEach(key -> gaps.add("missing " + key));
        second.entries().keySet().stream()
                .filter(key -> !first.entries().containsKey(key))
                .forEach(key -> gaps.add("surplus " + key));
        return gaps;
    }

    /** Keys whose words take other parameters in the second file. */
    static List<String> differentParameters(WordFile first, WordFile second) {
        return first.entries().entrySet().stream()
                .filter(entry -> second.entries().containsKey(entry.getKey()))
                .filter(entry ->
                        !parameters(entry.getValue())
                                .equals(
                                        parameters(
                                                second.entries().getOrDefault(entry.getKey(), ""))))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is wrong within one file. */
    static List<String> faults(WordFile file) {
        List<String> faults = new ArrayList<>();
        file.doubled().forEach(key -> faults.add(key + ": twice"));
        file.odd().forEach(line -> faults.add(line + ": no key"));
        file.entries().forEach((key, words) -> addFaults(key, words, faults));
        return faults;
    }

    private static void addFaults(String key, String words, List<String> faults) {
        if (words.isBlank()) {
            faults.add(key + ": empty");
        }
        if (!Normalizer.isNormalized(words, Normalizer.Form.NFC)) {
            faults.add(key + ": not NFC");
        }
        boolean pattern = words.contains("{");
        if (pattern && words.replace("''", "").contains("'")) {
            faults.add(key + ": a single apostrophe beside a parameter");
        } else if (pattern && !isPattern(words)) {
            faults.add(key + ": not a pattern");
        }
    }

    private static boolean isPattern(String words) {
        try {
            return new MessageFormat(words).getFormats().length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Set<String> parameters(String words) {
        Set<String> found = new TreeSet<>();
        PARAMETER.matcher(words).results().map(MatchResult::group).forEach(found::add);
        return found;
    }
}
