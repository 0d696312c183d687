package vn.lantoa.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.AppTest;

/**
 * Loads a made list on top of the real ones: Khe Sanh takes in Lao Bảo whole, Lìa is divided over
 * Khe Sanh and A Dơi, everything else stays. All of it inside a transaction that is taken back, so
 * that other tests keep the real lists.
 */
@AppTest
class NewerListTest {

    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final UnitId LAO_BAO = UnitId.now("19432");
    private static final UnitId LIA = UnitId.now("19489");
    private static final UnitId A_DOI = UnitId.now("19483");
    private static final UnitId NEW_KHE_SANH = new UnitId("2098", "19429");
    private static final UnitId NEW_QUANG_TRI = new UnitId("2098", "44");

    @Autowired PlaceStore store;
    @Autowired Villages villages;
    @Autowired DataSource dataSource;
    @Autowired ObjectProvider<LoadProgress> progress;
    @Autowired Clock clock;

    private record Row(
            String code, String name, String shortName, String level, String type, String parent) {

        String line() {
            return String.join(",", code, name, shortName, level, type, parent) + "\n";
        }
    }

    /** A transaction manager whose transactions all lie in the test's own. */
    private static final class Nested extends DataSourceTransactionManager {

        private static final long serialVersionUID = 1L;

        Nested(DataSource dataSource) {
            super(dataSource);
        }

        TransactionStatus nested() {
            return super.getTransaction(
                    new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
        }
    }

    private void takenBack(Consumer<ListLoader> test) {
        Nested transactions = new Nested(dataSource);
        ListLoader loader =
                new ListLoader(
                        store,
                        new org.springframework.transaction.PlatformTransactionManager() {
                            @Override
                            public TransactionStatus getTransaction(
                                    @org.jspecify.annotations.Nullable
                                            TransactionDefinition ignored) {
                                return transactions.nested();
                            }

                            @Override
                            public void commit(TransactionStatus status) {
                                transactions.commit(status);
                            }

                            @Override
                            public void rollback(TransactionStatus status) {
                                transactions.rollback(status);
                            }
                        },
                        progress,
                        event -> {},
                        clock);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    test.accept(loader);
                });
    }

    private static Map<String, Row> unitsInForce() {
        Map<String, Row> rows = new LinkedHashMap<>();
        Table.read(
                        new ClassPathResource("reference/geography/admin_units.csv"),
                        Set.of("code", "name", "name_short", "level", "unit_type", "parent_code"),
                        Set.of("name_en", "search_key", "valid_from"))
                .rows()
                .forEach(row ->
                        rows.put(
                                row.text("code"),
                                new Row(
                                        row.text("code"),
                                        row.text("name"),
                                        row.text("name_short"),
                                        row.text("level"),
                                        row.text("unit_type"),
                                        row.text("parent_code"))));
        return rows;
    }

    private static PlaceList list(Map<String, Row> units, List<String> links) {
        String header = "code,name,name_short,level,unit_type,parent_code\n";
        int provinces =
                (int) units.values().stream().filter(r -> r.level().equals("province")).count();
        return new PlaceList(
                "2098",
                LocalDate.of(2098, 1, 1),
                CsvFile.of(
                        "units.csv",
                        units.values().stream()
                                .map(Row::line)
                                .collect(Collectors.joining("", header, ""))),
                Map.of(
                        PlaceLevel.PROVINCE,
                        provinces,
                        PlaceLevel.COMMUNE,
                        units.size() - provinces),
                new PlaceList.Before(
                        "2025",
                        CsvFile.of(
                                "links.csv",
                                "old_code,old_name,old_level,new_code,new_name,new_level,relation,old_units_merged_into_new\n"
                                        + String.join("", links)),
                        links.size()),
                null);
    }

    private static String link(Row old, Row successor, String relation, int merged) {
        return String.join(
                        ",",
                        old.code(),
                        old.name(),
                        old.level(),
                        successor.code(),
                        successor.name(),
                        successor.level(),
                        relation,
                        String.valueOf(merged))
                + "\n";
    }

    private static PlaceList merged() {
        Map<String, Row> old = unitsInForce();
        Map<String, Row> coming = new LinkedHashMap<>(old);
        coming.remove(LAO_BAO.code());
        coming.remove(LIA.code());
        List<String> links = new ArrayList<>();
        Row kheSanh = row(old, KHE_SANH);
        Row aDoi = row(old, A_DOI);
        for (Row unit : old.values()) {
            if (unit.code().equals(LIA.code())) {
                links.add(link(unit, kheSanh, "part", 3));
                links.add(link(unit, aDoi, "part", 2));
            } else if (unit.code().equals(LAO_BAO.code())) {
                links.add(link(unit, kheSanh, "whole", 3));
            } else {
                int merged = unit.equals(kheSanh) ? 3 : unit.equals(aDoi) ? 2 : 1;
                links.add(link(unit, unit, "whole", merged));
            }
        }
        return list(coming, links);
    }

    private static Row row(Map<String, Row> rows, UnitId id) {
        Row row = rows.get(id.code());
        if (row == null) {
            throw new IllegalArgumentException("no unit " + id);
        }
        return row;
    }

    private Gazetteer gazetteer() {
        return new Gazetteer(store.places(), store.links());
    }

    private Village village(UnitId commune, String name) {
        Villages.Change change =
                villages.add(
                        commune, new VillageName(VillageKind.BAN, name + " " + System.nanoTime()));
        return ((Villages.Change.Done) change).village();
    }

    private static Place place(Gazetteer gazetteer, UnitId id) {
        Place place = gazetteer.find(id);
        if (place == null) {
            throw new IllegalStateException("no place " + id);
        }
        return place;
    }

    @Test
    void oldUnitsStayAndLeadOverBothListsToTheOnesInForce() {
        takenBack(loader -> {
            assertThat(loader.load(merged()))
                    .isEqualTo(new PlaceLists.Outcome.Loaded(3_353, 3_356));
            Gazetteer now = gazetteer();
            assertThat(place(now, KHE_SANH).current()).isFalse();
            assertThat(place(now, NEW_KHE_SANH).current()).isTrue();
            assertThat(now.successors(LAO_BAO)).containsExactly(place(now, NEW_KHE_SANH));
            assertThat(now.successors(LIA))
                    .extracting(Place::name)
                    .containsExactly("Xã A Dơi", "Xã Khe Sanh");
            // thị trấn Khe Sanh of the list before 2025, over two lists
            assertThat(now.successors(new UnitId("2024", "19429")))
                    .containsExactly(place(now, NEW_KHE_SANH));
            assertThat(now.children(UnitId.MINISTRY)).hasSize(34);
        });
    }

    @Test
    void whatHungOnOldUnitsLiesInTheNewOnes() {
        takenBack(loader -> {
            loader.load(merged());
            Gazetteer now = gazetteer();
            assertThat(now.contains(NEW_QUANG_TRI, KHE_SANH)).isTrue();
            assertThat(now.contains(NEW_QUANG_TRI, LIA)).isTrue();
            assertThat(now.contains(NEW_QUANG_TRI, new UnitId("2024", "44"))).isTrue();
            assertThat(now.contains(NEW_KHE_SANH, LAO_BAO)).isTrue();
            assertThat(now.contains(UnitId.now("44"), NEW_KHE_SANH)).isTrue();
            // only a part of it, so a role there does not reach all that hung on it
            assertThat(now.contains(NEW_KHE_SANH, LIA)).isFalse();
            // it is more than Lao Bảo was, so a role there does not reach it
            assertThat(now.contains(LAO_BAO, NEW_KHE_SANH)).isFalse();
        });
    }

    @Test
    void villagesFollowTheirCommuneWhereItWentOverWhole() {
        Village moved = village(LAO_BAO, "Theo Xã");
        Village left = village(LIA, "Ở Lại");
        takenBack(loader -> {
            loader.load(merged());
            Gazetteer now = gazetteer();
            assertThat(place(now, moved.id()).parent()).isEqualTo(NEW_KHE_SANH);
            assertThat(place(now, moved.id()).current()).isTrue();
            assertThat(now.contains(NEW_QUANG_TRI, moved.id())).isTrue();
            assertThat(place(now, left.id()).current()).isFalse();
            assertThat(now.successors(left.id()))
                    .extracting(Place::name)
                    .containsExactly("Xã A Dơi", "Xã Khe Sanh");
        });
    }

    @Test
    void formerNamesAreSearchedThroughBothLists() {
        takenBack(loader -> {
            loader.load(merged());
            PlaceSearch search = new PlaceSearch(gazetteer(), store.formerNames());
            PlaceMatch laoBao = search.search("xa lao bao", place -> true, 5).getFirst();
            assertThat(laoBao.place().id()).isEqualTo(NEW_KHE_SANH);
            assertThat(laoBao.former()).startsWith("Xã Lao Bảo");
            assertThat(search.search("quang binh", place -> true, 5).getFirst().place().id())
                    .isEqualTo(NEW_QUANG_TRI);
        });
    }

    @Test
    void theSameListLoadedAgainCorrectsItAndKeepsOldNames() {
        takenBack(loader -> {
            loader.load(merged());
            assertThat(loader.load(merged())).isEqualTo(new PlaceLists.Outcome.Unchanged());
            PlaceList corrected = renamed(merged());
            assertThat(loader.load(corrected)).isInstanceOf(PlaceLists.Outcome.Loaded.class);
            Gazetteer now = gazetteer();
            assertThat(place(now, NEW_KHE_SANH).name()).isEqualTo("Phường Khe Sanh");
            PlaceMatch match =
                    new PlaceSearch(now, store.formerNames())
                            .search("xa khe sanh", place -> true, 5)
                            .getFirst();
            assertThat(match.place().id()).isEqualTo(NEW_KHE_SANH);
            assertThat(match.former()).startsWith("Xã Khe Sanh");
        });
    }

    private static PlaceList renamed(PlaceList list) {
        try {
            String units = list.units().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            PlaceList.Before before = java.util.Objects.requireNonNull(list.before());
            String links =
                    before.successors().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            return new PlaceList(
                    list.vintage(),
                    list.inForceFrom(),
                    CsvFile.of(
                            "units.csv",
                            units.replace(
                                    "19429,Xã Khe Sanh,Khe Sanh,commune,xa,",
                                    "19429,Phường Khe Sanh,Khe Sanh,commune,phuong,")),
                    list.expected(),
                    new PlaceList.Before(
                            before.vintage(),
                            CsvFile.of(
                                    "links.csv",
                                    links.replace(
                                            "commune,19429,Xã Khe Sanh",
                                            "commune,19429,Phường Khe Sanh")),
                            before.expected()),
                    null);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aListWhoseSuccessorsDoNotFitIsRefusedWhole() {
        takenBack(loader -> {
            PlaceList good = merged();
            PlaceList.Before before = java.util.Objects.requireNonNull(good.before());
            for (Map.Entry<String, String> fault :
                    Map.of(
                                    "19432,Xã Lao Bảo,", "19432,Xã Lao Bao,",
                                    "19489,Xã Lìa,commune,19483,Xã A Dơi,commune,part,2",
                                            "19489,Xã Lìa,commune,19483,Xã A Dơi,commune,whole,2",
                                    "commune,whole,3", "commune,whole,4")
                            .entrySet()) {
                PlaceLists.Outcome outcome =
                        loader.load(withLinks(good, before, fault.getKey(), fault.getValue()));
                assertThat(outcome)
                        .as(fault.getValue())
                        .isInstanceOf(PlaceLists.Outcome.Refused.class);
                assertThat(((PlaceLists.Outcome.Refused) outcome).line()).isGreaterThan(1);
                assertThat(gazetteer().find(NEW_KHE_SANH)).isNull();
            }
        });
    }

    private static PlaceList withLinks(
            PlaceList list, PlaceList.Before before, String right, String wrong) {
        try {
            String links =
                    before.successors().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(links).contains(right);
            return new PlaceList(
                    list.vintage(),
                    list.inForceFrom(),
                    list.units(),
                    list.expected(),
                    new PlaceList.Before(
                            before.vintage(),
                            CsvFile.of("links.csv", links.replace(right, wrong)),
                            before.expected()),
                    null);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
