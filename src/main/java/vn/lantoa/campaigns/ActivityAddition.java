package vn.lantoa.campaigns;

import java.util.Collection;
import java.util.Map;
import vn.lantoa.sync.spi.FieldReader;

/** Something more that phones hold about some activities, besides the plan itself. */
public interface ActivityAddition {

    /** Its name in the body of an activity. */
    String key();

    /**
     * What there is for this reader, by activity; an activity without it keeps its body unchanged.
     * Values are maps, lists, texts and numbers, in an order that is always the same.
     */
    Map<ActivityId, Map<String, Object>> of(FieldReader reader, Collection<ActivityId> activities);
}
