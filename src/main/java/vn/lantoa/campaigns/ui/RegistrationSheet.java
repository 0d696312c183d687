package vn.lantoa.campaigns.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.registration.RegistrationLine;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Sheet;
import vn.lantoa.shared.VietnamTime;

/** Who comes to an activity, as a sheet. */
record RegistrationSheet(People people, Locale language) {

    private static final int NAME = 36;
    private static final int SHORT = 14;

    Sheet of(List<RegistrationLine> lines) {
        return new Sheet(
                word("campaigns.registration"),
                List.of(
                        new Sheet.Column(word("campaigns.registration.who"), NAME),
                        new Sheet.Column(word("campaigns.registration.group.people"), SHORT),
                        new Sheet.Column(word("campaigns.registration.seat"), NAME),
                        new Sheet.Column(word("campaigns.registration.day"), SHORT),
                        new Sheet.Column(word("campaigns.registration.time"), SHORT)),
                lines.stream().map(this::row).toList());
    }

    private List<Cell> row(RegistrationLine line) {
        LocalDateTime at = VietnamTime.local(line.queued());
        return List.of(
                Cell.text(name(line)),
                Cell.number(line.people()),
                Cell.text(word(line.seat().key())),
                Cell.date(at.toLocalDate()),
                Cell.time(at.toLocalTime()));
    }

    private String name(RegistrationLine line) {
        if (line.person() == null && !line.label().isEmpty()) {
            return line.label();
        }
        return line.person() == null
                ? word("campaigns.registration.somebody")
                : people.find(line.person())
                        .map(Person::name)
                        .orElseGet(() -> word("campaigns.registration.somebody"));
    }

    private String word(String key) {
        return I18NProvider.translate(language, key);
    }
}
