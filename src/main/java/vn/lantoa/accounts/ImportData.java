package vn.lantoa.accounts;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.documents.spi.ImportTraces;
import vn.lantoa.shared.PersonId;

/** Spreadsheets a person brought in: documents know no accounts, so accounts speak for them. */
@Component
class ImportData implements PersonalData {

    private final ImportTraces traces;

    ImportData(ImportTraces traces) {
        this.traces = traces;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<HeldPart> heldOf(PersonId person) {
        return List.of(
                new HeldPart(
                        "accounts.held.imports",
                        traces.of(person).stream()
                                .map(trace ->
                                        new HeldItem()
                                                .time("accounts.held.when", trace.started())
                                                .text("accounts.held.file", trace.fileName()))
                                .toList()));
    }

    @Override
    public List<Fate> fates(PersonId person) {
        return List.of(new Fate("accounts.fate.imports", traces.of(person).size(), false));
    }

    @Override
    public void erase(PersonId person) {
        traces.forget(person);
    }
}
