package vn.lantoa.accounts.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.security.PageNumber;

/** Writes the page's number on the scripts that Flow puts into it. */
@Component
class PageNumbers implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageNumbers::number);
    }

    private static void number(IndexHtmlResponse page) {
        if (page.getVaadinRequest() instanceof VaadinServletRequest request) {
            page.getDocument().select("script").attr("nonce", PageNumber.make(request));
        }
    }
}
