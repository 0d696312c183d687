package vn.lantoa.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.uikit.Toast;

/**
 * What a person sees when a tap fails in a way no view foresaw: one plain sentence with a number,
 * on the page they are on, so that nothing they typed is lost.
 */
final class FlowErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FlowErrors.class);

    @Override
    public void error(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        if (isDenied(failure)) {
            LOG.info("denied: a step outside the person's scope");
            show("shell.error.denied.toast");
            return;
        }
        show("shell.error.internal.toast", ErrorLog.record(failure).text());
    }

    private static void show(String key, Object... parameters) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            var _ = ui.access(() -> Toast.problem(ui.getTranslation(key, parameters)));
        }
    }

    private static boolean isDenied(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException) {
                return true;
            }
        }
        return false;
    }
}
