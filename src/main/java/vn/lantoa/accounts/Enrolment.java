package vn.lantoa.accounts;

/**
 * An authenticator app that is being set up: kept by the server alone, until a code has shown that
 * the app holds the secret too.
 */
public final class Enrolment {

    private final byte[] secret;
    private final String account;

    Enrolment(String account) {
        this.secret = AppCode.newSecret();
        this.account = account;
    }

    /** The secret in Base32, for typing it into an app. */
    public String typed() {
        return AppCode.typed(secret);
    }

    /** What the QR code says. */
    public String address() {
        return AppCode.address(secret, account);
    }

    byte[] secret() {
        return secret;
    }

    /** Never the secret: this text may reach a log. */
    @Override
    public String toString() {
        return "Enrolment[…]";
    }
}
