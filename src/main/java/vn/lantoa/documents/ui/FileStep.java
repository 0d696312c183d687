package vn.lantoa.documents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.lantoa.documents.Table;
import vn.lantoa.documents.TableAnswer;
import vn.lantoa.documents.TableReader;
import vn.lantoa.documents.imports.ImportJob;
import vn.lantoa.documents.imports.ImportSheets;
import vn.lantoa.documents.imports.Imports;
import vn.lantoa.documents.spi.ImportContext;
import vn.lantoa.documents.spi.ImportKind;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.Tone;

/** Gives the template, takes the file, and finds imports that were begun before. */
class FileStep extends Div {

    private final transient TableReader reader;
    private final transient BiConsumer<List<Table>, String> onRead;
    private final Upload upload;
    private final Div refusal = new Div();

    FileStep(
            ImportKind<?> kind,
            ImportContext context,
            Imports imports,
            ImportSheets sheets,
            TableReader reader,
            Map<String, String> parameters,
            BiConsumer<List<Table>, String> onRead) {
        this.reader = reader;
        this.onRead = onRead;
        this.upload =
                new Upload(
                        UploadHandler.toTempFile(
                                (about, file) -> take(about.fileName(), file.toPath())));
        refusal.getElement().setAttribute("role", "alert");
        add(new Paragraph(Told.on(this, kind.intro(context))));
        add(new H2(getTranslation("documents.import.template")));
        add(new Paragraph(getTranslation("documents.import.templateHint")));
        add(template(kind, sheets));
        add(new H2(getTranslation("documents.import.file")));
        add(
                new Paragraph(
                        getTranslation(
                                "documents.import.fileHint",
                                TableReader.MOST_BYTES / (1024 * 1024),
                                TableReader.MOST_ROWS)));
        prepareUpload();
        add(upload, refusal);
        List<ImportJob> before = imports.latest(kind.key(), parameters);
        if (!before.isEmpty()) {
            add(new H2(getTranslation("documents.import.before")));
            CardList cards = new CardList();
            before.forEach(job -> cards.add(JobCard.of(job, this)));
            add(cards);
        }
    }

    /** Reads a file; nothing of it is kept on the disk. */
    void take(String fileName, Path file) {
        upload.clearFileList();
        refusal.removeAll();
        switch (read(file)) {
            case TableAnswer.Read read -> onRead.accept(read.tables(), fileName);
            case TableAnswer.Refused refused -> refuse(refused);
        }
    }

    private TableAnswer read(Path file) {
        try {
            return Files.size(file) > TableReader.MOST_BYTES
                    ? TableAnswer.Refused.TOO_LARGE
                    : reader.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private void refuse(TableAnswer.Refused refused) {
        refusal.removeAll();
        refusal.add(new Callout(Tone.DANGER, getTranslation(refused.messageKey())));
    }

    private Anchor template(ImportKind<?> kind, ImportSheets sheets) {
        var words = Told.in(getLocale(), this);
        Anchor link =
                Downloads.link(
                        kind.key() + "-mau.xlsx",
                        getTranslation("documents.import.templateGet"),
                        () -> sheets.template(kind, words));
        link.addClassName("lt-button-link");
        return link;
    }

    private void prepareUpload() {
        upload.setMaxFileSize(TableReader.MOST_BYTES);
        upload.setMaxFiles(1);
        Button choose = new Button(getTranslation("documents.import.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("documents.import.drop")));
        UploadI18N words = new UploadI18N();
        UploadI18N.DropFiles drop = new UploadI18N.DropFiles();
        drop.setOne(getTranslation("documents.import.drop"));
        upload.setI18n(words.setDropFiles(drop));
        upload.addFileRejectedListener(event -> refuse(TableAnswer.Refused.TOO_LARGE));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
