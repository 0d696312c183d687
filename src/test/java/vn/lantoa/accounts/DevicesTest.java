package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class DevicesTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");

    @Autowired Acting acting;
    @Autowired Devices devices;
    @Autowired People people;
    @Autowired JdbcClient jdbc;

    @Test
    void staysSignedInFor90DaysFromItsLastUse() {
        IssuedDevice device = device(acting.person(Role.COLLABORATOR, KHE_SANH));
        age(device, "89 DAY");
        assertThat(devices.authenticate(device.token()))
                .hasValueSatisfying(found -> assertThat(found.renewed()).isTrue());
        age(device, "89 DAY");
        assertThat(devices.authenticate(device.token())).isPresent();
        age(device, "90 DAY");
        assertThat(devices.authenticate(device.token())).isEmpty();
    }

    @Test
    void writesItsLastUseAtMostOnceAnHour() {
        IssuedDevice device = device(acting.person(Role.COLLABORATOR, KHE_SANH));
        assertThat(devices.authenticate(device.token()))
                .hasValueSatisfying(found -> assertThat(found.renewed()).isFalse());
        age(device, "61 MINUTE");
        assertThat(devices.authenticate(device.token()))
                .hasValueSatisfying(found -> assertThat(found.renewed()).isTrue());
        assertThat(devices.authenticate(device.token()))
                .hasValueSatisfying(found -> assertThat(found.renewed()).isFalse());
    }

    @Test
    void staysValidUnderManyRequestsAtOnce() throws Exception {
        IssuedDevice device = device(acting.person(Role.COLLABORATOR, KHE_SANH));
        age(device, "2 HOUR");
        List<Callable<Boolean>> requests = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            requests.add(() -> devices.authenticate(device.token()).isPresent());
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(12)) {
            for (Future<Boolean> answer : executor.invokeAll(requests)) {
                assertThat(answer.get()).isTrue();
            }
        }
        assertThat(devices.authenticate(device.token())).isPresent();
    }

    @Test
    void isEndedByItsOwnerAndByTheOrganiserButNotByOthers() {
        Person owner = acting.person(Role.COLLABORATOR, KHE_SANH);
        IssuedDevice first = device(owner);
        IssuedDevice second = device(owner);
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThatThrownBy(() -> devices.revoke(first.id()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> devices.of(owner.id())).isInstanceOf(AccessDeniedException.class);
        acting.as(owner);
        assertThat(devices.of(owner.id())).hasSize(2);
        devices.revoke(first.id());
        assertThat(devices.authenticate(first.token())).isEmpty();
        assertThat(devices.authenticate(second.token())).isPresent();
        acting.as(Role.ORGANISER, QUANG_TRI);
        devices.revoke(second.id());
        assertThat(devices.authenticate(second.token())).isEmpty();
    }

    @Test
    void bringsTheRolesOfNowNotOfItsSignIn() {
        Person owner = acting.person(Role.TRAINER, KHE_SANH);
        IssuedDevice device = device(owner);
        acting.as(Role.ORGANISER, QUANG_TRI);
        people.end(owner.id(), Grant.of(Role.TRAINER, KHE_SANH));
        assertThat(devices.authenticate(device.token()))
                .hasValueSatisfying(found -> assertThat(found.person().grants()).isEmpty());
        people.close(owner.id());
        assertThat(devices.authenticate(device.token())).isEmpty();
    }

    @Test
    void noticesAtTheNextRequestWhatAnotherServerChanged() {
        Person owner = acting.person(Role.TRAINER, KHE_SANH);
        IssuedDevice device = device(owner);
        assertThat(devices.authenticate(device.token()))
                .hasValueSatisfying(found -> assertThat(found.person().grants()).hasSize(1));
        // what another server would write: past this server's memory of people
        jdbc.sql("DELETE FROM person_role WHERE person = :id")
                .param("id", owner.id().toString())
                .update();
        jdbc.sql("UPDATE person SET scope_version = scope_version + 1 WHERE id = :id")
                .param("id", owner.id().toString())
                .update();
        assertThat(devices.authenticate(device.token()))
                .hasValueSatisfying(found -> assertThat(found.person().grants()).isEmpty());
    }

    private IssuedDevice device(Person person) {
        return devices.issue(person.id(), "Máy thử", Devices.Origin.INVITATION);
    }

    private void age(IssuedDevice device, String by) {
        jdbc.sql("UPDATE device SET last_used = last_used - INTERVAL " + by + " WHERE id = :id")
                .param("id", device.id().toString())
                .update();
    }
}
