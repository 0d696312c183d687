package vn.lantoa.accounts;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.lantoa.documents.spi.ImportActor;
import vn.lantoa.shared.PersonId;

/** Tells the import screen who is signed in, and lets an import go on when that person leaves. */
@Component
class ImportingPerson implements ImportActor {

    private final Access access;
    private final OnBehalf onBehalf;

    ImportingPerson(Access access, OnBehalf onBehalf) {
        this.access = access;
        this.onBehalf = onBehalf;
    }

    @Override
    public PersonId require() {
        return access.require().id();
    }

    @Override
    public <T> T onBehalf(PersonId person, Supplier<T> work) {
        return onBehalf.of(person, work);
    }
}
