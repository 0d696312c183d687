package vn.lantoa.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardRowsTest {

    @Test
    void keepsCardsInTheOrderTheyWereAdded() {
        CardRows rows = new CardRows();
        rows.append(List.of(CardRow.of("An", "nguoi-dung/1"), CardRow.of("Bình")));
        rows.append(List.of());
        rows.append(List.of(CardRow.of("Chi", "nguoi-dung/3")));
        assertThat(rows.size()).isEqualTo(3);
        assertThat(rows.texts()).containsExactly("An", "Bình", "Chi");
        assertThat(rows.links()).containsExactly("nguoi-dung/1", "nguoi-dung/3");
    }

    @Test
    void tellsStateFactsAndTheLinkBeside() {
        CardRows rows = new CardRows();
        rows.append(
                List.of(
                        CardRow.of("An")
                                .badge(new StateBadge(Tone.SUCCESS, Symbol.CHECK, "Đã gửi hết"))
                                .line(Symbol.PIN, "Xã Khe Sanh")
                                .line(Symbol.PHONE, Optional.of(" "))
                                .action("tel:+84912345678", "Gọi", "Gọi An")));
        assertThat(rows.texts()).containsExactly("An · Đã gửi hết · Xã Khe Sanh · Gọi");
    }

    @Test
    void carriesWhateverANameHolds() {
        String name = "</li>\"]}<img src=x onerror=alert(1)> 'Ộ";
        CardRows rows = new CardRows();
        rows.append(List.of(CardRow.of(name)));
        assertThat(rows.texts()).containsExactly(name);
    }
}
