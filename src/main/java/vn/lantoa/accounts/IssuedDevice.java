package vn.lantoa.accounts;

import java.util.UUID;

/**
 * A device that was just signed in.
 *
 * @param token what its cookie carries; known to nobody else and not kept by us
 */
public record IssuedDevice(UUID id, String token) {

    /** Never the token: this text may reach a log. */
    @Override
    public String toString() {
        return "IssuedDevice[" + id + "]";
    }
}
