package vn.lantoa.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Half of a sign-in: the password, or a device that an invitation opened, was right, and a second
 * proof is owed. Kept by the server alone and good for ten minutes.
 */
public final class SecondStep {

    /** What is owed. */
    public enum Kind {
        /** A code of the person's app, or a spare one; a passkey does as well. */
        CODE,
        /** A passkey: the person has no app. */
        PASSKEY,
        /** The person has neither yet, and their role needs one: an app is set up now. */
        ENROL
    }

    private final Person person;
    private final Kind kind;
    private final String deviceName;
    private final @Nullable IssuedDevice device;
    private final long began = System.nanoTime();

    SecondStep(Person person, Kind kind, String deviceName, @Nullable IssuedDevice device) {
        this.person = person;
        this.kind = kind;
        this.deviceName = deviceName;
        this.device = device;
    }

    /** What is owed. */
    public Kind kind() {
        return kind;
    }

    Person person() {
        return person;
    }

    String deviceName() {
        return deviceName;
    }

    /** The device that is there already; null where the password opened none yet. */
    @Nullable IssuedDevice device() {
        return device;
    }

    long began() {
        return began;
    }

    /** Nobody's name: this text may reach a log. */
    @Override
    public String toString() {
        return "SecondStep[" + kind + "]";
    }
}
