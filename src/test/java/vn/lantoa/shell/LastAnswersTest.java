package vn.lantoa.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;

class LastAnswersTest extends ViewTest {

    private static final String WORDS = "Tháng hành động vì bình đẳng giới. ".repeat(200);

    @Test
    void givesALostAnswerAgainThoughItKeptItPacked() throws IOException {
        acting.as(Role.ORGANISER, UnitId.now("44"));
        open("");
        UI page = UI.getCurrent();
        LastAnswers answers = new LastAnswers();
        page.add(new Paragraph(WORDS));
        String question = question(page);
        String first = ask(answers, page, question);
        assertThat(first).contains(WORDS);
        assertThat(page.getInternals().getLastRequestResponse()).as("kept as it is").isEmpty();
        assertThat(ask(answers, page, question)).as("the same, asked again").isEqualTo(first);
        assertThat(ask(answers, page, question(page))).as("the next").doesNotContain(WORDS);
    }

    /** As a page asks: the number of its message tells a new one from one that was sent again. */
    private static String question(UI page) {
        return """
        {"csrfToken":"%s","rpc":[],"syncId":%d,"clientId":%d}\
        """
                .formatted(
                        page.getCsrfToken(),
                        page.getInternals().getServerSyncId(),
                        page.getInternals().getLastProcessedClientToServerId() + 1);
    }

    private static String ask(LastAnswers answers, UI page, String question) throws IOException {
        VaadinRequest request = mock(VaadinRequest.class);
        when(request.getParameter("v-uiId")).thenReturn(String.valueOf(page.getUIId()));
        when(request.getWrappedSession()).thenReturn(page.getSession().getSession());
        when(request.getWrappedSession(false)).thenReturn(page.getSession().getSession());
        when(request.getService()).thenReturn(page.getSession().getService());
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        VaadinResponse response = mock(VaadinResponse.class);
        when(response.getOutputStream()).thenReturn(stream(sent));
        answers.synchronizedHandleRequest(VaadinSession.getCurrent(), request, response, question)
                .orElseThrow()
                .writeResponse();
        return sent.toString(StandardCharsets.UTF_8);
    }

    private static ServletOutputStream stream(ByteArrayOutputStream sent) {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(int one) {
                sent.write(one);
            }
        };
    }
}
