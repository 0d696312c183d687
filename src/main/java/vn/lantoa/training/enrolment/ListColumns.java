package vn.lantoa.training.enrolment;

import java.util.List;
import vn.lantoa.documents.spi.ImportColumn;

/** The columns of a list of trainees, with the titles under which offices keep them. */
final class ListColumns {

    static final String NAME = "name";
    static final String PHONE = "phone";
    static final String UNIT = "unit";
    static final String PROVINCE = "province";
    static final String SEX = "sex";
    static final String AUDIENCE = "audience";

    static final List<ImportColumn> ALL =
            List.of(
                    new ImportColumn(
                            NAME,
                            "training.list.name",
                            List.of(
                                    "Họ tên",
                                    "Tên",
                                    "Học viên",
                                    "Tên học viên",
                                    "Name",
                                    "Full name"),
                            true,
                            "Học viên 001",
                            "training.list.nameHint",
                            30),
                    new ImportColumn(
                            PHONE,
                            "training.list.phone",
                            List.of(
                                    "Điện thoại",
                                    "SĐT",
                                    "Số ĐT",
                                    "Di động",
                                    "Số di động",
                                    "ĐTDĐ",
                                    "Phone",
                                    "Mobile"),
                            false,
                            "0900 001 001",
                            "training.list.phoneHint",
                            16),
                    new ImportColumn(
                            UNIT,
                            "training.list.unit",
                            List.of(
                                    "Xã",
                                    "Phường",
                                    "Xã, phường",
                                    "Xã/phường/đặc khu",
                                    "Mã xã",
                                    "Đơn vị công tác",
                                    "Địa bàn",
                                    "Nơi làm việc",
                                    "Nơi ở",
                                    "Commune",
                                    "Unit"),
                            true,
                            "Xã Lìa",
                            "training.list.unitHint",
                            24),
                    new ImportColumn(
                            PROVINCE,
                            "training.list.province",
                            List.of("Thành phố", "Tên tỉnh", "Mã tỉnh", "Province"),
                            false,
                            "Quảng Trị",
                            "training.list.provinceHint",
                            18),
                    new ImportColumn(
                            SEX,
                            "training.list.sex",
                            List.of("Nam/nữ", "Nam, nữ", "Sex", "Gender"),
                            false,
                            "Nữ",
                            "training.list.sexHint",
                            10),
                    new ImportColumn(
                            AUDIENCE,
                            "training.list.audience",
                            List.of("Nhóm", "Nhóm đối tượng", "Thành phần", "Target group"),
                            false,
                            "Cộng tác viên",
                            "training.list.audienceHint",
                            28));

    private ListColumns() {}
}
