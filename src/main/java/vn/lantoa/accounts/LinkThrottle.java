package vn.lantoa.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lantoa.accounts.SignInThrottle.Subject;

/**
 * Slows down whoever tries links that we never made. A real link works however many strange ones
 * came from the same place, so nobody is locked out with them.
 */
@Service
public class LinkThrottle {

    private final SignInThrottle throttle;

    LinkThrottle(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    /**
     * Notes a link that does not exist.
     *
     * @param from where it came from; kept as a hash, for a day
     * @return how long to wait when there were too many
     */
    public Optional<Duration> strange(String from) {
        return throttle.count(List.of(Subject.strangeLinks(from)));
    }
}
