package vn.lantoa.local;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;

/**
 * Who takes part in the demo: roles at real places, named by role and place and not as invented
 * persons.
 *
 * @param role as the list of accounts writes it
 * @param phone an ascending number that is nobody's in particular; nothing is ever sent to it
 */
record DemoPeople(String role, PersonDetails details, Grant grant, PhoneNumber phone) {

    static final UnitId QUANG_TRI = UnitId.now("44");
    static final UnitId DIEN_BIEN = UnitId.now("11");
    static final UnitId VINH_LONG = UnitId.now("86");

    /** Communes of Quảng Trị with a collaborator: coast, plain, mountains and the island. */
    static final List<UnitId> COMMUNES_QUANG_TRI =
            units(
                    "18880", "18901", "18904", "19009", "19138", "19147", "19249", "19333", "19414",
                    "19429", "19432", "19435", "19489", "19588", "19742");

    /** Communes of Điện Biên with a collaborator. */
    static final List<UnitId> COMMUNES_DIEN_BIEN = units("03158", "03160", "03328");

    /**
     * Communes of Vĩnh Long with a collaborator; the province has no plan yet: making one is the
     * first thing to try.
     */
    static final List<UnitId> COMMUNES_VINH_LONG = units("29308", "29461", "29374");

    /** Everybody, the same at every start. */
    static List<DemoPeople> all(Places places) {
        Cast cast = new Cast(places);
        cast.add("Quản trị viên", Role.ADMINISTRATOR, UnitId.MINISTRY, null);
        cast.add("Lãnh đạo", Role.LEADER, QUANG_TRI, null);
        for (UnitId province : List.of(QUANG_TRI, DIEN_BIEN, VINH_LONG)) {
            cast.add("Cán bộ phụ trách", Role.ORGANISER, province, null);
        }
        cast.add("Cán bộ phụ trách", Role.ORGANISER, COMMUNES_QUANG_TRI.get(9), null);
        cast.add("Cán bộ phụ trách", Role.ORGANISER, COMMUNES_QUANG_TRI.get(12), null);
        cast.add("Giảng viên", Role.TRAINER, QUANG_TRI, null);
        cast.add("Giảng viên", Role.TRAINER, VINH_LONG, null);
        cast.add("Người dịch", Role.TRANSLATOR, VINH_LONG, "km-VN");
        cast.add("Người dịch", Role.TRANSLATOR, DIEN_BIEN, "blt-Tavt");
        COMMUNES_QUANG_TRI.forEach(
                unit -> cast.add("Cộng tác viên", Role.COLLABORATOR, unit, null));
        COMMUNES_DIEN_BIEN.forEach(
                unit -> cast.add("Cộng tác viên", Role.COLLABORATOR, unit, "blt-Tavt"));
        COMMUNES_VINH_LONG.forEach(
                unit -> cast.add("Cộng tác viên", Role.COLLABORATOR, unit, "km-VN"));
        return List.copyOf(cast.people);
    }

    private static List<UnitId> units(String... codes) {
        return List.of(codes).stream().map(UnitId::now).toList();
    }

    /** Collects the people and numbers them. */
    private static final class Cast {

        private final Places places;
        private final List<DemoPeople> people = new ArrayList<>();

        private Cast(Places places) {
            this.places = places;
        }

        private void add(String role, Role held, UnitId unit, @Nullable String language) {
            String place = places.get(unit).name();
            PhoneNumber phone = new PhoneNumber("+84900000%03d".formatted(101 + people.size()));
            List<String> content = language == null ? List.of("vi") : List.of(language, "vi");
            PersonDetails details =
                    new PersonDetails(role + ", " + place, phone, unit, "vi", content);
            boolean translates = held == Role.TRANSLATOR && language != null;
            Grant grant =
                    translates ? new Grant(held, unit, List.of(language)) : Grant.of(held, unit);
            people.add(new DemoPeople(role, details, grant, phone));
        }
    }
}
