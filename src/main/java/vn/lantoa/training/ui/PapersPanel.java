package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.papers.Badges;
import vn.lantoa.training.papers.SignInSheets;
import vn.lantoa.uikit.Symbol;

/** What is printed for a class: the sheet to sign and badges. */
@org.springframework.stereotype.Component
class PapersPanel implements ClassPanel {

    private final ClassScope scope;
    private final SignInSheets sheets;
    private final Badges badges;

    PapersPanel(ClassScope scope, SignInSheets sheets, Badges badges) {
        this.scope = scope;
        this.sheets = sheets;
        this.badges = badges;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String key() {
        return "giay-to";
    }

    @Override
    public String title() {
        return "training.papers";
    }

    @Override
    public boolean shownTo(TrainingClass one) {
        return scope.maySeePeople(one);
    }

    @Override
    public Component panel(TrainingClass one, Runnable changed) {
        return new Div(
                paper(
                        "training.sheet",
                        "training.sheet.hint",
                        "training.sheet.print",
                        "danh-sach-diem-danh",
                        () -> sheets.pdf(one.id())),
                paper(
                        "training.badges",
                        "training.badges.hint",
                        "training.badges.print",
                        "the-hoc-vien",
                        () -> badges.pdf(one.id())));
    }

    /** The bytes are made when somebody asks for them, with the rights of who asks. */
    private static Section paper(
            String title,
            String hint,
            String print,
            String name,
            SerializableSupplier<byte[]> pdf) {
        DownloadHandler handler =
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = pdf.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            name + ".pdf",
                            "application/pdf",
                            bytes.length);
                });
        Anchor link = new Anchor();
        link.setHref(handler, AttachmentType.DOWNLOAD);
        link.addClassName("lt-link-action");
        link.add(Symbol.DOWNLOAD.icon());
        link.add(I18NProvider.translate(print));
        Section section =
                new Section(
                        new H2(I18NProvider.translate(title)),
                        new Paragraph(I18NProvider.translate(hint)),
                        link);
        section.addClassName("lt-section");
        return section;
    }
}
