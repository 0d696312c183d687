package vn.lantoa.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.campaigns.Slogans;

/**
 * The only minority-language text of the demo: article 1 of the Universal Declaration of Human
 * Rights in its official translations, source beside it in the file. Nothing is translated by us.
 */
final class DemoTexts {

    private DemoTexts() {}

    /**
     * "Tất cả mọi người sinh ra đều được tự do và bình đẳng …" in Vietnamese and these languages.
     */
    static Slogans bornEqual(String... languages) {
        JsonNode texts = read().get("texts");
        Map<String, List<String>> versions = new LinkedHashMap<>();
        versions.put("vi", List.of(texts.get("vi").asString()));
        for (String language : languages) {
            versions.put(language, List.of(texts.get(language).asString()));
        }
        return new Slogans(versions);
    }

    private static JsonNode read() {
        try (InputStream in = DemoTexts.class.getResourceAsStream("udhr-article-1.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
