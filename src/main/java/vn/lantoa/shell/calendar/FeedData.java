package vn.lantoa.shell.calendar;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.PersonId;

/** The feed that is held about a person. */
@Component
class FeedData implements PersonalData {

    private final Feeds feeds;

    FeedData(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<HeldPart> heldOf(PersonId person) {
        return feeds.of(person).map(FeedData::part).stream().toList();
    }

    private static HeldPart part(Feed feed) {
        HeldItem item =
                new HeldItem()
                        .time("shell.held.made", feed.made())
                        .time("shell.held.read", feed.read())
                        .text("shell.held.filter", feed.filter());
        return new HeldPart("shell.held.feed", List.of(item));
    }

    @Override
    public List<Fate> fates(PersonId person) {
        Optional<Feed> feed = feeds.of(person);
        return feed.isEmpty() ? List.of() : List.of(new Fate("shell.fate.feed", 1, false));
    }

    @Override
    public void erase(PersonId person) {
        feeds.erase(person);
    }
}
