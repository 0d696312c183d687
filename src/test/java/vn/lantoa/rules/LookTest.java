package vn.lantoa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of frontend/styles/tokens.css can be read, in light and dark (WCAG 2.2, 1.4.3). */
class LookTest {

    private static final Pattern TOKEN = Pattern.compile("--(lt-[a-z-]+):\\s*(#[0-9a-f]{6})\\s*;");

    private static final double TEXT = 4.5;
    private static final double CONTROL = 3.0;

    @ParameterizedTest
    @CsvSource({
        "text,page",
        "text,surface",
        "text,sunken",
        "text,primary-soft",
        "text,primary-soft-strong",
        "text,accent-soft",
        "text,info-soft",
        "text,success-soft",
        "text,warning-soft",
        "text,danger-soft",
        "text,neutral-soft",
        "text-secondary,page",
        "text-secondary,surface",
        "text-secondary,sunken",
        "text-secondary,primary-soft",
        "text-secondary,warning-soft",
        "text-secondary,accent-soft",
        "on-primary,primary",
        "on-primary,primary-hover",
        "on-accent,accent",
        "on-danger,danger",
        "primary-text,page",
        "primary-text,surface",
        "primary-text,sunken",
        "primary-text,primary-soft",
        "primary-text,primary-soft-strong",
        "accent-text,page",
        "accent-text,surface",
        "accent-text,accent-soft",
        "info,surface",
        "info,info-soft",
        "success,surface",
        "success,success-soft",
        "warning,surface",
        "warning,warning-soft",
        "danger,surface",
        "danger,danger-soft",
        "danger,page",
        "neutral,surface",
        "neutral,neutral-soft"
    })
    void textCanBeRead(String text, String ground) throws IOException {
        assertThat(contrast(light(), text, ground)).as("light").isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(dark(), text, ground)).as("dark").isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "control-border,surface",
        "control-border,page",
        "focus,page",
        "focus,surface",
        "focus,sunken",
        "primary,page",
        "primary,surface"
    })
    void controlsCanBeSeen(String line, String ground) throws IOException {
        assertThat(contrast(light(), line, ground)).as("light").isGreaterThanOrEqualTo(CONTROL);
        assertThat(contrast(dark(), line, ground)).as("dark").isGreaterThanOrEqualTo(CONTROL);
    }

    @Test
    void seesTextThatCannotBeRead() {
        Map<String, String> pale = Map.of("lt-text", "#999999", "lt-page", "#ffffff");
        assertThat(contrast(pale, "text", "page")).isLessThan(TEXT);
    }

    private static Map<String, String> light() throws IOException {
        return tokens(css().substring(0, css().indexOf("@media")));
    }

    private static Map<String, String> dark() throws IOException {
        return tokens(css().substring(css().indexOf("@media")));
    }

    private static String css() throws IOException {
        return Files.readString(Path.of("frontend/styles/tokens.css"));
    }

    private static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return tokens;
    }

    private static double contrast(Map<String, String> tokens, String one, String other) {
        double a = luminance(tokens, one);
        double b = luminance(tokens, other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Map<String, String> tokens, String name) {
        String hex = tokens.get("lt-" + name);
        assertThat(hex).as("--lt-" + name).isNotNull();
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
