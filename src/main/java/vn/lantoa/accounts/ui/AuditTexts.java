package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lantoa.accounts.AuditWords;

/**
 * Audit entries as people read them; what has no words yet stands for itself. Keeps its language,
 * for a download is made where no page says which.
 */
final class AuditTexts implements Serializable {

    private final Component on;
    private final Locale language;

    AuditTexts(Component on, Locale language) {
        this.on = on;
        this.language = language;
    }

    String words(String key, Object... parameters) {
        return on.getTranslation(language, key, parameters);
    }

    String action(String action) {
        return AuditWords.key(action).map(key -> words(key)).orElse(action);
    }

    /** "Số điện thoại: đã đổi; Nơi làm việc: 2025-44 → 2025-45". */
    String changes(Map<String, String> changes) {
        return changes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(change ->
                        words(
                                "accounts.history.change",
                                AuditWords.field(change.getKey())
                                        .map(key -> words(key))
                                        .orElse(change.getKey()),
                                change.getValue().equals("changed")
                                        ? words("accounts.history.changed")
                                        : change.getValue()))
                .collect(Collectors.joining("; "));
    }
}
