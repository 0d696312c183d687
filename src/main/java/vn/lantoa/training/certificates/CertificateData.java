package vn.lantoa.training.certificates;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.NamesOfTrainees;
import vn.lantoa.training.TraineeId;

/**
 * A person's certificates. Erasing takes the name off them and leaves number and course; before the
 * parts in classes, by which they are found.
 */
@Component
class CertificateData implements PersonalData, NamesOfTrainees {

    private static final int ORDER = 44;

    private final CertificateStore store;

    CertificateData(CertificateStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<HeldPart> heldOf(PersonId person) {
        List<HeldItem> items = store.of(person).stream().map(CertificateData::item).toList();
        return items.isEmpty()
                ? List.of()
                : List.of(new HeldPart("training.certificates.held", items));
    }

    @Override
    public List<Fate> fates(PersonId person) {
        int count = store.of(person).size();
        return count == 0
                ? List.of()
                : List.of(new Fate("training.certificates.fate", count, true));
    }

    @Override
    public void erase(PersonId person) {
        store.eraseNames(person);
    }

    @Override
    public void forget(TraineeId trainee) {
        store.eraseNames(trainee);
    }

    private static HeldItem item(Certificate one) {
        return new HeldItem()
                .text("training.certificates.number", one.number())
                .text("training.certificates.name", one.name())
                .text("training.course", one.course())
                .text("training.certificates.issuedOn", VietnamTime.date(one.issued()))
                .time("training.certificates.withdrawnAt", one.withdrawn())
                .text("training.certificates.because", one.because());
    }
}
