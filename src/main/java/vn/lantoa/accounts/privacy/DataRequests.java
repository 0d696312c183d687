package vn.lantoa.accounts.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AccountChange;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * What people ask about their own data. An answer is due within two working days (Law 91/2025/QH15,
 * Decree 356/2025/NĐ-CP). Administrators answer everything, organisers confirm corrections; whoever
 * answers must look after the person ({@link People#mayManage}).
 */
@Service
@Transactional
public class DataRequests {

    /** How many working days there are for an answer. */
    public static final int WORKING_DAYS = 2;

    private static final Comparator<DataRequest> DUE =
            Comparator.comparing(DataRequest::answerDue).thenComparing(one -> one.id().toString());
    private static final Comparator<DataRequest> LATEST =
            Comparator.comparing(
                            DataRequest::answeredAt,
                            Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(one -> one.id().toString());

    private final RequestRows rows;
    private final GuestDesk guests;
    private final Erasures erasures;
    private final WorkingDays days;
    private final People people;
    private final Access access;
    private final AuditLog audit;
    private final Places places;
    private final Clock clock;

    DataRequests(
            RequestRows rows,
            GuestDesk guests,
            Erasures erasures,
            WorkingDays days,
            People people,
            Access access,
            AuditLog audit,
            Places places,
            Clock clock) {
        this.rows = rows;
        this.guests = guests;
        this.erasures = erasures;
        this.days = days;
        this.people = people;
        this.access = access;
        this.audit = audit;
        this.places = places;
        this.clock = clock;
    }

    /**
     * The signed-in person asks; asking twice with one id is asking once, and a request of the same
     * kind that is still open takes its place.
     */
    public DataRequest ask(Asked asked) {
        return keep(asked, access.require(), clock.instant(), null);
    }

    /**
     * Writes down what a person asked for by word of mouth or on paper.
     *
     * @param received the day it came, on which the two working days begin to count
     */
    public DataRequest takeDown(PersonId person, Asked asked, LocalDate received) {
        Person subject = managed(person);
        access.require(Permission.ANSWER_DATA_REQUESTS, subject.unit());
        LocalDate today = VietnamTime.today(clock);
        Instant at =
                received.isBefore(today)
                        ? VietnamTime.instant(received.atStartOfDay())
                        : clock.instant();
        return keep(asked, subject, at, access.require().id());
    }

    /** The signed-in person's own requests, the newest first. */
    @Transactional(readOnly = true)
    public List<DataRequest> own() {
        return rows.of(access.require().id());
    }

    /** Notes that the signed-in person has seen the answers there are. */
    public void seen() {
        rows.seen(access.require().id(), clock.instant());
    }

    /** The signed-in person asks no more; nothing happens when it was answered meanwhile. */
    public void takeBack(UUID id) {
        Person me = access.require();
        DataRequest request = get(id);
        if (!request.person().equals(me.id())) {
            throw new AccessDeniedException("request " + id + " is another person's");
        }
        if (rows.answer(id, DataRequest.Outcome.TAKEN_BACK, null, me.id(), clock.instant())) {
            note("data.taken-back", request);
        }
    }

    /** What waits for the signed-in person, the earliest last day first; or what was answered. */
    @Transactional(readOnly = true)
    public List<DataRequest> list(boolean open, int limit) {
        Map<String, Object> params = new HashMap<>();
        List<String> any = new ArrayList<>();
        paths(Permission.ANSWER_DATA_REQUESTS, "all", "TRUE", any, params);
        paths(Permission.MANAGE_PEOPLE, "part", "r.kind = 'CORRECT'", any, params);
        List<DataRequest> all = new ArrayList<>(guests.list(open, limit));
        if (!any.isEmpty()) {
            all.addAll(rows.list(open, String.join(" OR ", any), params, limit));
        }
        return all.stream().sorted(open ? DUE : LATEST).limit(limit).toList();
    }

    /** What erasing somebody without an account would remove and what would stay. */
    @Transactional(readOnly = true)
    public List<Fate> guestFates(DataRequest request) {
        return guests.fates(request);
    }

    /** Whether the signed-in person may answer it. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(DataRequest request) {
        if (request.guest()) {
            return guests.mayAnswer(request);
        }
        Permission needed =
                request.kind() == DataRequest.Kind.CORRECT
                        ? Permission.MANAGE_PEOPLE
                        : Permission.ANSWER_DATA_REQUESTS;
        return access.may(needed, request.unit())
                && people.find(request.person()).filter(people::mayManage).isPresent();
    }

    /**
     * Does what was asked and tells the person: a correction is taken over, an account whose
     * consent was withdrawn is closed, data are erased; a copy and other wishes were met
     * beforehand.
     */
    public DataAnswer carryOut(UUID id, @Nullable String answer) {
        DataRequest request = answerable(id);
        if (request.guest()) {
            return guests.carryOut(request, answer);
        }
        if (!request.open()) {
            return new DataAnswer.Already();
        }
        PersonId by = access.require().id();
        if (!rows.answer(id, DataRequest.Outcome.DONE, answer, by, clock.instant())) {
            return new DataAnswer.Already();
        }
        note("data.answered", request);
        return switch (request.kind()) {
            case CORRECT -> correct(request);
            case WITHDRAW -> answer(people.close(request.person()));
            case ERASE -> answer(erasures.erase(request.person()));
            case COPY, OTHER -> new DataAnswer.Answered();
        };
    }

    /** Says no, with a reason that the person reads. */
    public DataAnswer refuse(UUID id, String reason) {
        DataRequest request = answerable(id);
        if (reason.isBlank() || reason.length() > Asked.NOTE_LENGTH) {
            throw new IllegalArgumentException("a no has a reason of up to 1,000 letters");
        }
        if (request.guest()) {
            return guests.refuse(request, reason.strip());
        }
        PersonId by = access.require().id();
        if (!rows.answer(id, DataRequest.Outcome.REFUSED, reason.strip(), by, clock.instant())) {
            return new DataAnswer.Already();
        }
        if (request.kind() == DataRequest.Kind.CORRECT) {
            rows.want(request.person(), null, null);
        }
        note("data.refused", request);
        return new DataAnswer.Answered();
    }

    private DataRequest keep(Asked asked, Person subject, Instant at, @Nullable PersonId takenBy) {
        Optional<DataRequest> open =
                rows.of(subject.id()).stream()
                        .filter(one ->
                                one.id().equals(asked.id())
                                        || (one.open() && one.kind() == asked.kind()))
                        .findFirst();
        if (asked.kind() == DataRequest.Kind.CORRECT && open.map(DataRequest::open).orElse(true)) {
            rows.want(subject.id(), asked.name(), asked.phone());
        }
        if (open.isPresent()) {
            return get(open.get().id());
        }
        LocalDate day = VietnamTime.local(at).toLocalDate();
        rows.add(asked, subject.id(), at, days.after(day, WORKING_DAYS), takenBy);
        DataRequest kept = get(asked.id());
        if (!kept.person().equals(subject.id())) {
            throw new AccessDeniedException("request " + asked.id() + " is another person's");
        }
        note("data.requested", kept);
        return kept;
    }

    private DataAnswer correct(DataRequest request) {
        Person person = managed(request.person());
        var phone = request.wantedPhone();
        people.change(
                person.id(),
                new PersonDetails(
                        Objects.requireNonNullElse(request.wantedName(), person.name()),
                        phone == null ? person.phone() : phone,
                        person.unit(),
                        person.interfaceLanguage(),
                        person.contentLanguages(),
                        person.sex()));
        rows.want(person.id(), null, null);
        return new DataAnswer.Answered();
    }

    private static DataAnswer answer(AccountChange change) {
        return switch (change) {
            case AccountChange.Done done -> new DataAnswer.Answered();
            case AccountChange.LastAdministrator last -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield new DataAnswer.LastAdministrator();
            }
        };
    }

    private DataRequest answerable(UUID id) {
        DataRequest request = guests.find(id).orElseGet(() -> get(id));
        if (!mayAnswer(request)) {
            throw new AccessDeniedException("request " + id + " is out of reach");
        }
        return request;
    }

    private DataRequest get(UUID id) {
        return rows.find(id).orElseThrow(() -> new AccessDeniedException("no request " + id));
    }

    private Person managed(PersonId id) {
        return people.find(id)
                .filter(people::mayManage)
                .orElseThrow(() -> new AccessDeniedException("person " + id + " is out of reach"));
    }

    private void paths(
            Permission permission,
            String name,
            String also,
            List<String> any,
            Map<String, Object> params) {
        for (UnitId unit : access.units(permission)) {
            String param = name + any.size();
            any.add("(p.unit_path LIKE :" + param + " AND " + also + ")");
            params.put(param, places.get(unit).path() + "%");
        }
    }

    private void note(String action, DataRequest request) {
        audit.record(
                action,
                request.person().toString(),
                request.unit(),
                Map.of("request", request.kind().name()));
    }
}
