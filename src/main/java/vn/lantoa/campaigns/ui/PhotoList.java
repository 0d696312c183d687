package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.List;
import java.util.Optional;
import vn.lantoa.accounts.People;
import vn.lantoa.campaigns.results.RemovedPhoto;
import vn.lantoa.campaigns.results.ResultDetails.Photo;
import vn.lantoa.campaigns.results.ResultStory;
import vn.lantoa.campaigns.results.ResultVersion;
import vn.lantoa.files.Content;
import vn.lantoa.files.ContentHash;
import vn.lantoa.files.MediaFiles;
import vn.lantoa.files.PictureSize;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Symbol;

/**
 * The photos that a version names. A hash is not a right: only what its author sent themselves is
 * shown; what has not come yet is said to be on its way, and what was taken off, why.
 */
final class PhotoList extends UnorderedList {

    private final ResultStory story;
    private final MediaFiles media;
    private final People people;

    /**
     * @param title of the activity, for those who cannot see the photos
     * @param onRemove when one is to be taken off, by who may do so
     */
    PhotoList(
            ResultStory story,
            ResultVersion version,
            String title,
            MediaFiles media,
            People people,
            SerializableConsumer<Photo> onRemove) {
        this.story = story;
        this.media = media;
        this.people = people;
        addClassName("lt-photos");
        getElement().setAttribute("role", "list");
        List<Photo> photos = version.details().photos();
        for (int i = 0; i < photos.size(); i++) {
            String words = getTranslation("campaigns.results.photo", i + 1, photos.size(), title);
            add(item(photos.get(i), version, words, onRemove));
        }
    }

    private ListItem item(
            Photo photo,
            ResultVersion version,
            String words,
            SerializableConsumer<Photo> onRemove) {
        Optional<RemovedPhoto> removed = story.removed(photo);
        if (removed.isPresent()) {
            return new ListItem(gone(removed.get()));
        }
        ListItem item = new ListItem();
        find(photo, version)
                .ifPresentOrElse(
                        content -> item.add(image(content, words)), () -> item.add(missing()));
        if (story.mayRemovePhotos()) {
            Button remove =
                    new Button(
                            getTranslation("campaigns.photo.remove"),
                            event -> onRemove.accept(photo));
            remove.setAriaLabel(getTranslation("campaigns.photo.remove.which", words));
            item.add(remove);
        }
        return item;
    }

    private Optional<Content> find(Photo photo, ResultVersion version) {
        return ContentHash.parse(photo.sha256())
                .filter(hash -> media.uploadedBy(version.author(), hash))
                .flatMap(hash -> media.find(hash, PictureSize.LARGE));
    }

    private static Image image(Content content, String words) {
        DownloadHandler handler =
                DownloadHandler.fromInputStream(request ->
                        new DownloadResponse(
                                content.open(0),
                                content.name().hex(),
                                content.mediaType(),
                                content.bytes()));
        return new Image(handler, words);
    }

    private Div missing() {
        return note(Symbol.CLOCK, getTranslation("campaigns.results.photo.missing"));
    }

    private Div gone(RemovedPhoto removed) {
        Div note =
                note(
                        Symbol.INFO,
                        getTranslation(
                                "campaigns.photo.removed",
                                VersionList.name(removed.by(), people, this),
                                VietnamTime.dateTime(VietnamTime.local(removed.at())),
                                getTranslation(removed.reason().key())));
        if (!removed.words().isEmpty()) {
            note.add(new Span(removed.words()));
        }
        return note;
    }

    private static Div note(Symbol symbol, String words) {
        Div note = new Div(symbol.icon(), new Span(words));
        note.addClassName("lt-photo-missing");
        return note;
    }
}
