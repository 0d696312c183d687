package vn.lantoa.campaigns.intake;

import java.util.List;
import vn.lantoa.documents.spi.ImportColumn;

/** The columns of a plan in a spreadsheet. */
final class PlanColumns {

    static final String TITLE = "title";
    static final String PLACE = "place";
    static final String ADDRESS = "address";
    static final String DATE = "date";
    static final String START = "start";
    static final String END = "end";
    static final String END_DATE = "endDate";
    static final String KIND = "kind";
    static final String CHANNEL = "channel";
    static final String LEAD = "lead";
    static final String PARTNERS = "partners";
    static final String AUDIENCE = "audience";
    static final String EXPECTED = "expected";
    static final String MEN = "menAndBoys";
    static final String PLANNED_STATE = "plannedState";
    static final String PLANNED_SOCIALISED = "plannedSocialised";
    static final String PLANNED_INTERNATIONAL = "plannedInternational";
    static final String SPENT_STATE = "spentState";
    static final String SPENT_SOCIALISED = "spentSocialised";
    static final String SPENT_INTERNATIONAL = "spentInternational";
    static final String HELD = "held";
    static final String NOTE = "note";

    private static final int SHORT = 12;
    private static final int MIDDLE = 24;
    private static final int LONG = 40;

    static final List<ImportColumn> ALL =
            List.of(
                    required(
                            TITLE,
                            "campaigns.field.title",
                            List.of(
                                    "hoạt động",
                                    "nội dung",
                                    "nội dung hoạt động",
                                    "title",
                                    "activity"),
                            "Ví dụ: Buổi truyền thông tại thôn",
                            "campaigns.import.hint.title",
                            LONG),
                    required(
                            PLACE,
                            "campaigns.import.column.place",
                            List.of(
                                    "xã",
                                    "phường",
                                    "đơn vị",
                                    "địa bàn",
                                    "địa phương",
                                    "place",
                                    "commune"),
                            "Xã Khe Sanh",
                            "campaigns.import.hint.place",
                            MIDDLE),
                    required(
                            DATE,
                            "campaigns.import.column.date",
                            List.of("thời gian", "ngày tổ chức", "ngày bắt đầu", "date", "day"),
                            "22/11/2025",
                            "campaigns.import.hint.date",
                            SHORT),
                    column(
                            START,
                            "campaigns.field.start",
                            List.of("giờ", "giờ bắt đầu", "từ giờ", "start", "from"),
                            "14:00",
                            "campaigns.import.hint.start",
                            SHORT),
                    column(
                            END,
                            "campaigns.field.end",
                            List.of("giờ kết thúc", "đến giờ", "end", "to"),
                            "16:00",
                            "campaigns.import.hint.end",
                            SHORT),
                    column(
                            END_DATE,
                            "campaigns.import.column.endDate",
                            List.of("đến ngày", "end date", "last day"),
                            "22/11/2025",
                            "campaigns.import.hint.endDate",
                            SHORT),
                    column(
                            ADDRESS,
                            "campaigns.field.address",
                            List.of("địa điểm", "nơi tổ chức", "address", "venue"),
                            "Nhà văn hóa thôn",
                            "campaigns.import.hint.address",
                            MIDDLE),
                    column(
                            KIND,
                            "campaigns.field.kind",
                            List.of("loại", "kind", "type"),
                            "Buổi truyền thông",
                            "campaigns.import.hint.kind",
                            MIDDLE),
                    column(
                            CHANNEL,
                            "campaigns.field.channel",
                            List.of("hình thức", "kênh", "channel"),
                            "Tuyên truyền trực tiếp",
                            "campaigns.import.hint.channel",
                            MIDDLE),
                    column(
                            LEAD,
                            "campaigns.field.lead",
                            List.of(
                                    "chủ trì",
                                    "cơ quan chủ trì",
                                    "đơn vị thực hiện",
                                    "lead",
                                    "lead body"),
                            "Ủy ban nhân dân xã Khe Sanh",
                            "campaigns.import.hint.lead",
                            LONG),
                    column(
                            PARTNERS,
                            "campaigns.field.partners",
                            List.of("phối hợp", "cơ quan phối hợp", "partners"),
                            "Hội Liên hiệp Phụ nữ xã; Đoàn Thanh niên xã",
                            "campaigns.import.hint.partners",
                            LONG),
                    column(
                            AUDIENCE,
                            "campaigns.field.audience",
                            List.of("đối tượng", "thành phần", "audience"),
                            "Người dân trong thôn",
                            "campaigns.import.hint.audience",
                            LONG),
                    column(
                            EXPECTED,
                            "campaigns.field.expected",
                            List.of(
                                    "số người",
                                    "số người dự kiến",
                                    "số lượng",
                                    "expected",
                                    "people"),
                            "80",
                            "campaigns.import.hint.expected",
                            SHORT),
                    column(
                            MEN,
                            "campaigns.field.menAndBoys",
                            List.of("nam giới", "nam giới và trẻ em trai", "men and boys"),
                            "Có",
                            "campaigns.import.hint.yesNo",
                            SHORT),
                    money(
                            PLANNED_STATE,
                            "campaigns.field.plannedState",
                            List.of("ngân sách nhà nước", "ngân sách", "state budget"),
                            "1.500.000"),
                    money(
                            PLANNED_SOCIALISED,
                            "campaigns.field.plannedSocialised",
                            List.of("xã hội hóa", "nguồn xã hội hóa", "socialised"),
                            "500.000"),
                    money(
                            PLANNED_INTERNATIONAL,
                            "campaigns.field.plannedInternational",
                            List.of("quốc tế", "hỗ trợ quốc tế", "international"),
                            ""),
                    money(SPENT_STATE, "campaigns.field.spentState", List.of(), ""),
                    money(SPENT_SOCIALISED, "campaigns.field.spentSocialised", List.of(), ""),
                    money(SPENT_INTERNATIONAL, "campaigns.field.spentInternational", List.of(), ""),
                    column(
                            HELD,
                            "campaigns.import.column.held",
                            List.of("đã thực hiện", "held", "done"),
                            "Có",
                            "campaigns.import.hint.held",
                            SHORT),
                    column(
                            NOTE,
                            "campaigns.field.note",
                            List.of("note", "ghi chú thêm"),
                            "",
                            "campaigns.import.hint.note",
                            LONG));

    private PlanColumns() {}

    private static ImportColumn required(
            String key,
            String title,
            List<String> synonyms,
            String example,
            String hint,
            int width) {
        return new ImportColumn(key, title, synonyms, true, example, hint, width);
    }

    private static ImportColumn column(
            String key,
            String title,
            List<String> synonyms,
            String example,
            String hint,
            int width) {
        return new ImportColumn(key, title, synonyms, false, example, hint, width);
    }

    private static ImportColumn money(
            String key, String title, List<String> synonyms, String example) {
        return column(key, title, synonyms, example, "campaigns.import.hint.money", SHORT);
    }
}
