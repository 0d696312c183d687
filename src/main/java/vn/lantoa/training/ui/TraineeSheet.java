package vn.lantoa.training.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Sheet;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.Trainee;

/** Those who take part in a class, as a sheet. */
record TraineeSheet(Places places, Locale language) {

    private static final int NAME = 32;
    private static final int WIDE = 40;
    private static final int SHORT = 16;
    private static final int NUMBER = 6;

    Sheet of(List<Trainee> trainees) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Trainee one : trainees) {
            rows.add(row(rows.size() + 1, one));
        }
        return new Sheet(
                word("training.participants"),
                List.of(
                        new Sheet.Column(word("training.participants.number"), NUMBER),
                        new Sheet.Column(word("accounts.name"), NAME),
                        new Sheet.Column(word("training.newcomer.unit"), WIDE),
                        new Sheet.Column(word("accounts.phone"), SHORT),
                        new Sheet.Column(word("training.newcomer.sex"), SHORT),
                        new Sheet.Column(word("training.audience"), WIDE),
                        new Sheet.Column(word("training.state"), NAME),
                        new Sheet.Column(word("training.participants.origin"), NAME),
                        new Sheet.Column(word("training.participants.day"), SHORT),
                        new Sheet.Column(word("training.participants.time"), SHORT)),
                rows);
    }

    private List<Cell> row(int number, Trainee one) {
        LocalDateTime at = VietnamTime.local(one.queued());
        String phone = one.phone();
        var audience = one.audience();
        String name = one.name();
        return List.of(
                Cell.number(number),
                Cell.text(name.isEmpty() ? word("training.erased") : name),
                Cell.text(places.fullName(one.unit())),
                Cell.text(phone == null ? "" : new PhoneNumber(phone).shown()),
                Cell.text(ParticipantWords.sex(one.sex(), language)),
                Cell.text(audience == null ? "" : word(audience.key())),
                Cell.text(word(one.state().key())),
                Cell.text(word(one.origin().key())),
                Cell.date(at.toLocalDate()),
                Cell.time(at.toLocalTime()));
    }

    private String word(String key) {
        return I18NProvider.translate(language, key);
    }
}
