package vn.lantoa.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Table;
import vn.lantoa.documents.TableAnswer;
import vn.lantoa.documents.TableReader;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.figures.FiguresMade;

class FiguresViewTest extends ViewTest {

    private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("<(?:th|td)[^>]*>(.*?)</(?:th|td)>");

    @Autowired FiguresMade made;
    @Autowired TableReader reader;

    @Test
    void showsWhatTheFilesHoldCellByCell() {
        openTwo();
        FigureTables shown = _get(FigureTables.class);
        List<Table> sheets = read(shown.xlsx());
        assertThat(texts(sheets.getFirst()).getLast())
                .isEqualTo(
                        _find(DescriptionList.Description.class).stream()
                                .map(DescriptionList.Description::getText)
                                .toList());
        List<FigureTable> tables = _find(FigureTable.class);
        assertThat(sheets).hasSize(tables.size() + 1).hasSize(6);
        for (int i = 0; i < tables.size(); i++) {
            assertThat(texts(sheets.get(i + 1))).isEqualTo(rows(tables.get(i)));
        }
        assertThat(texts(read(shown.csv()).getFirst())).isEqualTo(rows(tables.getFirst()));
        assertThat(rows(tables.getFirst())).hasSize(3);
        assertThat(rows(tables.getFirst()).get(1)).contains("24/11/2026", "3", "–");
    }

    @Test
    void writesCsvThatExcelReadsAsUtf8() {
        openTwo();
        byte[] csv = _get(FigureTables.class).csv();
        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("Lượt tham dự");
    }

    @Test
    void countsTheRunningYearUntilSomethingElseIsAskedFor() {
        FiguresMade.Two two = made.two();
        acting.as(two.first().organiser());
        open("so-lieu-tap-huan?khoa=" + two.second().plan().course());
        assertThat(_find(FigureTable.class)).hasSize(5);
        open("so-lieu-tap-huan?tu=2020-01-01&den=2020-12-31");
        _assertNone(FigureTables.class);
        open("so-lieu-tap-huan?tu=vo-nghia&noi=2025-99999");
        assertThat(_find(FigureTables.class)).hasSize(1);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void narrowsToATargetGroup() {
        openTwo();
        ComboBox<TargetGroup> group = _get(ComboBox.class, spec -> spec.withLabel("Đối tượng"));
        _setValue(group, TargetGroup.COLLABORATORS);
        assertThat(rows(_find(FigureTable.class).getFirst()).get(1)).contains("1");
        assertThat(_find(DescriptionList.Description.class).get(3).getText()).isEqualTo("2");
    }

    @Test
    void standsOnTheClassForThoseWhoSeeItsPeople() {
        FiguresMade.Two two = made.two();
        acting.as(two.first().trainer());
        open(ClassView.address(two.second().id(), "so-lieu"));
        assertThat(_find(FigureTable.class)).hasSize(3);
        acting.as(two.account());
        open(ClassView.address(two.second().id(), "so-lieu"));
        _assertNone(FigureTables.class);
    }

    @Test
    void tellsEverybodyTheirOwnRecord() {
        FiguresMade.Two two = made.two();
        acting.as(two.account());
        open("ho-so-tap-huan");
        String text = _get(RecordView.class).getElement().getTextRecursively();
        assertThat(text).contains("Lớp tôi học", "Dự 2 trên 2 buổi", "Dự 1 trên 1 buổi");
        assertThat(text).doesNotContain("Lớp tôi dạy");
        acting.as(two.first().trainer());
        open("ho-so-tap-huan");
        assertThat(_get(RecordView.class).getElement().getTextRecursively())
                .contains("Lớp tôi dạy", "3 người dự ít nhất một buổi");
        acting.as(Role.COLLABORATOR, ClassesMade.DIEN_BIEN);
        open("ho-so-tap-huan");
        assertThat(_get(RecordView.class).getElement().getTextRecursively())
                .contains("Chưa có lớp nào");
    }

    private void openTwo() {
        FiguresMade.Two two = made.two();
        acting.as(two.first().organiser());
        open("so-lieu-tap-huan?moi-luc=1&khoa=" + two.second().plan().course());
    }

    private List<Table> read(byte[] file) {
        return ((TableAnswer.Read) reader.read(file)).tables();
    }

    /** Cells that end a row and are empty are not in a file; on the screen they are. */
    private static List<List<String>> texts(Table table) {
        return table.rows().stream()
                .map(row -> {
                    List<String> texts = new ArrayList<>();
                    for (int i = 0; i < table.width(); i++) {
                        Cell cell = row.cell(i);
                        texts.add(
                                cell instanceof Cell.Text(String words) && words.isEmpty()
                                        ? "–"
                                        : FigureTable.words(cell));
                    }
                    return texts;
                })
                .toList();
    }

    private static List<List<String>> rows(FigureTable table) {
        String html =
                table.getChildren()
                        .map(child -> child.getElement().getProperty("innerHTML", ""))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        Matcher row = ROW.matcher(html);
        while (row.find()) {
            List<String> cells = new ArrayList<>();
            Matcher cell = CELL.matcher(row.group(1));
            while (cell.find()) {
                cells.add(HtmlUtils.htmlUnescape(cell.group(1)));
            }
            rows.add(cells);
        }
        return rows;
    }
}
