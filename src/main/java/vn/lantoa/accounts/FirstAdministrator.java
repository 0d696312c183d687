package vn.lantoa.accounts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;

/**
 * Opens an empty product: {@code LANTOA_ADMIN_PHONE} makes an administrator of the whole country
 * where there is none, and each start prints a new one-time link to the log until somebody has used
 * one.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String NAME = "Quản trị viên";

    private final People people;
    private final Invitations invitations;
    private final AdministratorGuard administrators;
    private final JdbcClient jdbc;
    private final Environment environment;

    FirstAdministrator(
            People people,
            Invitations invitations,
            AdministratorGuard administrators,
            JdbcClient jdbc,
            Environment environment) {
        this.people = people;
        this.invitations = invitations;
        this.administrators = administrators;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        String typed = environment.getProperty("LANTOA_ADMIN_PHONE", "").strip();
        if (!typed.isEmpty()) {
            open(typed)
                    .ifPresent(invitation ->
                            LOG.info(
                                    "First administrator, valid for 7 days and one use: {}",
                                    invitation.link(base())));
        }
    }

    /** A new link for the administrator of this number, unless one has come in before. */
    Optional<IssuedInvitation> open(String typed) {
        Optional<PhoneNumber> phone = PhoneNumber.read(typed);
        if (phone.isEmpty()) {
            LOG.error(
                    "LANTOA_ADMIN_PHONE is not a Vietnamese mobile number; no administrator made");
            return Optional.empty();
        }
        return SystemActor.call(() -> waiting(phone.get()).map(invitations::issue));
    }

    private Optional<PersonId> waiting(PhoneNumber phone) {
        if (administrators.exists()) {
            return Optional.ofNullable(notYetIn(phone));
        }
        PersonDetails details = PersonDetails.of(NAME, UnitId.MINISTRY).withPhone(phone);
        Grant grant = Grant.of(Role.ADMINISTRATOR, UnitId.MINISTRY);
        return Optional.of(people.add(details, List.of(grant)).id());
    }

    private @Nullable PersonId notYetIn(PhoneNumber phone) {
        return jdbc.sql(
                        """
                        SELECT p.id FROM person p JOIN person_role r ON r.person = p.id
                         WHERE p.phone = :phone AND p.closed_at IS NULL AND p.password IS NULL
                           AND r.role = :role AND r.unit = :unit
                           AND NOT EXISTS (SELECT 1 FROM device d WHERE d.person = p.id)
                         LIMIT 1
                        """)
                .param("phone", phone.e164())
                .param("role", Role.ADMINISTRATOR.name())
                .param("unit", UnitId.MINISTRY.toString())
                .query((row, n) -> PersonId.parse(row.getString("id")))
                .optional()
                .orElse(null);
    }

    private String base() {
        String configured = environment.getProperty("lantoa.base-url", "");
        return configured.isBlank()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : configured.replaceFirst("/+$", "");
    }
}
