package vn.lantoa.campaigns.intake;

import java.io.Serializable;
import java.util.Set;
import vn.lantoa.campaigns.ActivityDraft;
import vn.lantoa.campaigns.ActivityField;

/**
 * What a row says.
 *
 * @param draft complete, with what is usual where the row says nothing
 * @param given the fields that the row speaks about
 * @param held whether the row says that it took place
 */
record ReadRow(ActivityDraft draft, Set<ActivityField> given, boolean held)
        implements Serializable {

    ReadRow {
        given = Set.copyOf(given);
    }
}
