package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.jspecify.annotations.Nullable;
import vn.lantoa.geography.PlaceMatch;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;

/** A field for a place, searched without accents among names of today and before. */
final class PlaceInput extends ComboBox<UnitId> {

    private static final int MOST = 200;

    PlaceInput(String label, Places places, @Nullable UnitId within) {
        super(label);
        setItemLabelGenerator(places::fullName);
        setItemsWithFilterConverter(
                query ->
                        places.search(query.getFilter().orElse(""), within, MOST).stream()
                                .map(PlaceMatch::place)
                                .map(place -> place.id())
                                .distinct()
                                .skip(query.getOffset())
                                .limit(query.getLimit()),
                typed -> typed);
    }
}
