package vn.lantoa.training.enrolment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.GuestRequests;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.Classes;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.Trainees;

/**
 * What people without an account see, take along and ask of their own data by their private link;
 * organisers write it down for those without one. Who has an account asks there, not here.
 */
@Service
@Transactional
public class LinkData {

    private final ClassLinks links;
    private final GuestRequests requests;
    private final Classes classes;
    private final Trainees trainees;
    private final ClassScope scope;

    LinkData(
            ClassLinks links,
            GuestRequests requests,
            Classes classes,
            Trainees trainees,
            ClassScope scope) {
        this.links = links;
        this.requests = requests;
        this.classes = classes;
        this.trainees = trainees;
        this.scope = scope;
    }

    /**
     * What the holder of a link sees.
     *
     * @param asked what they asked, the newest first
     */
    public record Own(List<HeldPart> parts, List<GuestRequests.Asked> asked)
            implements Serializable {}

    /** What is held about the holder of the link; empty for accounts and links that do not work. */
    @Transactional(readOnly = true)
    public Optional<Own> of(LinkToken token) {
        return guest(token).map(id -> new Own(requests.held(id), requests.of(id)));
    }

    /** The holder of the link asks to be erased; empty as for {@link #of}. */
    public Optional<GuestRequests.Asked> askErasure(LinkToken token) {
        return guest(token).map(requests::askErasure);
    }

    /**
     * Writes a copy for the holder of the link.
     *
     * @throws AccessDeniedException for accounts and links that do not work
     */
    @Transactional(readOnly = true)
    public void copy(LinkToken token, Locale language, OutputStream out) throws IOException {
        UUID id =
                guest(token).orElseThrow(() -> new AccessDeniedException("a link without a guest"));
        requests.copy(id, language, out);
    }

    /**
     * The organiser writes down that somebody of the class asked to be erased.
     *
     * @param received the day it came
     * @throws AccessDeniedException unless the class is theirs and the person in it has no account
     */
    public GuestRequests.Asked takeDown(ClassId id, TraineeId trainee, LocalDate received) {
        requireEdit(id, trainee);
        return requests.takeDownErasure(trainee.value(), received);
    }

    /** What somebody of the organiser's class asked, the newest first. */
    @Transactional(readOnly = true)
    public List<GuestRequests.Asked> askedBy(ClassId id, TraineeId trainee) {
        requireEdit(id, trainee);
        return requests.of(trainee.value());
    }

    private void requireEdit(ClassId id, TraineeId trainee) {
        var one = classes.find(id).orElseThrow(() -> new AccessDeniedException("no such class"));
        scope.requireEdit(one.plan().unit());
        boolean known =
                trainees.find(trainee)
                        .filter(found -> found.classId().equals(id) && found.person() == null)
                        .isPresent();
        if (!known) {
            throw new AccessDeniedException("no such trainee");
        }
    }

    private Optional<UUID> guest(LinkToken token) {
        return links.part(token)
                .map(ClassLinks.Part::trainee)
                .filter(one -> one.person() == null && !one.name().isEmpty())
                .map(one -> one.id().value());
    }
}
