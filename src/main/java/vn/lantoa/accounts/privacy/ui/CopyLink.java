package vn.lantoa.accounts.privacy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.function.Supplier;
import vn.lantoa.accounts.privacy.MyData;
import vn.lantoa.accounts.privacy.MyDataArchive;

/** The link that downloads a copy of what is held about a person; gathered when it is tapped. */
class CopyLink extends Anchor {

    CopyLink(MyDataArchive archive, Supplier<MyData.Copy> copy) {
        setText(getTranslation("accounts.data.copy"));
        addClassName("lt-link-action");
        setHref(
                (DownloadHandler)
                        event -> {
                            MyData.Copy gathered = copy.get();
                            event.setFileName("du-lieu-cua-toi.zip");
                            event.setContentType(MyDataArchive.TYPE);
                            event.getResponse().setHeader("Cache-Control", "no-store");
                            try (var out = event.getOutputStream()) {
                                archive.write(gathered, out);
                            }
                        },
                AttachmentType.DOWNLOAD);
    }
}
