package vn.lantoa.sync;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.spi.FieldReader;

/** Finds for whom records are chosen: the signed-in person, as of this request. */
@Component
class FieldReaders {

    private final Access access;
    private final Clock clock;

    FieldReaders(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    FieldReader current() {
        Person person = access.require();
        return new FieldReader(
                person, access.units(Permission.SEE_PUBLISHED_PLANS), VietnamTime.today(clock));
    }
}
