package vn.lantoa.uikit;

import com.vaadin.flow.component.Component;

/** A feature's piece in the header of every Flow page, such as a button with a count. */
public interface HeaderItem {

    /** Smaller comes first. */
    int order();

    /** A new component for one page. */
    Component item();
}
