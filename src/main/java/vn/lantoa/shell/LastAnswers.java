package vn.lantoa.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.Optional;
import vn.lantoa.shared.PackedText;

/**
 * Answers the requests of open pages as Flow does, and keeps less of it. Flow holds the last answer
 * of each page, in case it was lost on the way and the page asks again; Vietnamese words take two
 * bytes a letter there, so an open list would hold hundreds of kilobytes that are hardly ever
 * needed. Here they wait compressed, and are themselves again before Flow looks for them; all under
 * the session's lock.
 */
final class LastAnswers extends UidlRequestHandler {

    /** Shorter answers are not worth the work. */
    private static final int LONG = 2_000;

    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(
            VaadinSession session, VaadinRequest request, VaadinResponse response, String body)
            throws IOException {
        UI ui = session.getService().findUI(request);
        if (ui == null) {
            return super.synchronizedHandleRequest(session, request, response, body);
        }
        unpack(ui);
        try {
            return super.synchronizedHandleRequest(session, request, response, body);
        } finally {
            pack(ui);
        }
    }

    private static void pack(UI ui) {
        UIInternals page = ui.getInternals();
        String answer = page.getLastRequestResponse();
        if (answer != null && answer.length() > LONG) {
            ComponentUtil.setData(ui, PackedText.class, PackedText.of(answer));
            page.setLastRequestResponse("");
        }
    }

    private static void unpack(UI ui) {
        PackedText packed = ComponentUtil.getData(ui, PackedText.class);
        if (packed != null) {
            ui.getInternals().setLastRequestResponse(packed.text());
            ComponentUtil.setData(ui, PackedText.class, null);
        }
    }
}
