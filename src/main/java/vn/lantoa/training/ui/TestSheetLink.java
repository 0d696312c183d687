package vn.lantoa.training.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.uikit.Symbol;

/** Downloads what came of tests, as a workbook that is made when somebody asks for it. */
final class TestSheetLink extends Anchor {

    /**
     * @param name of the file, without its ending
     * @param workbook makes the bytes, with the rights of who downloads
     */
    TestSheetLink(String text, String name, SerializableSupplier<byte[]> workbook) {
        DownloadHandler handler =
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = workbook.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            name + ".xlsx",
                            Workbooks.XLSX_TYPE,
                            bytes.length);
                });
        setHref(handler, AttachmentType.DOWNLOAD);
        addClassName("lt-link-action");
        add(Symbol.DOWNLOAD.icon());
        add(text);
    }
}
