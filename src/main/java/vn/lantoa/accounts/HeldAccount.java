package vn.lantoa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/** Everything that accounts hold about a person, in words; tokens and keys are secrets and none. */
@Component
class HeldAccount {

    /** More entries of the audit log than anybody reads through; the newest are given. */
    private static final int MOST_ENTRIES = 5_000;

    private interface Item {
        HeldItem of(ResultSet row) throws SQLException;
    }

    private final JdbcClient jdbc;
    private final Places places;

    HeldAccount(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    List<HeldPart> of(PersonId person) {
        return Stream.concat(account(person), traces(person))
                .filter(part -> !part.items().isEmpty())
                .toList();
    }

    private Stream<HeldPart> account(PersonId person) {
        return Stream.of(
                part("account", person, "SELECT * FROM person WHERE id = :id", this::account),
                part(
                        "roles",
                        person,
                        "SELECT * FROM person_role WHERE person = :id ORDER BY role, unit",
                        this::role),
                part(
                        "devices",
                        person,
                        """
                        SELECT * FROM device WHERE person = :id ORDER BY last_used DESC, id DESC
                        """,
                        HeldAccount::device),
                part(
                        "invitations",
                        person,
                        """
                        SELECT * FROM invitation WHERE person = :id
                         ORDER BY created_at DESC, id DESC
                        """,
                        HeldAccount::invitation));
    }

    private Stream<HeldPart> traces(PersonId person) {
        return Stream.of(
                part(
                        "keys",
                        person,
                        "SELECT * FROM recovery_key WHERE person = :id ORDER BY made_at DESC",
                        row -> new HeldItem().time("accounts.held.made", at(row, "made_at"))),
                part(
                        "requests",
                        person,
                        """
                        SELECT * FROM data_request WHERE person = :id
                         ORDER BY asked_at DESC, id DESC
                        """,
                        HeldAccount::request),
                part("about", person, entries("subject = CAST(:id AS char(36))"), this::entry),
                part("by", person, entries("person = :id"), this::entry));
    }

    private HeldPart part(String name, PersonId person, String sql, Item item) {
        return new HeldPart(
                heading(name),
                jdbc.sql(sql)
                        .param("id", person.toString())
                        .query((row, n) -> item.of(row))
                        .list());
    }

    private static String heading(String name) {
        return switch (name) {
            case "account" -> "accounts.held.account";
            case "roles" -> "accounts.held.roles";
            case "devices" -> "accounts.held.devices";
            case "invitations" -> "accounts.held.invitations";
            case "keys" -> "accounts.held.keys";
            case "requests" -> "accounts.held.requests";
            case "about" -> "accounts.held.about";
            default -> "accounts.held.by";
        };
    }

    private static String entries(String condition) {
        return "SELECT * FROM audit_entry WHERE "
                + condition
                + " ORDER BY at DESC, id DESC LIMIT "
                + MOST_ENTRIES;
    }

    private HeldItem account(ResultSet row) throws SQLException {
        String phone = row.getString("phone");
        String sex = row.getString("sex");
        HeldItem item =
                new HeldItem()
                        .text("accounts.name", row.getString("name"))
                        .text(
                                "accounts.phone",
                                phone == null ? null : new PhoneNumber(phone).shown());
        HeldItem withSex = sex == null ? item : item.word("accounts.sex", Sex.valueOf(sex).key());
        return withSex.text("accounts.unit", places.fullName(UnitId.parse(row.getString("unit"))))
                .word(
                        "accounts.languages.interface",
                        "en".equals(row.getString("interface_language"))
                                ? "accounts.languages.en"
                                : "accounts.languages.vi")
                .text("accounts.languages.content", row.getString("content_languages"))
                .word(
                        "accounts.password",
                        row.getString("password") == null
                                ? "accounts.held.no"
                                : "accounts.held.passwordSet")
                .time("accounts.held.notice", at(row, "privacy_notice_at"))
                .text("accounts.held.noticeVersion", row.getString("privacy_notice"))
                .time("accounts.held.made", at(row, "created_at"))
                .time("accounts.held.closed", at(row, "closed_at"))
                .text("accounts.held.wantedName", row.getString("wanted_name"))
                .text("accounts.held.wantedPhone", row.getString("wanted_phone"));
    }

    private HeldItem role(ResultSet row) throws SQLException {
        var end = row.getObject("ends_on", java.time.LocalDate.class);
        return new HeldItem()
                .word("accounts.role", Role.valueOf(row.getString("role")).key())
                .text("accounts.unit", places.fullName(UnitId.parse(row.getString("unit"))))
                .text("accounts.role.languages", row.getString("languages"))
                .text("accounts.role.lastDay", end == null ? null : VietnamTime.date(end));
    }

    private static HeldItem device(ResultSet row) throws SQLException {
        return new HeldItem()
                .text("accounts.held.deviceName", row.getString("name"))
                .time("accounts.held.signedIn", at(row, "created_at"))
                .time("accounts.held.lastUsed", at(row, "last_used"))
                .time("accounts.held.ended", at(row, "revoked_at"));
    }

    private static HeldItem invitation(ResultSet row) throws SQLException {
        return new HeldItem()
                .time("accounts.held.made", at(row, "created_at"))
                .time("accounts.held.expires", at(row, "expires_at"))
                .time("accounts.held.used", at(row, "used_at"))
                .time("accounts.held.ended", at(row, "revoked_at"));
    }

    private static HeldItem request(ResultSet row) throws SQLException {
        return new HeldItem()
                .time("accounts.held.asked", at(row, "asked_at"))
                .text("accounts.held.words", row.getString("note"))
                .time("accounts.held.answered", at(row, "answered_at"))
                .text("accounts.held.answer", row.getString("answer"));
    }

    private HeldItem entry(ResultSet row) throws SQLException {
        String action = row.getString("action");
        HeldItem item = new HeldItem().time("accounts.held.when", at(row, "at"));
        HeldItem what =
                AuditWords.key(action)
                        .map(key -> item.word("accounts.audit.action", key))
                        .orElseGet(() -> item.text("accounts.audit.action", action));
        return what.text("accounts.unit", places.fullName(UnitId.parse(row.getString("unit"))));
    }

    private static java.time.@Nullable Instant at(ResultSet row, String column)
            throws SQLException {
        return DatabaseTime.readOptional(row, column);
    }
}
