package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import java.io.Serializable;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Opens the person's feed: what it needs to know and to do. */
@Component
class FeedDialogs {

    /** An address as people and apps read it; known only now. */
    record Address(String https) implements Serializable {

        /** The same for phones, whose calendar app opens by it. */
        String webcal() {
            return https.replaceFirst("^https?://", "webcal://");
        }
    }

    private final Feeds feeds;
    private final FeedFile file;
    private final FilterWords words;
    private final OwnBase base;

    FeedDialogs(Feeds feeds, FeedFile file, FilterWords words, OwnBase base) {
        this.feeds = feeds;
        this.file = file;
        this.words = words;
        this.base = base;
    }

    /** Opens the dialog on the page with this address. */
    void open(CalendarAddress shown) {
        new FeedDialog(this, shown).open();
    }

    Feeds feeds() {
        return feeds;
    }

    /** Makes the person's address anew. */
    Address issue(CalendarAddress carried) {
        FeedToken token = feeds.issue(carried.filterQuery());
        return new Address(
                base.of(VaadinServletRequest.getCurrent().getHttpServletRequest()) + token.path());
    }

    /** How many entries such a feed has in its time. */
    long count(CalendarAddress carried) {
        return file.count(carried, language());
    }

    /** What a feed is limited to, in words; empty when it carries everything. */
    String limits(CalendarAddress carried) {
        return String.join(" · ", words.of(carried, language()));
    }

    private static Locale language() {
        return UI.getCurrent().getLocale();
    }
}
