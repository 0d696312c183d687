package vn.lantoa.documents.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.uikit.Symbol;

/** Links to spreadsheets that are made when somebody asks for them. */
final class Downloads {

    private Downloads() {}

    static Anchor link(String fileName, String words, Supplier<byte[]> made) {
        DownloadHandler handler =
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = made.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            fileName,
                            Workbooks.XLSX_TYPE,
                            bytes.length);
                });
        Anchor link = new Anchor(handler, "");
        link.add(Symbol.DOWNLOAD.icon());
        link.add(words);
        link.getElement().setAttribute("download", fileName);
        return link;
    }
}
