package vn.lantoa.sync.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.OutboxFileAnswer;
import vn.lantoa.sync.OutboxFiles;
import vn.lantoa.sync.OutboxPreview;
import vn.lantoa.sync.ReadIn;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** Takes a file that a phone saved, shows what is in it, and reads it in when told to. */
class ReadInPanel extends Div {

    private final transient OutboxFiles files;
    private final transient Places places;
    private final Upload upload;
    private final Div result = new Div();
    private transient @Nullable Path waiting;

    ReadInPanel(OutboxFiles files, Places places) {
        this.files = files;
        this.places = places;
        this.upload = new Upload(UploadHandler.toTempFile((about, file) -> look(file.toPath())));
        upload.setMaxFileSize(OutboxFiles.MOST_BYTES);
        upload.setMaxFiles(1);
        Button choose = new Button(getTranslation("sync.file.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("sync.file.drop")));
        upload.setI18n(words());
        upload.addFileRejectedListener(event -> refuse("sync.file.tooLarge"));
        result.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("sync.file.title")));
        add(new Paragraph(getTranslation("sync.file.intro")), upload, result);
    }

    /** Shows what a file holds; nothing is changed yet. */
    void look(Path file) {
        upload.clearFileList();
        dropWaiting();
        switch (files.look(file)) {
            case OutboxFileAnswer.Opened opened -> {
                waiting = file;
                preview(opened.preview());
            }
            case OutboxFileAnswer.Refused refused -> {
                delete(file);
                refuse(refused.titleKey());
            }
        }
    }

    private void refuse(String titleKey) {
        result.removeAll();
        result.add(new Callout(Tone.DANGER, getTranslation(titleKey)));
    }

    private void preview(OutboxPreview preview) {
        ListCard card =
                new ListCard(preview.author().name())
                        .line(Symbol.PIN, places.fullName(preview.author().unit()))
                        .line(
                                Symbol.CLOCK,
                                getTranslation("sync.file.madeAt", time(preview.madeAt())))
                        .line(Symbol.PLUS, getTranslation("sync.file.fresh", preview.fresh()))
                        .line(Symbol.CHECK, getTranslation("sync.file.here", preview.here()))
                        .line(Symbol.LIST, getTranslation("sync.file.media", preview.media()));
        if (preview.damaged() > 0) {
            card.line(Symbol.WARNING, getTranslation("sync.file.damaged", preview.damaged()));
        }
        Button leave = new Button(getTranslation("sync.file.leave"));
        leave.addClickListener(event -> {
            dropWaiting();
            result.removeAll();
        });
        result.removeAll();
        result.add(new H2(getTranslation("sync.file.found")), new CardList(List.of(card)));
        if (preview.readable()) {
            card.actions(readButton(preview), leave);
        } else {
            card.actions(leave);
            result.add(new Callout(Tone.DANGER, getTranslation("sync.file.nothing")));
        }
    }

    private Button readButton(OutboxPreview preview) {
        Button read = new Button(getTranslation("sync.file.read"), Symbol.CHECK.icon());
        read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        read.setDisableOnClick(true);
        read.addClickListener(event -> read(preview));
        return read;
    }

    private void read(OutboxPreview preview) {
        ReadIn done = files.readIn(preview);
        dropWaiting();
        result.removeAll();
        result.add(
                new Callout(
                        done.refused().isEmpty() && done.mediaLeft() == 0
                                ? Tone.SUCCESS
                                : Tone.WARNING,
                        getTranslation(
                                "sync.file.done", done.stored(), done.here(), done.media())));
        if (done.mediaLeft() > 0) {
            result.add(new Paragraph(getTranslation("sync.file.mediaLeft", done.mediaLeft())));
        }
        if (!done.refused().isEmpty()) {
            UnorderedList list = new UnorderedList();
            done.refused().forEach(title -> list.add(new ListItem(title)));
            result.add(
                    new Paragraph(getTranslation("sync.file.refused", done.refused().size())),
                    list);
        }
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        UploadI18N.DropFiles drop = new UploadI18N.DropFiles();
        drop.setOne(getTranslation("sync.file.drop"));
        UploadI18N.Error error = new UploadI18N.Error();
        error.setFileIsTooBig(getTranslation("sync.file.tooLarge"));
        error.setTooManyFiles(getTranslation("sync.file.one"));
        return words.setDropFiles(drop).setError(error);
    }

    /** As a day and a time where the file says one, else as it says. */
    private static String time(String madeAt) {
        try {
            return VietnamTime.dateTime(VietnamTime.local(Instant.parse(madeAt)));
        } catch (DateTimeParseException e) {
            return madeAt.substring(0, Math.min(madeAt.length(), 40));
        }
    }

    /** Who goes away or chooses another file leaves nothing of the one before. */
    @Override
    protected void onDetach(DetachEvent event) {
        dropWaiting();
        super.onDetach(event);
    }

    private void dropWaiting() {
        Path file = waiting;
        if (file != null) {
            waiting = null;
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
