package vn.lantoa.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ErrorEvent;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.testing.ViewTest;

class ErrorViewsTest extends ViewTest {

    private static final String NUMBER = "[0-9A-Z]{4}-[0-9A-Z]{4}";

    @Test
    void anUnknownPageSaysSoPlainly() {
        NotFoundView missing = new NotFoundView();
        int status = missing.setErrorParameter(event(), parameter(new NotFoundException()));
        UI.getCurrent().add(missing);
        assertThat(status).isEqualTo(404);
        assertThat(_get(H1.class).getText()).isEqualTo("Không tìm thấy trang này");
    }

    @Test
    void whatIsOutOfReachLooksLikeWhatDoesNotExist() {
        DeniedThingView denied = new DeniedThingView();
        int status = denied.setErrorParameter(event(), parameter(new AccessDeniedException("x")));
        assertThat(status).isEqualTo(404);
        assertThat(denied.getPageTitle()).isEqualTo("Không tìm thấy trang này");
    }

    @Test
    void aBrokenViewShowsANumberAndNoCause() {
        InternalErrorView broken = new InternalErrorView();
        int status =
                broken.setErrorParameter(
                        event(), parameter(new IllegalStateException("unit 7 has no name")));
        UI.getCurrent().add(broken);
        assertThat(status).isEqualTo(500);
        assertThat(broken.getElement().getTextRecursively())
                .contains("không phải do anh/chị")
                .doesNotContain("unit 7");
        assertThat(_find(Span.class).stream().map(Span::getText)).anyMatch(t -> t.matches(NUMBER));
    }

    @Test
    void aFailedTapSaysOneSentenceWithANumber() {
        new FlowErrors().error(new ErrorEvent(new IllegalStateException("unit 7 has no name")));
        assertThat(toast()).containsPattern(NUMBER).doesNotContain("unit 7");
    }

    @Test
    void aTapOutOfReachSaysWhomToAsk() {
        new FlowErrors()
                .error(
                        new ErrorEvent(
                                new IllegalStateException(new AccessDeniedException("scope"))));
        assertThat(toast()).contains("cán bộ phụ trách").doesNotContainPattern(NUMBER);
    }

    private static String toast() {
        Notification shown = NotificationsKt.getNotifications().getFirst();
        return shown.getElement().getTextRecursively()
                + shown.getChildren().map(c -> c.getElement().getTextRecursively()).toList();
    }

    private static BeforeEnterEvent event() {
        return Mockito.mock(BeforeEnterEvent.class);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Exception> ErrorParameter<T> parameter(T cause) {
        return new ErrorParameter<>((Class<T>) cause.getClass(), cause);
    }
}
