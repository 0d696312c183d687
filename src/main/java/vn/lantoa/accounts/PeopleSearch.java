package vn.lantoa.accounts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.shared.SearchKey;

/**
 * People by name, for lists of other modules that hold person ids: SQL that selects the ids, and
 * its parameters. Names stay where they are.
 *
 * @param sql a whole {@code SELECT}
 */
public record PeopleSearch(String sql, Map<String, Object> params) {

    /** Keeps its own copy of the parameters. */
    public PeopleSearch {
        params = Map.copyOf(params);
    }

    /**
     * Those whose names have words that begin so, with or without accents; all for no words. An
     * account that was merged into another is found by that one's name.
     */
    public static PeopleSearch named(String typed) {
        List<String> all = new ArrayList<>();
        Map<String, Object> params = new LinkedHashMap<>();
        String key = SearchKey.of(typed);
        for (String word : key.isEmpty() ? new String[0] : key.split(" ", -1)) {
            String name = "named" + params.size();
            all.add("coalesce(k.search_key, p.search_key) LIKE :" + name);
            params.put(name, "% " + word + "%");
        }
        String condition = all.isEmpty() ? "TRUE" : String.join(" AND ", all);
        // names are read once; merged into the outer statement, each of its rows would look one up
        return new PeopleSearch(
                """
                SELECT STRAIGHT_JOIN p.id FROM person p LEFT JOIN person k ON k.id = p.merged_into
                 WHERE
                """
                        + condition,
                params);
    }
}
