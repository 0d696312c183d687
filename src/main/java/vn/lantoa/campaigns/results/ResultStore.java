package vn.lantoa.campaigns.results;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.StoredFact;

/**
 * Writes facts into the tables that lists and sums are read from. A batch is a handful of
 * statements with many rows each, touches no row that others write too, and may come twice.
 */
@Component
class ResultStore {

    private record Row(StoredFact stored, ResultDetails details, UUID root) {}

    private final JdbcClient jdbc;
    private final Places places;
    private final ResultChains chains;
    private final RemovedPhotos removed;

    ResultStore(JdbcClient jdbc, Places places, ResultChains chains, RemovedPhotos removed) {
        this.jdbc = jdbc;
        this.places = places;
        this.chains = chains;
        this.removed = removed;
    }

    void record(List<StoredFact> facts) {
        Map<UUID, UUID> roots = roots(facts);
        // in the order of their ids, so that two batches never wait for each other in a circle
        List<Row> rows =
                facts.stream()
                        .map(stored ->
                                new Row(
                                        stored,
                                        ResultBody.read(stored.fact().body()),
                                        roots.getOrDefault(stored.fact().id(), stored.fact().id())))
                        .sorted(Comparator.comparing(row -> row.stored().fact().id()))
                        .toList();
        Set<UUID> corrected =
                rows.stream()
                        .filter(row -> row.stored().fact().corrects() != null)
                        .map(Row::root)
                        .collect(Collectors.toCollection(TreeSet::new));
        chains.lock(corrected);
        insertResults(rows);
        insertLanguages(rows);
        insertFalseInformation(rows);
        insertPhotos(rows);
        corrected.forEach(chains::settle);
        removed.keepOff(corrected);
    }

    /** The first of each correction's chain; a fact that corrects none is its own. */
    private Map<UUID, UUID> roots(List<StoredFact> facts) {
        Map<UUID, UUID> parents = new HashMap<>();
        for (StoredFact stored : facts) {
            UUID corrects = stored.fact().corrects();
            if (corrects != null) {
                parents.put(stored.fact().id(), corrects);
            }
        }
        if (parents.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> known = knownRoots(parents.values());
        Map<UUID, UUID> roots = new HashMap<>();
        parents.forEach((id, parent) -> {
            UUID first = parent;
            // a chain within the batch; the count ends a circle, which rules refuse anyway
            for (int i = 0; i < parents.size() && !known.containsKey(first); i++) {
                first = parents.getOrDefault(first, first);
            }
            roots.put(id, known.getOrDefault(first, first));
        });
        return roots;
    }

    private Map<UUID, UUID> knownRoots(Collection<UUID> parents) {
        Map<UUID, UUID> known = new HashMap<>();
        jdbc.sql("SELECT id, root FROM activity_result WHERE id IN (:parents)")
                .param("parents", parents)
                .query(row -> {
                    known.put(row.getObject("id", UUID.class), row.getObject("root", UUID.class));
                });
        return known;
    }

    private void insertResults(List<Row> rows) {
        Map<UUID, UUID> campaigns = campaigns(rows);
        insert(
                """
                INSERT INTO activity_result
                  (id, root, corrects, author, activity_id, campaign_id, ad_hoc_title, ad_hoc_kind,
                   unit, unit_path, channel, start_at, female, male, other, children, disabled,
                   men_and_boys, minutes, estimated_reach, went_well, was_hard, questions, made_at,
                   clock_offset, at, received_at, sequence, standing, languages, search_text)
                VALUES %s ON DUPLICATE KEY UPDATE id = VALUES(id)
                """,
                rows.stream().map(row -> columns(row, campaigns)).toList());
    }

    private List<@Nullable Object> columns(Row row, Map<UUID, UUID> campaigns) {
        Fact fact = row.stored().fact();
        ResultDetails details = row.details();
        ResultDetails.AdHoc adHoc = details.adHoc();
        Duration offset = fact.offset();
        List<@Nullable Object> all = new ArrayList<>();
        all.add(fact.id());
        all.add(row.root());
        all.add(fact.corrects());
        all.add(fact.sender().id().value());
        all.add(activity(details));
        all.add(activity(details) == null ? null : campaigns.get(activity(details)));
        all.add(adHoc == null ? null : adHoc.title());
        all.add(adHoc == null ? null : adHoc.kind().name());
        all.add(details.unit().toString());
        all.add(places.get(details.unit()).path());
        all.add(details.channel().name());
        all.add(details.start());
        addFigures(details, all);
        all.add(details.remarks().wentWell());
        all.add(details.remarks().wasHard());
        all.add(details.remarks().questions());
        all.add(StoredTime.of(fact.madeAt()));
        all.add(offset == null ? null : offset.toMillis());
        all.add(StoredTime.of(fact.correctedTime()));
        all.add(StoredTime.of(row.stored().receivedAt()));
        all.add(row.stored().sequence());
        all.add(fact.corrects() == null);
        all.add(details.languages().stream().sorted().collect(Collectors.joining(",")));
        all.add(searchText(details));
        return all;
    }

    private static void addFigures(ResultDetails details, List<@Nullable Object> all) {
        Turnout turnout = details.turnout();
        all.add(turnout.female());
        all.add(turnout.male());
        all.add(turnout.other());
        all.add(turnout.children());
        all.add(turnout.disabled());
        all.add(turnout.menAndBoys());
        all.add(details.minutes());
        all.add(details.estimatedReach());
    }

    private String searchText(ResultDetails details) {
        ResultDetails.Remarks remarks = details.remarks();
        ResultDetails.AdHoc adHoc = details.adHoc();
        return Stream.concat(
                        Stream.of(
                                adHoc == null ? "" : adHoc.title(),
                                places.fullName(details.unit()),
                                remarks.wentWell(),
                                remarks.wasHard(),
                                remarks.questions()),
                        remarks.falseInformation().stream().map(one -> one.words()))
                .map(SearchKey::of)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private Map<UUID, UUID> campaigns(List<Row> rows) {
        Map<UUID, UUID> campaigns = new HashMap<>();
        List<UUID> activities = rows.stream().map(row -> activity(row.details())).toList();
        Set<UUID> planned = new TreeSet<>();
        activities.forEach(activity -> {
            if (activity != null) {
                planned.add(activity);
            }
        });
        if (!planned.isEmpty()) {
            jdbc.sql("SELECT id, campaign_id FROM activity WHERE id IN (:planned)")
                    .param("planned", planned)
                    .query(row -> {
                        campaigns.put(
                                row.getObject("id", UUID.class),
                                row.getObject("campaign_id", UUID.class));
                    });
        }
        return campaigns;
    }

    private static @Nullable UUID activity(ResultDetails details) {
        ActivityId activity = details.activity();
        return activity == null ? null : activity.value();
    }

    private void insertLanguages(List<Row> rows) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (Row row : rows) {
            row.details()
                    .languages()
                    .forEach(tag -> all.add(List.of(row.stored().fact().id(), tag)));
        }
        insert(
                """
                INSERT INTO result_language (result_id, tag)
                VALUES %s ON DUPLICATE KEY UPDATE tag = VALUES(tag)
                """,
                all);
    }

    private void insertFalseInformation(List<Row> rows) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (Row row : rows) {
            int position = 0;
            for (var met : row.details().remarks().falseInformation()) {
                UUID id = row.stored().fact().id();
                all.add(List.of(id, position++, met.kind().name(), met.words()));
            }
        }
        insert(
                """
                INSERT INTO result_false_information (result_id, position, kind, words)
                VALUES %s ON DUPLICATE KEY UPDATE position = VALUES(position)
                """,
                all);
    }

    private void insertPhotos(List<Row> rows) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (Row row : rows) {
            int position = 0;
            UUID id = row.stored().fact().id();
            for (ResultDetails.Photo photo : row.details().photos()) {
                all.add(
                        List.of(
                                id,
                                position++,
                                photo.sha256(),
                                photo.width(),
                                photo.height(),
                                photo.bytes()));
            }
        }
        insert(
                """
                INSERT INTO result_photo (result_id, position, sha256, width, height, bytes)
                VALUES %s ON DUPLICATE KEY UPDATE position = VALUES(position)
                """,
                all);
    }

    /** One statement for all rows. */
    private void insert(String statement, List<? extends List<@Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String tuple =
                rows.getFirst().stream().map(any -> "?").collect(Collectors.joining(",", "(", ")"));
        String tuples = rows.stream().map(any -> tuple).collect(Collectors.joining(","));
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(values::addAll);
        jdbc.sql(statement.formatted(tuples)).params(values).update();
    }
}
