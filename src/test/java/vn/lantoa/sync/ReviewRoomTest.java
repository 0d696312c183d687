package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** How much a device that is no longer signed in may leave for an organiser. */
@AppTest
class ReviewRoomTest {

    private static final String HERE = "2025-19429";

    @Autowired FactIntake intake;
    @Autowired FactReader reader;
    @Autowired Acting acting;

    @Test
    void endsAtTwoThousandFactsOfADeviceAndTheRestIsRefusedInWords() {
        Person author = acting.person(Role.COLLABORATOR, UnitId.parse(HERE));
        Delivery delivery = new Delivery(author, UUID.randomUUID(), null, Hold.REVOKED_PHONE);
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            receipts.addAll(send(delivery, 100));
        }
        receipts.addAll(send(delivery, 60));
        assertThat(receipts).hasSize(1_960).allMatch(Receipt::kept);
        List<Receipt> last = send(delivery, 60);
        assertThat(last.subList(0, 40)).allMatch(Receipt::kept);
        assertThat(last.subList(40, 60))
                .allSatisfy(receipt -> {
                    assertThat(receipt.status()).isEqualTo(422);
                    assertThat(receipt.code()).isEqualTo("fact.review-full");
                    assertThat(receipt.title()).contains("vẫn nằm trên máy");
                });
        // another phone of the person, and this one once it is signed in again, are not hindered
        assertThat(send(new Delivery(author, UUID.randomUUID(), null, Hold.REVOKED_PHONE), 1))
                .allMatch(Receipt::kept);
        assertThat(send(new Delivery(author, delivery.device(), null, null), 1))
                .allMatch(Receipt::kept);
    }

    @Test
    void endsAtTwentyMegabytes() {
        FactText fact = (FactText) reader.read(Note.at(HERE).saying("ờ").json());
        int bytes = Note.at(HERE).saying("ờ").json().length() + 2;
        ReviewRoom room = new ReviewRoom(0, ReviewRoom.MOST_BYTES - bytes);
        assertThat(room.take(fact)).isEmpty();
        assertThat(room.take(fact)).contains(Refusal.REVIEW_FULL);
    }

    private List<Receipt> send(Delivery delivery, int number) {
        List<String> facts =
                IntStream.range(0, number).mapToObj(n -> Note.at(HERE).json()).toList();
        return intake.take(delivery, facts, null).receipts();
    }
}
