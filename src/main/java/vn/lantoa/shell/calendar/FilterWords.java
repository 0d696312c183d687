package vn.lantoa.shell.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.lantoa.geography.Places;
import vn.lantoa.uikit.CalendarFacet;
import vn.lantoa.uikit.CalendarFacet.Dimension;

/** What a filter limits to, in words. */
@Component
class FilterWords {

    private final Calendars calendars;
    private final Places places;

    FilterWords(Calendars calendars, Places places) {
        this.calendars = calendars;
        this.places = places;
    }

    /** Place, campaign, kind, channel, state and the words searched for, as far as they limit. */
    List<String> of(CalendarAddress address, Locale language) {
        List<String> all = new ArrayList<>();
        if (address.within() != null) {
            places.find(address.within()).ifPresent(place -> all.add(places.fullName(place.id())));
        }
        for (Dimension dimension : Dimension.values()) {
            String key = address.facets().get(dimension);
            if (key != null) {
                calendars.facets(dimension, language).stream()
                        .filter(facet -> facet.key().equals(key))
                        .map(CalendarFacet::label)
                        .forEach(all::add);
            }
        }
        if (!address.text().isBlank()) {
            all.add("“" + address.text().strip() + "”");
        }
        return all;
    }
}
