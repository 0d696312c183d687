package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.List;
import java.util.Optional;
import vn.lantoa.campaigns.results.ResultDetails.Photo;
import vn.lantoa.campaigns.results.ResultVersion;
import vn.lantoa.files.Content;
import vn.lantoa.files.ContentHash;
import vn.lantoa.files.MediaFiles;
import vn.lantoa.files.PictureSize;
import vn.lantoa.uikit.Symbol;

/**
 * The photos that a version names. A hash is not a right: only what its author sent themselves is
 * shown; what has not come yet is said to be on its way.
 */
final class PhotoList extends UnorderedList {

    private final MediaFiles media;

    /**
     * @param title of the activity, for those who cannot see the photos
     */
    PhotoList(ResultVersion version, String title, MediaFiles media) {
        this.media = media;
        addClassName("lt-photos");
        getElement().setAttribute("role", "list");
        List<Photo> photos = version.details().photos();
        for (int i = 0; i < photos.size(); i++) {
            String words = getTranslation("campaigns.results.photo", i + 1, photos.size(), title);
            ListItem item = new ListItem();
            find(photos.get(i), version)
                    .ifPresentOrElse(
                            content -> item.add(image(content, words)), () -> item.add(missing()));
            add(item);
        }
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
        Div note =
                new Div(
                        Symbol.CLOCK.icon(),
                        new Span(getTranslation("campaigns.results.photo.missing")));
        note.addClassName("lt-photo-missing");
        return note;
    }
}
