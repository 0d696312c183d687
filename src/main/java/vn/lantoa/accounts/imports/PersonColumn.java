package vn.lantoa.accounts.imports;

import java.util.List;
import vn.lantoa.documents.spi.ImportColumn;

/** The columns of a list of people, with the titles under which offices keep them. */
final class PersonColumn {

    static final String NAME = "name";
    static final String PHONE = "phone";
    static final String COMMUNE = "commune";
    static final String PROVINCE = "province";
    static final String VILLAGE = "village";
    static final String ROLE = "role";
    static final String LANGUAGES = "languages";
    static final String SEX = "sex";
    static final String ROLE_END = "roleEnd";

    static final List<ImportColumn> ALL =
            List.of(
                    new ImportColumn(
                            NAME,
                            "accounts.import.name",
                            List.of(
                                    "Họ tên",
                                    "Tên",
                                    "Họ tên cộng tác viên",
                                    "Cộng tác viên",
                                    "Name",
                                    "Full name"),
                            true,
                            "Cộng tác viên 001",
                            "accounts.import.nameHint",
                            30),
                    new ImportColumn(
                            PHONE,
                            "accounts.import.phone",
                            List.of(
                                    "Điện thoại",
                                    "SĐT",
                                    "Số ĐT",
                                    "Di động",
                                    "Số di động",
                                    "ĐTDĐ",
                                    "Phone",
                                    "Phone number",
                                    "Mobile"),
                            false,
                            "0900 001 001",
                            "accounts.import.phoneHint",
                            16),
                    new ImportColumn(
                            COMMUNE,
                            "accounts.import.commune",
                            List.of(
                                    "Xã",
                                    "Phường",
                                    "Xã, phường",
                                    "Xã/phường/đặc khu",
                                    "Mã xã",
                                    "Tên xã",
                                    "Đơn vị",
                                    "Đơn vị công tác",
                                    "Địa bàn",
                                    "Nơi làm việc",
                                    "Commune",
                                    "Ward",
                                    "Unit"),
                            true,
                            "Xã Lìa",
                            "accounts.import.communeHint",
                            24),
                    new ImportColumn(
                            PROVINCE,
                            "accounts.import.province",
                            List.of("Tỉnh", "Thành phố", "Tên tỉnh", "Mã tỉnh", "Province"),
                            false,
                            "Quảng Trị",
                            "accounts.import.provinceHint",
                            18),
                    new ImportColumn(
                            VILLAGE,
                            "accounts.import.village",
                            List.of(
                                    "Thôn",
                                    "Bản",
                                    "Ấp",
                                    "Khóm",
                                    "Tổ dân phố",
                                    "Thôn/bản",
                                    "Thôn, bản, tổ dân phố",
                                    "Village"),
                            false,
                            "",
                            "accounts.import.villageHint",
                            20),
                    new ImportColumn(
                            ROLE,
                            "accounts.import.role",
                            List.of("Chức danh", "Nhiệm vụ", "Chức vụ", "Role"),
                            false,
                            "Cộng tác viên",
                            "accounts.import.roleHint",
                            20),
                    new ImportColumn(
                            LANGUAGES,
                            "accounts.import.languages",
                            List.of("Tiếng", "Ngôn ngữ sử dụng", "Languages", "Language"),
                            false,
                            "Tiếng Việt",
                            "accounts.import.languagesHint",
                            22),
                    new ImportColumn(
                            SEX,
                            "accounts.import.sex",
                            List.of("Giới", "Nam/nữ", "Nam nữ", "Sex", "Gender"),
                            false,
                            "",
                            "accounts.import.sexHint",
                            12),
                    new ImportColumn(
                            ROLE_END,
                            "accounts.import.roleEnd",
                            List.of(
                                    "Ngày kết thúc",
                                    "Kết thúc",
                                    "Đến ngày",
                                    "Hết hạn",
                                    "End",
                                    "End date",
                                    "Until"),
                            false,
                            "",
                            "accounts.import.roleEndHint",
                            18));

    private PersonColumn() {}
}
