package vn.lantoa.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;

/** Finds classes among those whose people the signed-in person sees. */
@Component
class ClassSearch {

    private static final String TRAINED =
            "c.id IN (SELECT t.class_id FROM class_trainer t WHERE t.person_id = :me)";

    private static final String LACKING =
            """
            c.status IN ('DRAFT', 'ANNOUNCED')
            AND (NOT EXISTS (SELECT 1 FROM class_session s
                              WHERE s.class_id = c.id AND NOT s.cancelled)
                 OR NOT EXISTS (SELECT 1 FROM class_trainer t WHERE t.class_id = c.id))
            """;

    private final ClassStore store;
    private final ClassScope scope;
    private final Places places;
    private final JdbcClient jdbc;

    ClassSearch(ClassStore store, ClassScope scope, Places places, JdbcClient jdbc) {
        this.store = store;
        this.scope = scope;
        this.places = places;
        this.jdbc = jdbc;
    }

    /** The earliest first. */
    List<TrainingClass> page(ClassFilter filter, int offset, int limit) {
        Map<String, Object> params = new HashMap<>();
        return store.where(condition(filter, params), params, offset, limit);
    }

    long count(ClassFilter filter) {
        Map<String, Object> params = new HashMap<>();
        String sql = "SELECT COUNT(*) FROM training_class c WHERE " + condition(filter, params);
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    /** The classes {@code c} of the person's units and those the person teaches. */
    String reach(Map<String, Object> params) {
        List<String> any = new ArrayList<>();
        for (String path : scope.seen()) {
            String name = "seen" + params.size();
            any.add("c.unit_path LIKE :" + name);
            params.put(name, path + "%");
        }
        params.put("me", scope.me().value());
        any.add(TRAINED);
        return "(" + String.join(" OR ", any) + ")";
    }

    /** The words in what is written about the class {@code c}, with or without accents. */
    static void words(String text, List<String> all, Map<String, Object> params) {
        String key = SearchKey.of(text);
        for (String word : key.isEmpty() ? new String[0] : key.split(" ", -1)) {
            String name = "word" + params.size();
            all.add("CONCAT(' ', c.search_text) LIKE :" + name);
            params.put(name, "% " + word + "%");
        }
    }

    /** The classes {@code c} organised in the subtree of the unit. */
    void below(UnitId unit, List<String> all, Map<String, Object> params) {
        places.find(unit)
                .ifPresentOrElse(
                        place -> {
                            all.add("c.unit_path LIKE :below");
                            params.put("below", place.path() + "%");
                        },
                        () -> all.add("FALSE"));
    }

    private String condition(ClassFilter filter, Map<String, Object> params) {
        List<String> all = new ArrayList<>();
        all.add(reach(params));
        if (filter.from() != null) {
            all.add("c.last_day >= :from");
            params.put("from", filter.from());
        }
        if (filter.to() != null) {
            all.add("c.first_day <= :to");
            params.put("to", filter.to());
        }
        UnitId below = filter.below();
        if (below != null) {
            below(below, all, params);
        }
        if (filter.status() != null) {
            all.add("c.status = :status");
            params.put("status", filter.status().name());
        }
        if (filter.course() != null) {
            all.add("c.course_id = :course");
            params.put("course", filter.course().value());
        }
        if (filter.lacking()) {
            all.add(LACKING);
        }
        words(filter.text(), all, params);
        return String.join(" AND ", all);
    }
}
