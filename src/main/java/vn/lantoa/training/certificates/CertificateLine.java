package vn.lantoa.training.certificates;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.lantoa.training.TraineeId;

/**
 * Somebody of a class, for the organiser.
 *
 * @param name as the certificate has it, else as the class has it; empty once erased
 * @param passes by the course's rule, as things stand
 * @param certificate the latest one, withdrawn ones too; null without any
 */
public record CertificateLine(
        TraineeId trainee, String name, boolean passes, @Nullable Certificate certificate)
        implements Serializable {

    /** Whether a certificate can be issued that was neither issued nor withdrawn before. */
    public boolean due() {
        return passes && certificate == null;
    }
}
