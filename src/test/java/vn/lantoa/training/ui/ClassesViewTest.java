package vn.lantoa.training.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.SearchField;

@Transactional
class ClassesViewTest extends ViewTest {

    @Autowired ClassesMade made;

    @Test
    void findsAClassWithoutAccentsAndKeepsTheFilterInTheAddress() {
        ClassesMade.Made one = made.announced(KHE_SANH, DAY, 40);
        acting.as(one.organiser());
        open("lop");
        _setValue(_get(SearchField.class), "hoi truong uy ban kien thuc");
        assertThat(_get(CardRows.class).links()).contains("lop/" + one.one().id());
        _setValue(_get(SearchField.class), "khong co lop nay");
        assertThat(_get(ClassesView.class).getElement().getTextRecursively())
                .contains("Không có lớp nào");
        open("lop?tim=truong%20khong%20co");
        assertThat(_get(SearchField.class).getValue()).isEqualTo("truong khong co");
    }

    @Test
    void listsOnlyClassesThatLackATrainerOrASession() {
        ClassesMade.Made whole = made.announced(KHE_SANH, DAY, null);
        acting.as(whole.organiser());
        open("lop?thieu=1");
        assertThat(_get(ClassesView.class).getElement().getTextRecursively()).contains("0 lớp");
    }

    @Test
    void opensTheFirstPartOfAClassWithItsSessions() {
        ClassesMade.Made one = made.announced(KHE_SANH, DAY, 40);
        acting.as(one.trainer());
        open("lop/" + one.one().id());
        assertThat(_get(H1.class).getText()).startsWith("Lớp thử");
        assertThat(_get(ClassView.class).getElement().getTextRecursively())
                .contains("Buổi 1", "08:00–11:00", "Thứ ba, 24/11/2026", one.trainer().name());
    }
}
