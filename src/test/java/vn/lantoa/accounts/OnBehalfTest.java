package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class OnBehalfTest {

    private static final UnitId LIA = UnitId.now("19429");
    private static final UnitId QUANG_TRI = UnitId.now("44");

    @Autowired private OnBehalf onBehalf;
    @Autowired private Access access;
    @Autowired private People people;
    @Autowired private Acting acting;

    @Test
    void worksOnAnotherThreadWithThePersonsAccessAndNoMore() {
        Person organiser = acting.person(Role.ORGANISER, LIA);
        boolean[] may =
                CompletableFuture.supplyAsync(() ->
                                onBehalf.of(
                                        organiser.id(),
                                        () ->
                                                new boolean[] {
                                                    access.may(Permission.EDIT_PLANS, LIA),
                                                    access.may(Permission.EDIT_PLANS, QUANG_TRI)
                                                }))
                        .join();
        assertThat(may).containsExactly(true, false);
    }

    @Test
    void countsInsteadOfWhoIsSignedInAndGivesTheThreadBack() {
        Person collaborator = acting.person(Role.COLLABORATOR, LIA);
        Person organiser = acting.as(Role.ORGANISER, QUANG_TRI);
        PersonId during = onBehalf.of(collaborator.id(), () -> access.require().id());
        assertThat(during).isEqualTo(collaborator.id());
        assertThat(access.require().id()).isEqualTo(organiser.id());
    }

    @Test
    void refusesClosedAccounts() {
        Person collaborator = acting.person(Role.COLLABORATOR, LIA);
        acting.as(Role.ORGANISER, QUANG_TRI);
        people.close(collaborator.id());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> onBehalf.of(collaborator.id(), () -> 1));
    }

    @Test
    void refusesSomebodyUnknown() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> onBehalf.of(PersonId.next(), () -> 1));
    }
}
