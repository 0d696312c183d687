package vn.lantoa.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.testing.AppTest;

@AppTest
class LanguagesTest {

    @Autowired Languages languages;
    @Autowired JdbcClient jdbc;

    @Test
    void vietnameseComesFirstThenTheLanguagesOfTheLargestGroups() {
        assertThat(languages.all()).hasSize(45).extracting(Language::tag).startsWith("vi", "tyz");
        assertThat(languages.all().getLast().tag()).isEqualTo("hab");
    }

    @Test
    void aLanguageIsShownByItsEndonymOrItsVietnameseName() {
        assertThat(languages.find("km-VN").orElseThrow().shown()).isEqualTo("ភាសាខ្មែរ");
        assertThat(languages.find("hni").orElseThrow().shown()).isEqualTo("Tiếng Hà Nhì");
        assertThat(languages.find("xx")).isEmpty();
    }

    @Test
    void mediumAndScriptSayInWhatFormContentExists() {
        assertThat(languages.find("hmv").orElseThrow().medium())
                .isEqualTo(Language.Medium.AUDIO_ONLY);
        assertThat(languages.find("hab").orElseThrow().medium())
                .isEqualTo(Language.Medium.VIDEO_ONLY);
        assertThat(languages.find("hab").orElseThrow().script()).isNull();
        assertThat(languages.find("twh-Latn").orElseThrow().script()).isEqualTo("Latn");
        assertThat(languages.find("blt-Tavt").orElseThrow().script()).isEqualTo("Tavt");
    }

    @Test
    void everyChainEndsInVietnameseUnlessItStartsThere() {
        assertThat(languages.chain(List.of())).containsExactly("vi");
        assertThat(languages.chain(List.of("mww", "vi", "tyz")))
                .containsExactly("mww", "tyz", "hmn-VN", "vi");
        assertThat(languages.chain(List.of("vi", "km-VN"))).containsExactly("vi", "km-VN");
        assertThat(languages.chain(List.of("unknown", "km-VN"))).containsExactly("km-VN", "vi");
        assertThat(languages.all())
                .filteredOn(language -> !language.tag().equals("vi"))
                .allMatch(language -> language.fallback().getLast().equals("vi"));
    }

    @Test
    void theEthnicGroupsAreReferenceData() {
        assertThat(jdbc.sql("SELECT COUNT(*) FROM ethnic_group").query(Long.class).single())
                .isEqualTo(54);
    }
}
