package vn.lantoa.geography;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.UnitId;

/**
 * Loads the lists that come with the product while the application starts. {@link Places} and
 * {@link Languages} need this bean, so nobody can ask them, and no request is served, before it is
 * done.
 */
@Component
class ReferenceStart {

    private static final LocalDate LAST_LIST_WITH_DISTRICTS = LocalDate.of(2025, 1, 1);
    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);

    ReferenceStart(ListLoader lists, LanguageLoader languages) {
        lists().forEach(list -> require(lists.load(list)));
        require(languages.load());
    }

    /** The lists that come with the product, oldest first. */
    static List<PlaceList> lists() {
        return List.of(before2025(), inForce());
    }

    /** 63 provinces with districts, the list in force until 30 June 2025. */
    private static PlaceList before2025() {
        return new PlaceList(
                UnitId.VINTAGE_2024,
                LAST_LIST_WITH_DISTRICTS,
                file("admin_units_before_2025.csv"),
                Map.of(
                        PlaceLevel.PROVINCE, 63,
                        PlaceLevel.DISTRICT, 696,
                        PlaceLevel.COMMUNE, 10_035),
                null,
                null);
    }

    /** 34 provinces and their communes, in force since 1 July 2025. */
    private static PlaceList inForce() {
        return new PlaceList(
                UnitId.VINTAGE_2025,
                TWO_LEVELS,
                file("admin_units.csv"),
                Map.of(PlaceLevel.PROVINCE, 34, PlaceLevel.COMMUNE, 3_321),
                new PlaceList.Before(
                        UnitId.VINTAGE_2024, file("admin_unit_successors.csv"), 10_665),
                file("admin_unit_changes_since_2025-07-01.csv"));
    }

    private static ClassPathResource file(String name) {
        return new ClassPathResource("reference/geography/" + name);
    }

    private static void require(PlaceLists.Outcome outcome) {
        if (outcome instanceof PlaceLists.Outcome.Refused refused) {
            throw new IllegalStateException("a list of the product is damaged: " + refused);
        }
    }
}
