package vn.lantoa.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sends something from the field.
 *
 * @param person whose device it is; the account may be closed
 * @param device null where a request came without one, which no phone does
 * @param handIn why this device may only hand in; null while it is signed in
 */
public record Sender(Person person, @Nullable UUID device, HandIn.@Nullable Reason handIn) {}
