package vn.lantoa.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.LoadingIndicatorConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets up every Flow page before its view is built: language, messages, what a lost line says. */
@Component
class FlowStart implements VaadinServiceInitListener {

    private static final int RECONNECT_ATTEMPTS = 10_000;
    private static final int RECONNECT_MILLISECONDS = 5_000;

    private final InterfaceLanguage language;
    private final Translations translations;
    private final PageTitles titles;
    private final FirstPage firstPage;

    FlowStart(
            InterfaceLanguage language,
            Translations translations,
            PageTitles titles,
            FirstPage firstPage) {
        this.language = language;
        this.translations = translations;
        this.titles = titles;
        this.firstPage = firstPage;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(this::messages);
        event.getSource()
                .addSessionInitListener(
                        start -> start.getSession().setErrorHandler(new FlowErrors()));
        event.getSource().addUIInitListener(start -> prepare(start.getUI()));
        event.addIndexHtmlRequestListener(firstPage);
        event.addRequestHandler(new LastAnswers());
    }

    private void prepare(UI ui) {
        Locale locale = language.current();
        ui.getSession().setLocale(locale);
        ui.setLocale(locale);
        titles.attend(ui);
        LoadingIndicatorConfiguration loading = ui.getLoadingIndicatorConfiguration();
        loading.setApplyDefaultTheme(false);
        loading.setFirstDelay(600);
        sayWhenTheLineIsLost(ui);
    }

    private void sayWhenTheLineIsLost(UI ui) {
        ReconnectDialogConfiguration reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(ui.getTranslation("shell.line.reconnecting"));
        reconnect.setDialogTextGaveUp(ui.getTranslation("shell.line.lost"));
        // A 2G line may be away for long; the page keeps trying and loses nothing meanwhile.
        reconnect.setReconnectAttempts(RECONNECT_ATTEMPTS);
        reconnect.setReconnectInterval(RECONNECT_MILLISECONDS);
        ui.getPage()
                .executeJs(
                        """
                        const line = window.Vaadin && window.Vaadin.connectionIndicator;
                        if (line) {
                          line.setAttribute('role', 'status');
                          line.onlineText = $0;
                          line.offlineText = $1;
                          line.reconnectingText = $2;
                        }
                        document.documentElement.lang = $3;
                        """,
                        ui.getTranslation("shell.line.back"),
                        ui.getTranslation("shell.line.lost"),
                        ui.getTranslation("shell.line.reconnecting"),
                        ui.getLocale().toLanguageTag());
    }

    private SystemMessages messages(@Nullable SystemMessagesInfo info) {
        Locale locale =
                info == null || info.getLocale() == null
                        ? Translations.VIETNAMESE
                        : info.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(word("shell.session.title", locale));
        messages.setSessionExpiredMessage(word("shell.session.text", locale));
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption(word("shell.error.internal.title", locale));
        messages.setInternalErrorMessage(word("shell.error.reload", locale));
        messages.setCookiesDisabledCaption(word("shell.cookies.title", locale));
        messages.setCookiesDisabledMessage(word("shell.cookies.text", locale));
        return messages;
    }

    private String word(String key, Locale locale) {
        return translations.getTranslation(key, locale);
    }
}
