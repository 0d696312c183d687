package vn.lantoa.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;

/** A row of person with its roles. */
@Entity
@Table(name = "person")
class PersonEntity {

    private static final Comparator<Grant> GRANT_ORDER =
            Comparator.comparing(Grant::role).thenComparing(Grant::unit);

    @Id private UUID id;
    @Version private int rowVersion;

    @Column(nullable = false)
    private String name = "";

    @Column(nullable = false)
    private String sortName = "";

    @Column(nullable = false)
    private String searchKey = "";

    private @Nullable String phone;

    @Column(nullable = false)
    private String unit = "";

    @Column(nullable = false)
    private String unitPath = "";

    @Column(nullable = false)
    private String interfaceLanguage = "";

    @Column(nullable = false)
    private String contentLanguages = "";

    private @Nullable String password;
    private long scopeVersion;
    private @Nullable Integer privacyNotice;
    private @Nullable Instant privacyNoticeAt;

    @Column(nullable = false)
    private Instant createdAt;

    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Sex sex;

    private @Nullable UUID mergedInto;

    private @Nullable Instant erasedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 200)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person"))
    private Set<RoleEntry> roles = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PersonEntity() {}

    PersonEntity(PersonId id, PersonDetails details, String unitPath, Instant now) {
        this.id = id.value();
        this.createdAt = now;
        change(details, unitPath);
    }

    final void change(PersonDetails details, String path) {
        name = details.name();
        sortName = PersonDetails.sortName(name);
        searchKey = " " + SearchKey.of(name);
        PhoneNumber number = details.phone();
        phone = number == null ? null : number.e164();
        unit = details.unit().toString();
        unitPath = path;
        interfaceLanguage = details.interfaceLanguage();
        contentLanguages = join(details.contentLanguages());
        sex = details.sex();
        scopeVersion++;
    }

    /** Gives a role; the same role at the same unit is replaced (other languages). */
    void give(Grant grant) {
        end(grant);
        roles.add(new RoleEntry(grant));
        scopeVersion++;
    }

    boolean end(Grant grant) {
        boolean ended = roles.removeIf(entry -> entry.grant().sameAs(grant));
        if (ended) {
            scopeVersion++;
        }
        return ended;
    }

    void close(Instant now) {
        closedAt = now;
        scopeVersion++;
    }

    /** Closes for good. */
    void mergeInto(PersonId kept, Instant now) {
        mergedInto = kept.value();
        close(now);
    }

    void reopen() {
        closedAt = null;
        scopeVersion++;
    }

    /** Closes the account for good and takes away all that leads to the person. */
    void erase(String inPlaceOfTheName, Instant now) {
        name = inPlaceOfTheName;
        sortName = "";
        searchKey = "";
        phone = null;
        sex = null;
        password = null;
        interfaceLanguage = "vi";
        contentLanguages = "vi";
        privacyNotice = null;
        privacyNoticeAt = null;
        roles.clear();
        closedAt = closedAt == null ? now : closedAt;
        erasedAt = now;
        scopeVersion++;
    }

    /** Whether what leads to the person is gone; such an account never opens again. */
    boolean erased() {
        return erasedAt != null;
    }

    void password(String encoded) {
        password = encoded;
    }

    @Nullable String password() {
        return password;
    }

    void sawPrivacyNotice(int version, Instant now) {
        privacyNotice = version;
        privacyNoticeAt = now;
    }

    int privacyNotice() {
        return privacyNotice == null ? 0 : privacyNotice;
    }

    /** When the person was last shown a privacy notice and confirmed it. */
    @Nullable Instant privacyNoticeAt() {
        return privacyNoticeAt;
    }

    PersonDetails details() {
        return new PersonDetails(
                name,
                phone == null ? null : new PhoneNumber(phone),
                unit(),
                interfaceLanguage,
                split(contentLanguages),
                sex);
    }

    PersonId id() {
        return new PersonId(id);
    }

    String name() {
        return name;
    }

    UnitId unit() {
        return UnitId.parse(unit);
    }

    /** The account that this closed one was merged into. */
    @Nullable PersonId mergedInto() {
        return mergedInto == null ? null : new PersonId(mergedInto);
    }

    /** Every role that was given and not taken away, ended by its day or not. */
    List<Grant> grants() {
        return roles.stream().map(RoleEntry::grant).sorted(GRANT_ORDER).toList();
    }

    /** The person with the roles that count on this day. */
    Person person(LocalDate today) {
        return new Person(
                id(),
                name,
                phone == null ? null : new PhoneNumber(phone),
                unit(),
                grants().stream().filter(grant -> grant.countsOn(today)).toList(),
                interfaceLanguage,
                split(contentLanguages),
                closedAt == null,
                scopeVersion,
                sex,
                mergedInto());
    }

    static String join(List<String> tags) {
        return String.join(",", tags);
    }

    static List<String> split(String tags) {
        return tags.isEmpty() ? List.of() : List.of(tags.split(",", -1));
    }
}
