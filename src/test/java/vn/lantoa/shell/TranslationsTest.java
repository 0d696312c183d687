package vn.lantoa.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private static final Map<String, Map<String, String>> WORDS =
            Map.of(
                    "vi", Map.of("a.both", "Chào", "a.vi", "Chỉ có ở đây", "a.many", "{0} người"),
                    "en", Map.of("a.both", "Hello"),
                    "km", Map.of());

    @Test
    void speaksTheLanguageOfThePerson() {
        assertThat(words(true).getTranslation("a.both", Translations.ENGLISH)).isEqualTo("Hello");
    }

    @Test
    void fallsBackToVietnamese() {
        Translations words = words(true);
        assertThat(words.getTranslation("a.vi", Translations.ENGLISH)).isEqualTo("Chỉ có ở đây");
        assertThat(words.getTranslation("a.both", Locale.of("km"))).isEqualTo("Chào");
    }

    @Test
    void ignoresTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(words(true).getTranslation("a.both", Locale.FRENCH)).isEqualTo("Chào");
            assertThat(words(true).getTranslation("a.both", (Locale) null)).isEqualTo("Chào");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void writesNumbersTheVietnameseWayInEveryLanguage() {
        assertThat(words(true).getTranslation("a.many", Translations.ENGLISH, 1234))
                .isEqualTo("1.234 người");
    }

    @Test
    void stopsATestAtAKeyThatNoLanguageHas() {
        assertThatIllegalStateException()
                .isThrownBy(() -> words(true).getTranslation("a.none", Translations.VIETNAMESE))
                .withMessageContaining("a.none");
    }

    @Test
    void neverShowsAKeyToAPerson() {
        assertThat(words(false).getTranslation("a.none", Translations.VIETNAMESE)).isEqualTo("…");
    }

    @Test
    void offersVietnameseFirst() {
        assertThat(words(true).getProvidedLocales().getFirst()).isEqualTo(Locale.of("vi"));
        assertThat(words(true).getDefaultLocale()).isEqualTo(Locale.of("vi"));
    }

    @Test
    void showsVietnameseToAPersonWhoseLanguageHasNoWordsYet() {
        assertThat(words(true).shown("fr")).isEqualTo(Translations.VIETNAMESE);
        assertThat(words(true).shown("en")).isEqualTo(Translations.ENGLISH);
    }

    private static Translations words(boolean strict) {
        return new Translations(WORDS, strict);
    }
}
