package vn.lantoa.training.certificates;

import java.io.Serializable;
import java.util.UUID;
import vn.lantoa.shared.Uuid7;

/** The id of a certificate; its text form is the UUID's. */
public record CertificateId(UUID value) implements Serializable {

    /** A new id. */
    static CertificateId next() {
        return new CertificateId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
