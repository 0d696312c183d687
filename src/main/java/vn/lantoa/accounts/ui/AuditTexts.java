package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lantoa.accounts.AuditWords;

/** Audit entries as people read them; what has no words yet stands for itself. */
final class AuditTexts {

    private AuditTexts() {}

    static String action(String action, Component on) {
        return AuditWords.key(action).map(key -> on.getTranslation(key)).orElse(action);
    }

    /** "Số điện thoại: đã đổi; Nơi làm việc: 2025-44 → 2025-45". */
    static String changes(Map<String, String> changes, Component on) {
        return changes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(change ->
                        on.getTranslation(
                                "accounts.history.change",
                                AuditWords.field(change.getKey())
                                        .map(key -> on.getTranslation(key))
                                        .orElse(change.getKey()),
                                change.getValue().equals("changed")
                                        ? on.getTranslation("accounts.history.changed")
                                        : change.getValue()))
                .collect(Collectors.joining("; "));
    }
}
