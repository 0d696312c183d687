package vn.lantoa.geography;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of administrative units that lists name, with the word each name starts with. */
enum UnitType {
    TINH(PlaceLevel.PROVINCE, "Tỉnh"),
    THANH_PHO(PlaceLevel.PROVINCE, "Thành phố"),
    HUYEN(PlaceLevel.DISTRICT, "Huyện"),
    QUAN(PlaceLevel.DISTRICT, "Quận"),
    THI_XA(PlaceLevel.DISTRICT, "Thị xã"),
    THANH_PHO_THUOC_TINH(PlaceLevel.DISTRICT, "Thành phố"),
    XA(PlaceLevel.COMMUNE, "Xã"),
    PHUONG(PlaceLevel.COMMUNE, "Phường"),
    THI_TRAN(PlaceLevel.COMMUNE, "Thị trấn"),
    DAC_KHU(PlaceLevel.COMMUNE, "Đặc khu");

    private final PlaceLevel level;
    private final String word;

    UnitType(PlaceLevel level, String word) {
        this.level = level;
        this.word = word;
    }

    static Optional<UnitType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /** As files write it: {@code thanh_pho}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    PlaceLevel level() {
        return level;
    }

    /** "Tỉnh" and the short name make the name. */
    String fullName(String shortName) {
        return word + " " + shortName;
    }

    /** The name without the word it starts with. */
    String shortName(String fullName) {
        return fullName.startsWith(word + " ") ? fullName.substring(word.length() + 1) : fullName;
    }
}
