package vn.lantoa.sync.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;

/** A part of the sync desk, with the words of its link and its place in the address. */
enum DeskSection {
    PHONES("sync.desk.phones", ""),
    HELD("sync.desk.held", "cho-quyet-dinh"),
    FILE("sync.desk.file", "doc-tep");

    private static final String PARAMETER = "xem";

    private final String titleKey;
    private final String address;

    DeskSection(String titleKey, String address) {
        this.titleKey = titleKey;
        this.address = address;
    }

    /** The translation key of the link's words. */
    String titleKey() {
        return titleKey;
    }

    /** True when the parameters of an address ask for this part. */
    boolean askedFor(Map<String, List<String>> parameters) {
        return parameters.getOrDefault(PARAMETER, List.of("")).getFirst().equals(address);
    }

    /** What stands in the address after the question mark; nothing for the first part. */
    QueryParameters parameters() {
        return address.isEmpty() ? QueryParameters.empty() : QueryParameters.of(PARAMETER, address);
    }
}
