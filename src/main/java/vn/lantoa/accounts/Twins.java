package vn.lantoa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * Accounts of one person that were made twice. One is kept; the other is closed for good and points
 * to it. What the closed one wrote keeps its id, because phones and receipts know it, and is shown
 * under the kept person; what its phones have not sent yet waits for an organiser like anything
 * from a closed account.
 */
@Service
@Transactional
public class Twins {

    private static final int MOST_SUGGESTED = 20;

    private final JdbcClient jdbc;
    private final PersonRepository repository;
    private final PersonDirectory directory;
    private final InvitationLinks links;
    private final SignInState signIns;
    private final Access access;
    private final Reach reach;
    private final Places places;
    private final AuditLog audit;
    private final Clock clock;

    Twins(
            JdbcClient jdbc,
            PersonRepository repository,
            PersonDirectory directory,
            InvitationLinks links,
            SignInState signIns,
            Access access,
            Reach reach,
            Places places,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.directory = directory;
        this.links = links;
        this.signIns = signIns;
        this.access = access;
        this.reach = reach;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Open accounts with the same number or, but for accents, the same name, among those whom the
     * signed-in person sees; the same number first.
     */
    @Transactional(readOnly = true)
    public List<Twin> suggested(PersonId id) {
        Person person = managed(id).person(today());
        Map<String, Object> params = new LinkedHashMap<>();
        List<String> any = new ArrayList<>();
        for (UnitId unit : access.units(Permission.SEE_PEOPLE)) {
            String name = "path" + any.size();
            any.add("unit_path LIKE :" + name);
            params.put(name, places.get(unit).path() + "%");
        }
        if (any.isEmpty()) {
            return List.of();
        }
        PhoneNumber phone = person.phone();
        return jdbc.sql(
                        """
                        SELECT id, name, phone, unit, coalesce(phone = :phone, FALSE) AS same_phone
                          FROM person
                         WHERE id <> :id AND closed_at IS NULL
                           AND (phone = :phone OR search_key = :key) AND (%s)
                         ORDER BY same_phone DESC, unit = :unit DESC, sort_name, id
                         LIMIT :limit
                        """
                                .formatted(String.join(" OR ", any)))
                .params(params)
                .param("id", id.toString())
                .param("phone", phone == null ? null : phone.e164())
                .param("key", " " + SearchKey.of(person.name()))
                .param("unit", person.unit().toString())
                .param("limit", MOST_SUGGESTED)
                .query((row, n) -> twin(row))
                .list();
    }

    /** What merging would do; nothing is done. Both accounts are open and within reach. */
    @Transactional(readOnly = true)
    public MergePreview preview(PersonId kept, PersonId merged) {
        PersonEntity keeps = managed(kept);
        PersonEntity closes = managed(merged);
        PersonDetails mine = keeps.details();
        PersonDetails other = closes.details();
        return jdbc.sql(
                        """
                        SELECT count(CASE WHEN revoked_at IS NULL THEN 1 END) AS open,
                               max(last_used) AS used
                          FROM device WHERE person = :id
                        """)
                .param("id", merged.toString())
                .query((row, n) ->
                        new MergePreview(
                                keeps.person(today()),
                                closes.person(today()),
                                taken(keeps, closes),
                                mine.phone() == null && other.phone() != null,
                                isUnknown(mine.sex()) && !isUnknown(other.sex()),
                                row.getInt("open"),
                                DatabaseTime.readOptional(row, "used")))
                .single();
    }

    /** The accounts that were merged into this one. */
    @Transactional(readOnly = true)
    public List<PersonId> mergedInto(PersonId kept) {
        managed(kept);
        return jdbc.sql("SELECT id FROM person WHERE merged_into = :id ORDER BY closed_at, id")
                .param("id", kept.toString())
                .query((row, n) -> PersonId.parse(row.getString("id")))
                .list();
    }

    /** Merges one account into another. Cannot be undone. */
    public MergeAnswer merge(PersonId kept, PersonId merged) {
        if (kept.equals(merged)) {
            throw new IllegalArgumentException("an account is not its own twin");
        }
        if (access.current().map(me -> me.id().equals(merged)).orElse(false)) {
            return MergeAnswer.Refused.OWN;
        }
        // two organisers who merge the two the other way round wait for one another here
        links.hold(List.of(kept, merged));
        PersonEntity keeps = managed(kept);
        PersonEntity closes = managed(merged);
        if (!keeps.person(today()).active() || !closes.person(today()).active()) {
            return MergeAnswer.Refused.CLOSED;
        }
        for (Grant grant : taken(keeps, closes)) {
            reach.requireGives(grant);
            keeps.give(grant);
            audit.record(
                    "role.given",
                    kept.toString(),
                    grant.unit(),
                    Map.of("role", grant.role().name()));
        }
        takeDetails(keeps, closes);
        closes.mergeInto(kept, clock.instant());
        signIns.endAll(merged);
        pointOn(merged, kept);
        record(keeps, closes);
        save(closes);
        return new MergeAnswer.Done(save(keeps));
    }

    private void takeDetails(PersonEntity keeps, PersonEntity closes) {
        PersonDetails before = keeps.details();
        PersonDetails other = closes.details();
        PersonDetails after = before;
        if (before.phone() == null) {
            after = after.withPhone(other.phone());
        }
        if (isUnknown(before.sex())) {
            after = after.withSex(other.sex() == null ? before.sex() : other.sex());
        }
        if (!after.equals(before)) {
            keeps.change(after, places.get(after.unit()).path());
        }
    }

    /** Whoever was merged into the closed account before points to the kept one from now on. */
    private void pointOn(PersonId closed, PersonId kept) {
        List<PersonId> earlier =
                jdbc.sql("SELECT id FROM person WHERE merged_into = :closed FOR UPDATE")
                        .param("closed", closed.toString())
                        .query((row, n) -> PersonId.parse(row.getString("id")))
                        .list();
        jdbc.sql("UPDATE person SET merged_into = :kept WHERE merged_into = :closed")
                .param("kept", kept.toString())
                .param("closed", closed.toString())
                .update();
        earlier.forEach(directory::changed);
    }

    private void record(PersonEntity keeps, PersonEntity closes) {
        audit.record(
                "account.merged",
                closes.id().toString(),
                closes.unit(),
                Map.of("toPerson", keeps.id().toString()));
        audit.record(
                "account.took-over",
                keeps.id().toString(),
                keeps.unit(),
                Map.of("fromPerson", closes.id().toString()));
    }

    /** Roles of the one to be closed that the other lacks or holds for a shorter time. */
    private List<Grant> taken(PersonEntity keeps, PersonEntity closes) {
        List<Grant> held = keeps.person(today()).grants();
        return closes.person(today()).grants().stream()
                .map(grant -> Transfers.stronger(keeps, grant))
                .filter(grant -> !held.contains(grant))
                .toList();
    }

    private static boolean isUnknown(@Nullable Sex sex) {
        return sex == null || sex == Sex.NOT_STATED;
    }

    private static Twin twin(ResultSet row) throws SQLException {
        String phone = row.getString("phone");
        return new Twin(
                PersonId.parse(row.getString("id")),
                row.getString("name"),
                phone == null ? null : new PhoneNumber(phone),
                UnitId.parse(row.getString("unit")),
                row.getBoolean("same_phone"));
    }

    private PersonEntity managed(PersonId id) {
        PersonEntity entity =
                repository
                        .findById(id.value())
                        .orElseThrow(() -> new AccessDeniedException("unknown person " + id));
        reach.requireManages(entity.person(today()));
        return entity;
    }

    private Person save(PersonEntity entity) {
        Person person = repository.saveAndFlush(entity).person(today());
        directory.changed(person.id());
        return person;
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
