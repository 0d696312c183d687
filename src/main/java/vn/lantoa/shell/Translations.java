package vn.lantoa.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.lantoa.uikit.VietnameseDates;

/**
 * The words of the interface, from {@code translations/translations_<tag>.properties}. A language
 * without a word falls back to Vietnamese; the language of the JVM or the machine plays no part. A
 * key that no file has is a fault in the program: it stops a test, and in production it is logged
 * once and shown as an ellipsis, never as a key.
 */
@Component
class Translations implements I18NProvider {

    static final Locale VIETNAMESE = Locale.of("vi");
    static final Locale ENGLISH = Locale.of("en");

    private static final Logger LOG = LoggerFactory.getLogger(Translations.class);
    private static final String FILES = "classpath*:vaadin-i18n/translations_*.properties";
    private static final String NOTHING = "…";

    private final Map<String, Map<String, String>> wordsByTag;
    private final boolean strict;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    @Autowired
    Translations(@Value("${lantoa.words.strict:false}") boolean strict) {
        this(readAll(), strict);
    }

    Translations(Map<String, Map<String, String>> wordsByTag, boolean strict) {
        this.wordsByTag = new TreeMap<>(wordsByTag);
        this.strict = strict;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Stream.concat(
                        Stream.of(VIETNAMESE, ENGLISH),
                        wordsByTag.keySet().stream().map(Locale::forLanguageTag))
                .distinct()
                .toList();
    }

    @Override
    public Locale getDefaultLocale() {
        return VIETNAMESE;
    }

    @Override
    public String getTranslation(String key, @Nullable Locale locale, Object... parameters) {
        String pattern = pattern(key, locale == null ? VIETNAMESE : locale);
        if (pattern == null) {
            return missing(key);
        }
        // Numbers are written the Vietnamese way in every language of the interface.
        return parameters.length == 0
                ? pattern
                : new MessageFormat(pattern, VietnameseDates.FORMAT).format(parameters);
    }

    /** Whether any language has a word for this key. */
    boolean knows(String key) {
        return wordsByTag.values().stream().anyMatch(words -> words.containsKey(key));
    }

    /** The language to show a person who chose this tag: one we have words in, or Vietnamese. */
    Locale shown(String tag) {
        return wordsByTag.containsKey(tag) ? Locale.forLanguageTag(tag) : VIETNAMESE;
    }

    private @Nullable String pattern(String key, Locale locale) {
        return Stream.of(locale.toLanguageTag(), locale.getLanguage(), "vi")
                .map(tag -> wordsByTag.getOrDefault(tag, Map.of()).get(key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String missing(String key) {
        if (strict) {
            throw new IllegalStateException("no language has the key " + key);
        }
        if (reported.add(key)) {
            LOG.error("no language has the key {}", key);
        }
        return NOTHING;
    }

    private static Map<String, Map<String, String>> readAll() {
        try {
            Map<String, Map<String, String>> all = new HashMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                String name = Objects.requireNonNull(file.getFilename());
                String tag = name.replaceAll("^translations_|\\.properties$", "").replace('_', '-');
                all.put(tag, read(file));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILES, e);
        }
    }

    private static Map<String, String> read(Resource file) throws IOException {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> words = new HashMap<>();
            properties.stringPropertyNames().forEach(k -> words.put(k, properties.getProperty(k)));
            return Map.copyOf(words);
        }
    }
}
