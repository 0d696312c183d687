package vn.lantoa.accounts.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.GuestRequests;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.GuestData;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.shared.VietnamTime;

/** Requests of people without an account, in the same list and with the same clock as all. */
@Service
@Transactional
class GuestDesk implements GuestRequests {

    private final ObjectProvider<GuestData> modules;
    private final GuestRows rows;
    private final WorkingDays days;
    private final MyDataArchive archive;
    private final Access access;
    private final AuditLog audit;
    private final Places places;
    private final Clock clock;

    GuestDesk(
            ObjectProvider<GuestData> modules,
            GuestRows rows,
            WorkingDays days,
            MyDataArchive archive,
            Access access,
            AuditLog audit,
            Places places,
            Clock clock) {
        this.modules = modules;
        this.rows = rows;
        this.days = days;
        this.archive = archive;
        this.access = access;
        this.audit = audit;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public Asked askErasure(UUID guest) {
        return keep(guest, clock.instant(), null);
    }

    @Override
    public Asked takeDownErasure(UUID guest, LocalDate received) {
        Instant at =
                received.isBefore(VietnamTime.today(clock))
                        ? VietnamTime.instant(received.atStartOfDay())
                        : clock.instant();
        return keep(guest, at, access.require().id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Asked> of(UUID guest) {
        return rows.of(guest).stream().map(GuestDesk::asked).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldPart> held(UUID guest) {
        return modules.stream()
                .flatMap(module -> module.heldOf(guest).stream())
                .filter(part -> !part.items().isEmpty())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public void copy(UUID guest, Locale language, OutputStream out) throws IOException {
        archive.write(guest.toString(), language, held(guest), List.of(), out);
    }

    /** A request by a person without an account. */
    Optional<DataRequest> find(UUID id) {
        return rows.find(id).map(this::named);
    }

    /** Whether the signed-in person answers for the unit that holds the data. */
    boolean mayAnswer(DataRequest request) {
        return access.may(Permission.ANSWER_DATA_REQUESTS, request.unit());
    }

    /** What an erasure would remove and what would stay. */
    List<Fate> fates(DataRequest request) {
        require(request);
        return modules.stream()
                .flatMap(module -> module.fates(request.person().value()).stream())
                .filter(fate -> fate.count() > 0)
                .toList();
    }

    /** What waits for the signed-in person, or was answered, in the order of all requests. */
    List<DataRequest> list(boolean open, int limit) {
        Map<String, Object> params = new HashMap<>();
        List<String> any = new ArrayList<>();
        for (UnitId unit : access.units(Permission.ANSWER_DATA_REQUESTS)) {
            any.add("unit_path LIKE :path" + any.size());
            params.put("path" + params.size(), places.get(unit).path() + "%");
        }
        return any.isEmpty()
                ? List.of()
                : rows.list(open, String.join(" OR ", any), params, limit).stream()
                        .map(this::named)
                        .toList();
    }

    /** Erases; nothing happens when it was answered or nobody can be erased any more. */
    DataAnswer carryOut(DataRequest request, @Nullable String answer) {
        require(request);
        UUID guest = request.person().value();
        if (guest(guest).isEmpty() || !answered(request, DataRequest.Outcome.DONE, answer)) {
            return new DataAnswer.Already();
        }
        modules.stream()
                .filter(module -> module.guest(guest).isPresent())
                .forEach(module -> module.erase(guest));
        rows.forget(guest);
        note("data.answered", request);
        return new DataAnswer.Answered();
    }

    /** Says no, with a reason that they read on the page of their link. */
    DataAnswer refuse(DataRequest request, String reason) {
        require(request);
        if (!answered(request, DataRequest.Outcome.REFUSED, reason)) {
            return new DataAnswer.Already();
        }
        note("data.refused", request);
        return new DataAnswer.Answered();
    }

    private boolean answered(
            DataRequest request, DataRequest.Outcome outcome, @Nullable String answer) {
        return rows.answer(request.id(), outcome, answer, access.require().id(), clock.instant());
    }

    private void require(DataRequest request) {
        access.require(Permission.ANSWER_DATA_REQUESTS, request.unit());
    }

    private Asked keep(UUID id, Instant at, @Nullable PersonId takenBy) {
        GuestData.Guest guest =
                guest(id).orElseThrow(() -> new AccessDeniedException("no such guest: " + id));
        Optional<DataRequest> open = rows.of(id).stream().filter(DataRequest::open).findFirst();
        if (open.isPresent()) {
            return asked(open.get());
        }
        LocalDate day = VietnamTime.local(at).toLocalDate();
        UUID request = Uuid7.next();
        String path = places.get(guest.unit()).path();
        LocalDate due = days.after(day, DataRequests.WORKING_DAYS);
        rows.add(request, guest, path, at, due, takenBy);
        DataRequest kept = rows.find(request).orElseThrow();
        note("data.requested", kept);
        return asked(kept);
    }

    private Optional<GuestData.Guest> guest(UUID id) {
        return modules.stream().flatMap(module -> module.guest(id).stream()).findFirst();
    }

    private DataRequest named(DataRequest request) {
        return guest(request.person().value())
                .map(guest -> request.by(guest.name()))
                .orElse(request);
    }

    private static Asked asked(DataRequest one) {
        return new Asked(one.id(), one.askedAt(), one.answerDue(), one.answer(), one.answeredAt());
    }

    private void note(String action, DataRequest request) {
        audit.record(
                action,
                request.person().toString(),
                request.unit(),
                Map.of("request", request.kind().name()));
    }
}
