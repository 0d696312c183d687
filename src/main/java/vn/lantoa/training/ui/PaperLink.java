package vn.lantoa.training.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import vn.lantoa.uikit.Symbol;

/** A link to a file that is made when it is asked for, as the person may see things then. */
final class PaperLink {

    private PaperLink() {}

    static Anchor to(String words, String name, String type, SerializableSupplier<byte[]> content) {
        DownloadHandler handler =
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, type, bytes.length);
                });
        Anchor link = new Anchor(handler, "");
        link.add(Symbol.DOWNLOAD.icon(), new Span(words));
        link.addClassName("lt-link-action");
        return link;
    }
}
