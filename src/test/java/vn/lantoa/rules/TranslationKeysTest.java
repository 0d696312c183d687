package vn.lantoa.rules;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The words of the interface are complete, used, and agree between the languages. */
class TranslationKeysTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        WordFile vietnamese = words("vi");
        for (WordFile other : WordFile.all(ROOT.resolve("translations"))) {
            assertThat(WordRules.gaps(vietnamese, other)).as(other.name()).isEmpty();
        }
    }

    @Test
    void everyUsedKeyHasWords() throws IOException {
        Set<String> known = words("vi").entries().keySet();
        Set<String> missing =
                KeyUse.in(ROOT).stream()
                        .filter(key -> !known.contains(key))
                        .collect(toCollection(TreeSet::new));
        assertThat(missing).as("used in a source, absent in translations_vi").isEmpty();
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        String sources = KeyUse.allText(ROOT);
        List<String> unused =
                words("vi").entries().keySet().stream()
                        .filter(key -> !KeyUse.mentions(sources, key))
                        .toList();
        assertThat(unused).as("in translations_vi, never named in a source").isEmpty();
    }

    @Test
    void parametersAgreeBetweenTheLanguages() throws IOException {
        assertThat(WordRules.differentParameters(words("vi"), words("en"))).isEmpty();
    }

    @Test
    void everyFileIsWellFormed() throws IOException {
        for (WordFile file : WordFile.all(ROOT.resolve("translations"))) {
            assertThat(WordRules.faults(file)).as(file.name()).isEmpty();
        }
    }

    @Test
    void seesAGapBetweenTheLanguages() {
        assertThat(WordRules.gaps(file("a.x=1\na.y=2"), file("a.x=1\na.z=3")))
                .containsExactly("missing a.y", "surplus a.z");
    }

    @Test
    void seesParametersThatDiffer() {
        assertThat(WordRules.differentParameters(file("a.x={0} người"), file("a.x={1} people")))
                .containsExactly("a.x");
    }

    @Test
    void seesEveryFaultOfAFile() {
        assertThat(
                        WordRules.faults(
                                file(
                                        "a.x=1\na.x=2\na.empty=\na.nfd=e\u0302\na.quote=it's {0}\n"
                                                + "a.open={0\nno separator")))
                .containsExactlyInAnyOrder(
                        "a.x: twice",
                        "a.empty: empty",
                        "a.nfd: not NFC",
                        "a.quote: a single apostrophe beside a parameter",
                        "a.open: not a pattern",
                        "no separator: no key");
    }

    @Test
    void seesKeysInJavaAndTypeScript() {
        Set<String> groups = Set.of("people", "field");
        assertThat(KeyUse.keys("getTranslation(\"people.invite\", x) + \"people.\" + y", groups))
                .containsExactly("people.invite");
        assertThat(KeyUse.keys("word('field.today.title') + `field.sync.${x}`", groups))
                .containsExactly("field.today.title");
        assertThat(KeyUse.keys("getTranslation(\"nowhere.known\")", groups))
                .containsExactly("nowhere.known");
    }

    @Test
    void doesNotTakeALongerKeyForAShorterOne() {
        assertThat(KeyUse.mentions("t(\"a.title.long\")", "a.title")).isFalse();
        assertThat(KeyUse.mentions("t(\"a.title\")", "a.title")).isTrue();
    }

    private static WordFile words(String tag) {
        return WordFile.all(ROOT.resolve("translations")).stream()
                .filter(file -> file.name().equals("translations_" + tag + ".properties"))
                .findFirst()
                .orElseThrow();
    }

    private static WordFile file(String text) {
        return WordFile.parse("made.properties", text);
    }
}
