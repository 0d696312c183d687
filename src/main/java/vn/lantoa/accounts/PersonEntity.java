package vn.lantoa.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    @ElementCollection(fetch = FetchType.EAGER)
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
        scopeVersion++;
    }

    /** Gives a role; the same role at the same unit is replaced (other languages). */
    void give(Grant grant) {
        end(grant);
        roles.add(new RoleEntry(grant));
        scopeVersion++;
    }

    boolean end(Grant grant) {
        boolean ended =
                roles.removeIf(entry ->
                        entry.grant().role() == grant.role()
                                && entry.grant().unit().equals(grant.unit()));
        if (ended) {
            scopeVersion++;
        }
        return ended;
    }

    void close(Instant now) {
        closedAt = now;
        scopeVersion++;
    }

    void reopen() {
        closedAt = null;
        scopeVersion++;
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
        Person person = person();
        return new PersonDetails(
                person.name(),
                person.phone(),
                person.unit(),
                person.interfaceLanguage(),
                person.contentLanguages());
    }

    Person person() {
        return new Person(
                new PersonId(id),
                name,
                phone == null ? null : new PhoneNumber(phone),
                UnitId.parse(unit),
                roles.stream().map(RoleEntry::grant).sorted(GRANT_ORDER).toList(),
                interfaceLanguage,
                split(contentLanguages),
                closedAt == null,
                scopeVersion);
    }

    static String join(List<String> tags) {
        return String.join(",", tags);
    }

    static List<String> split(String tags) {
        return tags.isEmpty() ? List.of() : List.of(tags.split(",", -1));
    }
}
