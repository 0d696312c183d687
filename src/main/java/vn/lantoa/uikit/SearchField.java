package vn.lantoa.uikit;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import vn.lantoa.shared.SearchKey;

/** A field that searches while the person types, with or without accents. */
public final class SearchField extends TextField {

    private static final int PAUSE_MILLISECONDS = 350;

    /**
     * A search field.
     *
     * @param label the visible, translated label
     * @param onSearch called with the folded text ({@link SearchKey}) after a pause in typing
     */
    public SearchField(String label, Consumer<String> onSearch) {
        super(label);
        addClassName("lt-search");
        setPrefixComponent(Symbol.SEARCH.icon());
        setClearButtonVisible(true);
        setMaxLength(100);
        getElement().setAttribute("autocapitalize", "off");
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLISECONDS);
        addValueChangeListener(event -> onSearch.accept(key()));
    }

    /** What was typed, folded for searching; empty when nothing was. */
    public String key() {
        return SearchKey.of(getValue());
    }
}
