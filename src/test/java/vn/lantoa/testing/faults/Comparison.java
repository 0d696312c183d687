package vn.lantoa.testing.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.testing.browser.Product;

/** Holds what the phones wrote against what lies in the product's database. */
final class Comparison {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> complaints = new ArrayList<>();
    private final Set<String> before;
    private final MadePhones.Ledger ledger;
    private final JdbcClient database;
    private final Map<String, MadePhones.Written> written = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> marks = new HashMap<>();
    private int lost;
    private int doubled;

    private record Row(
            String id, long sequence, String sha256, String hash, String state, String content) {}

    private record Counted(String id, int female, int male, int other, boolean standing) {}

    private Comparison(MadePhones.Ledger ledger, JdbcClient database, Set<String> before) {
        this.before = before;
        this.ledger = ledger;
        this.database = database;
        complaints.addAll(ledger.complaints());
        ledger.confirmed().forEach(one -> written.put(one.id(), one));
        ledger.found().forEach(one -> written.put(one.id(), one));
    }

    /** The facts that are in the database now; the demo has some. */
    static Set<String> present(Product product) {
        return Set.copyOf(
                ProductDatabase.of(product).sql("SELECT id FROM fact").query(String.class).list());
    }

    /**
     * @param before facts that are of no account
     */
    static Comparison of(MadePhones.Ledger ledger, Product product, Set<String> before) {
        Comparison comparison = new Comparison(ledger, ProductDatabase.of(product), before);
        comparison.facts();
        comparison.results();
        comparison.media();
        return comparison;
    }

    int lost() {
        return lost;
    }

    int doubled() {
        return doubled;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void facts() {
        database
                .sql(
                        """
                        SELECT id, sequence, sha256, SHA2(content, 256) AS hash, state,
                            CONVERT(content USING utf8mb4) AS content
                        FROM fact WHERE author IN (:people)
                        """)
                .param("people", people())
                .query(Row.class)
                .list()
                .stream()
                .filter(row -> !before.contains(row.id()))
                .forEach(this::fact);
        for (MadePhones.Written fact : written.values()) {
            if (fact.isToBeStored() && !ids.containsKey(fact.id())) {
                lost("fact " + fact.id() + " is on the phone only, as " + fact.state());
            }
        }
    }

    private void fact(Row row) {
        JsonNode body = JSON.readTree(row.content()).path("body");
        String mark = body.path("wentWell").stringValue("");
        MadePhones.Written fact = written.get(row.id());
        if (ids.merge(row.id(), 1, Integer::sum) > 1 || marks.merge(mark, 1, Integer::sum) > 1) {
            doubled("fact " + row.id() + " is there twice");
        } else if (fact == null || !fact.isToBeStored()) {
            doubled("fact " + row.id() + " should not be there");
        } else if (!row.sha256().equals(row.hash())
                || !row.sha256().equals(fact.sha256())
                || !mark.equals(fact.mark())) {
            lost("fact " + row.id() + " has other bytes than on the phone");
        } else if (fact.sequence() == null || fact.sequence() != row.sequence()) {
            complaints.add("the phone knows another sequence of " + row.id());
        } else if (!row.state().equals(counts(fact) ? "STORED" : "WAITING")) {
            complaints.add("fact " + row.id() + " is " + row.state());
        }
    }

    /** What corrects a fact that was refused waits for it; all else counts. */
    private boolean counts(MadePhones.Written fact) {
        if (!fact.isToBeStored()) {
            return false;
        }
        MadePhones.Written before = fact.corrects() == null ? null : written.get(fact.corrects());
        return fact.corrects() == null || (before != null && counts(before));
    }

    private void results() {
        Map<String, Counted> rows = new HashMap<>();
        database
                .sql(
                        """
                        SELECT id, female, male, other, standing FROM activity_result
                        WHERE author IN (:people)
                        """)
                .param("people", people())
                .query(Counted.class)
                .list()
                .stream()
                .filter(row -> !before.contains(row.id()))
                .forEach(row -> {
                    if (rows.put(row.id(), row) != null) {
                        doubled("result " + row.id() + " counts twice");
                    }
                });
        Set<String> corrected = new HashSet<>();
        ledger.found().stream()
                .filter(this::counts)
                .forEach(one -> corrected.add(String.valueOf(one.corrects())));
        for (MadePhones.Written fact : ledger.found()) {
            if (counts(fact)) {
                result(fact, rows.remove(fact.id()), !corrected.contains(fact.id()));
            }
        }
        rows.keySet().forEach(id -> doubled("result " + id + " should not count"));
    }

    private void result(MadePhones.Written fact, @Nullable Counted row, boolean standing) {
        if (row == null) {
            lost("fact " + fact.id() + " does not count as a result");
        } else if (row.female() != fact.female()
                || row.male() != fact.male()
                || row.other() != fact.other()
                || row.standing() != standing) {
            complaints.add("result " + fact.id() + " counts other than it was written");
        }
    }

    private void media() {
        for (MadePhones.Written fact : ledger.found()) {
            for (String sha256 : fact.media()) {
                int finished =
                        database.sql(
                                        """
                                        SELECT COUNT(*) FROM upload
                                        JOIN rendition ON rendition.media = upload.sha256
                                        JOIN content ON content.sha256 = rendition.content
                                        WHERE upload.person = :person AND upload.sha256 = :sha256
                                            AND upload.finished_at IS NOT NULL
                                        """)
                                .param("person", fact.person())
                                .param("sha256", sha256)
                                .query(Integer.class)
                                .single();
                if (finished == 0) {
                    lost("picture " + sha256 + " of fact " + fact.id() + " did not arrive");
                }
            }
        }
    }

    private List<String> people() {
        return written.values().stream().map(MadePhones.Written::person).distinct().toList();
    }

    private void lost(String what) {
        lost += 1;
        complaints.add(what);
    }

    private void doubled(String what) {
        doubled += 1;
        complaints.add(what);
    }
}
