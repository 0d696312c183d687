package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.PrivacyNotices;

/** Shows the privacy notice on whichever page a person comes in by, until they confirmed it. */
@Component
class PrivacyNoticeAtFirstSignIn implements VaadinServiceInitListener {

    private static final String ASKED = "lantoa.privacy-notice";

    private final Access access;
    private final PrivacyNotices notices;
    private final AuthenticationContext authentication;

    PrivacyNoticeAtFirstSignIn(
            Access access, PrivacyNotices notices, AuthenticationContext authentication) {
        this.access = access;
        this.notices = notices;
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(start ->
                        start.getUI().addAfterNavigationListener(after -> ask(start.getUI())));
    }

    private void ask(UI ui) {
        if (ComponentUtil.getData(ui, ASKED) != null || access.current().isEmpty()) {
            return;
        }
        ComponentUtil.setData(ui, ASKED, true); // once a page, not with each click
        if (!notices.seen()) {
            PrivacyNotice.toConfirm(notices::confirm, authentication::logout).open();
        }
    }
}
