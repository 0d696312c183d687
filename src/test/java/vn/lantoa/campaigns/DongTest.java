package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DongTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "1500000|1500000",
                "1.500.000|1500000",
                "1.500.000 ₫|1500000",
                "1 500 000 đồng|1500000",
                "1.500.000,00 VNĐ|1500000",
                "1,5 triệu|1500000",
                "1,5 TRIỆU ĐỒNG|1500000",
                "2 tỷ|2000000000",
                "2,25 tỉ đồng|2250000000",
                "800 nghìn|800000",
                "800 ngàn|800000",
                "1.500|1500",
                "1000 tỷ|1000000000000",
            })
    void readsWhatPeopleWrite(String written, long amount) {
        assertThat(Dong.parse(written)).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-5",
                "năm triệu",
                "1,500,000",
                "1.50.000",
                "1,5",
                "0,5 đồng",
                "1001 tỷ",
                "1e9",
                "99999999999999999999",
                "12.5000"
            })
    void refusesWhatIsNoAmount(String written) {
        assertThat(Dong.parse(written)).isEmpty();
    }

    @Test
    void writesAmountsTheVietnameseWay() {
        assertThat(Dong.shown(1_500_000)).isEqualTo("1.500.000\u00a0₫");
        assertThat(Dong.billions(1_520_000_000)).isEqualByComparingTo("1.52");
        assertThat(Dong.billions(1)).isEqualByComparingTo("0.000000001");
    }
}
