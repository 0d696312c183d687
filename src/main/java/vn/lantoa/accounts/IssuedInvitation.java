package vn.lantoa.accounts;

import java.time.Instant;

/**
 * An invitation that was just made; the only moment its link is known.
 *
 * @param token 256 random bits
 * @param expires until when it can be used
 */
public record IssuedInvitation(String token, Instant expires) {

    /**
     * The link to send. The token stands in the fragment, which no browser, messenger preview or
     * proxy sends to a server.
     *
     * @param base address of the product without a slash at the end
     */
    public String link(String base) {
        return base + "/field.html#moi=" + token;
    }

    /** Never the token: this text may reach a log. */
    @Override
    public String toString() {
        return "IssuedInvitation[expires=" + expires + "]";
    }
}
