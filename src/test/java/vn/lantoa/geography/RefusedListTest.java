package vn.lantoa.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.testing.AppTest;

/** A list with a fault is refused whole, with the file, the line and the reason. */
@AppTest
class RefusedListTest {

    private static final String HEADER = "code,name,name_short,level,unit_type,parent_code\n";
    private static final String PROVINCE = "44,Tỉnh Quảng Trị,Quảng Trị,province,tinh,\n";
    private static final String COMMUNE = "19429,Xã Khe Sanh,Khe Sanh,commune,xa,44\n";

    @Autowired PlaceLists lists;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void nothingOfTheListStands() {
        assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM place WHERE vintage = '2099'")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM place_list WHERE vintage = '2099'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private PlaceLists.Outcome load(String text) {
        return load(CsvFile.of("units.csv", text));
    }

    private PlaceLists.Outcome load(CsvFile file) {
        return lists.load(
                new PlaceList(
                        "2099",
                        LocalDate.of(2099, 1, 1),
                        file,
                        Map.of(PlaceLevel.PROVINCE, 1, PlaceLevel.COMMUNE, 1),
                        null,
                        null));
    }

    private void assertRefused(PlaceLists.Outcome outcome, long line, String reason) {
        assertThat(outcome).isInstanceOf(PlaceLists.Outcome.Refused.class);
        PlaceLists.Outcome.Refused refused = (PlaceLists.Outcome.Refused) outcome;
        assertThat(refused.line()).isEqualTo(line);
        assertThat(refused.reason()).contains(reason);
        assertThat(refused.toString()).startsWith(refused.file() + (line == 0 ? ": " : ", line "));
    }

    @Test
    void withoutAColumnItNeeds() {
        assertRefused(load("code,name\n44,Tỉnh Quảng Trị\n"), 1, "is missing");
        assertRefused(load(HEADER.replace("code,", "code,colour,") + PROVINCE), 1, "not known");
    }

    @Test
    void withARowOfAnotherLength() {
        assertRefused(load(HEADER + PROVINCE + "19429,Xã Khe Sanh\n"), 3, "has 2 cells");
    }

    @Test
    void withACodeTwice() {
        assertRefused(load(HEADER + PROVINCE + COMMUNE + COMMUNE), 4, "stands in line 3 too");
    }

    @Test
    void withAParentThatIsNotThere() {
        assertRefused(load(HEADER + PROVINCE + COMMUNE.replace(",44", ",45")), 3, "no unit");
        assertRefused(
                load(HEADER + PROVINCE + COMMUNE.replace(",44", ",19429")), 3, "higher level");
    }

    @Test
    void withTextThatIsNotNfc() {
        String decomposed = Normalizer.normalize(COMMUNE, Normalizer.Form.NFD);
        assertRefused(load(HEADER + PROVINCE + decomposed), 3, "NFC");
    }

    @Test
    void inAnotherEncodingOrWithAByteOrderMark() {
        CsvFile utf16 = CsvFile.in("units.csv", HEADER + PROVINCE, StandardCharsets.UTF_16);
        assertRefused(load(utf16), 0, "not UTF-8");
        assertRefused(load("\uFEFF" + HEADER + PROVINCE), 1, "byte-order mark");
    }

    @Test
    void withAnotherNumberOfUnits() {
        assertRefused(load(HEADER + PROVINCE), 0, "COMMUNE=1");
        assertRefused(load(HEADER), 0, "has no rows");
    }

    @Test
    void withACodeOrKindThatDoesNotFitTheLevel() {
        assertRefused(
                load(HEADER + PROVINCE + COMMUNE.replace("19429", "429")), 3, "is not one of");
        assertRefused(
                load(HEADER + PROVINCE + COMMUNE.replace(",xa,", ",tinh,")), 3, "does not fit");
        assertRefused(load(HEADER + PROVINCE + COMMUNE.replace(",xa,", ",lang,")), 3, "not known");
        assertRefused(
                load(HEADER + PROVINCE + COMMUNE.replace("Xã Khe", "Phường Khe")), 3, "name_short");
    }

    @Test
    void withADateThatIsNone() {
        String header = HEADER.replace("parent_code", "parent_code,valid_from");
        String province = PROVINCE.replace("\n", ",\n");
        String commune = COMMUNE.replace("\n", ",31/12/2098\n");
        assertRefused(load(header + province + commune), 3, "not a date");
    }

    @Test
    void withSuccessorsOfAListThatIsNotThere() {
        PlaceLists.Outcome outcome =
                lists.load(
                        new PlaceList(
                                "2099",
                                LocalDate.of(2099, 1, 1),
                                CsvFile.of("units.csv", HEADER + PROVINCE + COMMUNE),
                                Map.of(PlaceLevel.PROVINCE, 1, PlaceLevel.COMMUNE, 1),
                                new PlaceList.Before("2098", CsvFile.of("links.csv", "x"), 1),
                                null));
        assertRefused(outcome, 0, "is not loaded");
    }

    @Test
    void theListsThatStandAreNotLoadedAgain() {
        assertThat(ReferenceStart.lists().stream().map(lists::load))
                .containsOnly(new PlaceLists.Outcome.Unchanged());
    }
}
