package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.accounts.Person;
import vn.lantoa.geography.PlaceListLoaded;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class FactPathsTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KIM_PHU = UnitId.now("18943");

    @Autowired FactPhone phone;
    @Autowired Quarantines quarantines;
    @Autowired PhoneReports phones;
    @Autowired Acting acting;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEventPublisher events;

    @Test
    void factsAndPhonesFollowAPlaceThatALaterListPutsElsewhere() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KIM_PHU);
        Cookie cookie = phone.signIn(author);
        Note waiting = Note.at(KIM_PHU.toString()).needing(UUID.randomUUID());
        phone.receipts(cookie, waiting.json());
        for (String table : List.of("fact", "phone_report")) {
            jdbc.sql("UPDATE %s SET unit_path = ? WHERE unit = ?".formatted(table))
                    .params("/vn-0/2025-11/2025-18943/", KIM_PHU.toString())
                    .update();
        }
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(isSeen(waiting, author)).containsExactly(false, false);
        events.publishEvent(new PlaceListLoaded(UnitId.VINTAGE_2025));
        assertThat(isSeen(waiting, author)).containsExactly(true, true);
    }

    private List<Boolean> isSeen(Note note, Person author) {
        return List.of(
                quarantines.list(new HeldFilter(KIM_PHU, null), 0, 1_000).stream()
                        .anyMatch(held -> held.id().equals(note.id())),
                phones.list(PhoneFilter.ALL, 0, 1_000).stream()
                        .anyMatch(line -> line.person().equals(author.id())));
    }
}
