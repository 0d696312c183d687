package vn.lantoa.accounts.privacy.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import vn.lantoa.accounts.spi.Keeping;

/** How long each kind of data is kept, and why. */
class TermList extends DescriptionList {

    TermList(List<Keeping> terms) {
        addClassName("lt-facts");
        term("accounts.keeping.account", "accounts.keeping.accountTerm");
        terms.forEach(one -> term(one.kind(), one.term()));
        term("accounts.keeping.results", "accounts.keeping.resultsTerm");
        term("accounts.keeping.audit", "accounts.keeping.auditTerm");
    }

    private void term(String kind, String term) {
        add(new Term(getTranslation(kind)), new Description(getTranslation(term)));
    }
}
