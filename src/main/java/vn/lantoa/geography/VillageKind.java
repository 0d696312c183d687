package vn.lantoa.geography;

/** What people call the smallest places, as their names begin. */
public enum VillageKind {
    THON("Thôn"),
    BAN("Bản"),
    BUON("Buôn"),
    LANG("Làng"),
    AP("Ấp"),
    XOM("Xóm"),
    SOC("Sóc"),
    PHUM("Phum"),
    KHOM("Khóm"),
    KHU_PHO("Khu phố"),
    TIEU_KHU("Tiểu khu"),
    KHOI_PHO("Khối phố"),
    KHU_DAN_CU("Khu dân cư"),
    TO_DAN_PHO("Tổ dân phố");

    private final String word;

    VillageKind(String word) {
        this.word = word;
    }

    /** The word as part of the Vietnamese name, in every language of the interface. */
    public String word() {
        return word;
    }
}
