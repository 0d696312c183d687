package vn.lantoa.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.ViewTest;

class ShownTest extends ViewTest {

    @Test
    void looksAsThePartItWasMadeOf() {
        Div part = new Div(new Span("Xã Khe Sanh"), new Anchor("loi-moi", "Mời"));
        part.addClassNames("lt-panel", "lt-home-panel");
        part.setId("mot");
        Shown shown = Shown.of(part);
        assertThat(shown.getElement().getTag()).isEqualTo("div");
        assertThat(shown.getElement().getAttribute("class")).isEqualTo("lt-panel lt-home-panel");
        assertThat(shown.getElement().getAttribute("id")).isEqualTo("mot");
        assertThat(shown.html()).isEqualTo("<span>Xã Khe Sanh</span><a href=\"loi-moi\">Mời</a>");
        assertThat(shown.lines()).containsExactly("Xã Khe Sanh", "Mời");
    }

    @Test
    void takesNoWordsForHtml() {
        Shown shown = Shown.of(new Div("<img src=x onerror=alert(1)> & \"Ộ\""));
        assertThat(shown.html()).doesNotContain("<img").contains("&lt;img");
        assertThat(shown.text()).isEqualTo("<img src=x onerror=alert(1)> & \"Ộ\"");
        Shown link = Shown.of(new Div(new Anchor("a\"><script>alert(1)</script>", "Mở")));
        assertThat(link.html()).doesNotContain("\"><script>");
    }

    @Test
    void canShowAnotherPartInstead() {
        Shown shown = Shown.of(new Div("cũ"));
        shown.replace(new Div("mới"));
        assertThat(shown.text()).isEqualTo("mới");
    }
}
