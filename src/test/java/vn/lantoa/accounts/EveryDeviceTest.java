package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class EveryDeviceTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");

    @Autowired EveryDevice every;
    @Autowired Devices devices;
    @Autowired Acting acting;
    @Autowired AuditTrail trail;

    @Test
    void endsPhonesAndOpenPagesOfAPersonAtOnce() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        IssuedDevice phone =
                devices.issue(person.id(), "Chrome, Android", Devices.Origin.INVITATION);
        IssuedDevice laptop = devices.issue(person.id(), "Edge, Windows", Devices.Origin.PASSWORD);
        SignedIn page = new SignedIn(person.id(), laptop.id());
        assertThat(devices.stillSignedIn(page)).isPresent();
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(every.end(person.id())).isEqualTo(2);
        assertThat(devices.authenticate(phone.token())).isEmpty();
        // asked at each request of a session of the web pages
        assertThat(devices.stillSignedIn(page)).isEmpty();
        assertThat(every.end(person.id())).isZero();
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        assertThat(trail.page(AuditFilter.of(person.id().toString()), null, 1).getFirst())
                .matches(line -> line.action().equals("device.revoked"))
                .matches(line -> "2".equals(line.changes().get("devices")));
    }

    @Test
    void nobodyEndsTheSignInsOfWhomTheyDoNotLookAfter() {
        Person administrator = acting.person(Role.ADMINISTRATOR, QUANG_TRI);
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThatThrownBy(() -> every.end(administrator.id()))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(Role.ADMINISTRATOR, UnitId.now("11"));
        assertThatThrownBy(() -> every.end(administrator.id()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void showsHowEachDeviceWasSignedIn() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        devices.issue(person.id(), "Chrome, Android", Devices.Origin.INVITATION);
        acting.as(person);
        assertThat(devices.of(person.id()))
                .first()
                .matches(line -> line.origin().equals("INVITATION"));
    }
}
