package vn.lantoa.shell.calendar;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;

/**
 * A person's feed.
 *
 * @param filter the query of the calendar page whose entries it carries
 * @param made when its address was made
 * @param read when an app last fetched it, to the hour; null while none has
 */
record Feed(PersonId person, String filter, Instant made, @Nullable Instant read)
        implements Serializable {

    /** What of the calendar it carries. */
    CalendarAddress address() {
        return CalendarAddress.read(QueryParameters.fromString(filter));
    }
}
