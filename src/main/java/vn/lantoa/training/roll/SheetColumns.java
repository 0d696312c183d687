package vn.lantoa.training.roll;

import java.util.List;
import vn.lantoa.documents.spi.ImportColumn;

/** The columns of a filled sign-in sheet. */
final class SheetColumns {

    static final String NAME = "name";
    static final String UNIT = "unit";
    static final String STATE = "state";
    static final String MINUTES = "minutes";
    static final String NOTE = "note";

    static final List<ImportColumn> ALL =
            List.of(
                    new ImportColumn(
                            NAME,
                            "training.onPaper.name",
                            List.of("Họ tên", "Tên", "Học viên", "Name", "Full name"),
                            true,
                            "Ví dụ: Hồ Thị A",
                            "training.onPaper.name.hint",
                            30),
                    new ImportColumn(
                            UNIT,
                            "training.onPaper.unit",
                            List.of("Địa bàn", "Xã", "Nơi công tác", "Unit"),
                            false,
                            "Xã Khe Sanh",
                            "training.onPaper.unit.hint",
                            28),
                    new ImportColumn(
                            STATE,
                            "training.onPaper.state",
                            List.of("Có mặt", "Ký tên", "Chữ ký", "Tình trạng", "Attendance"),
                            true,
                            "x",
                            "training.onPaper.state.hint",
                            18),
                    new ImportColumn(
                            MINUTES,
                            "training.onPaper.minutes",
                            List.of("Phút muộn", "Muộn", "Minutes"),
                            false,
                            "",
                            "training.onPaper.minutes.hint",
                            12),
                    new ImportColumn(
                            NOTE,
                            "training.roll.note",
                            List.of("Ghi chú", "Note"),
                            false,
                            "",
                            "training.onPaper.note.hint",
                            30));

    private SheetColumns() {}
}
