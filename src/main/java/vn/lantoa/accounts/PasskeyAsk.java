package vn.lantoa.accounts;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A question to the browser about a passkey, with a challenge that is good for one answer. Kept by
 * the server alone.
 *
 * @param <O> WebAuthn's options, as the answer is compared with them
 */
public final class PasskeyAsk<O> {

    private final String json;
    private final AtomicReference<Optional<O>> options;

    PasskeyAsk(O options, String json) {
        this.json = json;
        this.options = new AtomicReference<>(Optional.of(options));
    }

    /** The options as the browser reads them (WebAuthn level 3, JSON). */
    public String json() {
        return json;
    }

    /** The options, once. */
    Optional<O> take() {
        return options.getAndSet(Optional.empty());
    }
}
