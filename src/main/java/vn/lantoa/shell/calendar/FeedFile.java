package vn.lantoa.shell.calendar;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationException;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CalendarCount;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarFacet;
import vn.lantoa.uikit.CalendarQuery;

/**
 * The calendar as a file of RFC 5545. The same entries give the same bytes, so that its hash tells
 * whether anything changed.
 */
@Component
class FeedFile {

    /** Days before today that are carried. */
    static final int DAYS_BACK = 31;

    /** Days from today on that are carried. */
    static final int DAYS_AHEAD = 184;

    /** Entries that are carried; those to come go before those that are over. */
    static final int MOST = 2_000;

    private static final Duration FETCH_AGAIN = Duration.ofHours(1);

    private final Calendars calendars;
    private final I18NProvider words;
    private final Clock clock;
    private final VTimeZone zone =
            TimeZoneRegistryFactory.getInstance()
                    .createRegistry()
                    .getTimeZone(VietnamTime.ZONE.getId())
                    .getVTimeZone();

    FeedFile(Calendars calendars, I18NProvider words, Clock clock) {
        this.calendars = calendars;
        this.words = words;
        this.clock = clock;
    }

    /** How many entries a feed with this filter has in its time, for the person who acts. */
    long count(CalendarAddress address, Locale language) {
        LocalDate today = VietnamTime.today(clock);
        CalendarQuery all = query(address, language);
        CalendarQuery near = all.on(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
        return calendars.counts(near).stream().mapToLong(CalendarCount::entries).sum();
    }

    /**
     * Writes what the person who acts may see.
     *
     * @param base the product's address, for links
     */
    byte[] write(CalendarAddress address, Locale language, String base) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Lan Toa//lich hoat dong//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(
                new XProperty(
                        "X-WR-CALNAME",
                        words.getTranslation("shell.calendar.feed.name", language)));
        calendar.add(new XProperty("X-WR-TIMEZONE", VietnamTime.ZONE.getId()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), FETCH_AGAIN));
        calendar.add(zone);
        entries(address, language).forEach(entry -> calendar.add(event(entry, base, language)));
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            // validates what it writes
            new CalendarOutputter(true).output(calendar, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ValidationException e) {
            throw new IllegalStateException("an entry of the calendar makes an invalid feed", e);
        }
    }

    private List<CalendarEntry> entries(CalendarAddress address, Locale language) {
        LocalDate today = VietnamTime.today(clock);
        CalendarQuery query = query(address, language);
        List<CalendarEntry> all =
                new ArrayList<>(
                        calendars.entries(query.on(today, today.plusDays(DAYS_AHEAD)), 0, MOST));
        List<CalendarEntry> over =
                calendars
                        .entries(query.on(today.minusDays(DAYS_BACK), today.minusDays(1)), 0, MOST)
                        .stream()
                        .filter(entry -> entry.lastDay().isBefore(today))
                        .toList();
        int room = MOST - all.size();
        all.addAll(over.subList(Math.max(0, over.size() - room), over.size()));
        return all;
    }

    private static CalendarQuery query(CalendarAddress address, Locale language) {
        return new CalendarQuery(
                null, null, address.within(), address.facets(), address.text(), language);
    }

    private VEvent event(CalendarEntry entry, String base, Locale language) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.source() + "-" + entry.id() + "@lantoa"));
        event.add(new DtStamp(entry.saved()));
        event.add(new DtStart<>(entry.start().atZone(VietnamTime.ZONE)));
        event.add(new DtEnd<>(entry.end().atZone(VietnamTime.ZONE)));
        event.add(new Summary(entry.title()));
        event.add(new Location(entry.place()));
        event.add(new Categories(categories(entry.kind())));
        event.add(new Description(description(entry, base, language)));
        event.add(new Url(URI.create(base + "/" + entry.link())));
        event.add(new LastModified(entry.saved()));
        event.add(new Sequence(entry.version()));
        if (entry.cancelled()) {
            event.add(ImmutableStatus.VEVENT_CANCELLED);
        }
        return event;
    }

    private String description(CalendarEntry entry, String base, Locale language) {
        List<String> lines = new ArrayList<>(List.of(entry.kind().label() + " · " + entry.state()));
        if (!entry.by().isBlank()) {
            lines.add(words.getTranslation("shell.calendar.feed.by", language, entry.by()));
        }
        lines.add(base + "/" + entry.link());
        return String.join("\n", lines);
    }

    /** Commas would make several categories of one. */
    private static String categories(CalendarFacet kind) {
        return kind.label().replace(',', ';');
    }
}
