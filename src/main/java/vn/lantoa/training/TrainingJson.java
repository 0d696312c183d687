package vn.lantoa.training;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.LocalizedText;

/** How values with more than one part lie in a column. */
final class TrainingJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TrainingJson() {}

    static String of(LocalizedText text) {
        return JSON.writeValueAsString(text.versions());
    }

    static LocalizedText text(String json) {
        return new LocalizedText(JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
    }

    static String of(Object value) {
        return JSON.writeValueAsString(value);
    }

    static List<CourseModule> modules(String json) {
        return JSON.readValue(json, new TypeReference<List<CourseModule>>() {});
    }

    static List<Material> materials(String json) {
        return JSON.readValue(json, new TypeReference<List<Material>>() {});
    }

    static Set<TargetGroup> groups(String json) {
        return new TreeSet<>(JSON.readValue(json, new TypeReference<List<TargetGroup>>() {}));
    }
}
