package vn.lantoa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import vn.lantoa.accounts.Access;

class FirstPageTest {

    private static final String PAGE =
            "<!doctype html><html lang=\"vi\"><head><script src=\"a.js\"></script>"
                    + "<link rel=\"manifest\" href=\"manifest.webmanifest\"></head>"
                    + "<body><div id=\"outlet\"></div></body></html>";

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "app.localhost", "[::1]", "0:0:0:0:0:0:0:1"})
    void opensOnThisMachine(String host) {
        assertThat(page(host, false).select("script")).isNotEmpty();
    }

    @Test
    void opensOverAnEncryptedLine() {
        assertThat(page("lantoa.example.vn", true).select("script")).isNotEmpty();
    }

    @Test
    void leavesTheFieldClientAsTheOnlyAppToInstall() {
        assertThat(page("localhost", false).select("link[rel=manifest]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.7", "lantoa.example.vn", "localhost.example.vn"})
    void showsOneClearScreenWhereTheOriginIsNotSecure(String host) {
        Document page = page(host, false);
        assertThat(page.select("script, #outlet")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("Kết nối này không an toàn");
        assertThat(page.select("p").text()).contains("https://");
    }

    private static Document page(String host, boolean secure) {
        VaadinServletRequest request = Mockito.mock(VaadinServletRequest.class);
        Mockito.when(request.isSecure()).thenReturn(secure);
        Mockito.when(request.getServerName()).thenReturn(host);
        IndexHtmlResponse response = Mockito.mock(IndexHtmlResponse.class);
        Document document = Jsoup.parse(PAGE);
        Mockito.when(response.getDocument()).thenReturn(document);
        Mockito.when(response.getVaadinRequest()).thenReturn(request);
        Access nobody = Mockito.mock(Access.class);
        Mockito.when(nobody.current()).thenReturn(Optional.empty());
        Translations translations = new Translations(true);
        new FirstPage(new InterfaceLanguage(nobody, translations), translations)
                .modifyIndexHtmlResponse(response);
        assertThat(List.of(document.child(0).attr("lang"))).containsExactly("vi");
        return document;
    }
}
