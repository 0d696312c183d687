package vn.lantoa.training.certificates;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.TraineeId;

/**
 * A certificate as it was issued.
 *
 * @param trainee who passed, as the class has them
 * @param unit who issued it
 * @param code with its number; by it anybody verifies the certificate
 * @param name as the paper says it; empty once erased
 * @param workplace unit of the person, in words
 * @param course its Vietnamese title
 * @param issued the day in Vietnam
 * @param copy how often it was issued again under its number; 0 for the first paper
 * @param copied the day of the latest copy; null for the first paper
 * @param withdrawn when it was withdrawn; null while it counts
 * @param because why it was withdrawn; null while it counts and once erased
 */
public record Certificate(
        CertificateId id,
        ClassId classId,
        TraineeId trainee,
        UnitId unit,
        CertificateCode code,
        String name,
        String workplace,
        String course,
        int hours,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate issued,
        CertificateWording wording,
        int copy,
        @Nullable LocalDate copied,
        @Nullable Instant withdrawn,
        @Nullable String because)
        implements Serializable {

    /** Its number. */
    public CertificateNumber number() {
        return code.number();
    }

    /** Whether it counts. */
    public boolean valid() {
        return withdrawn == null;
    }
}
