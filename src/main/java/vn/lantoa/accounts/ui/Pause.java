package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;

/** How long to wait after too many attempts, in words. */
final class Pause {

    private Pause() {}

    static String words(Duration pause, Component on) {
        long minutes = pause.plusSeconds(59).toMinutes();
        return minutes <= 1
                ? on.getTranslation(
                        "accounts.signIn.pauseSeconds", pause.plusMillis(999).toSeconds())
                : on.getTranslation("accounts.signIn.pauseMinutes", minutes);
    }
}
