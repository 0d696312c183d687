package vn.lantoa.training.certificates;

import java.io.Serializable;

/**
 * The number of a certificate within the series of its unit and year, written as documents are
 * (Decree 30/2020, appendix I: number, stroke, abbreviation of the kind; below 10 with a 0 before
 * it): {@code 05/GCN-2026}.
 *
 * @param year in which it was issued, in Vietnam
 * @param number from 1
 */
public record CertificateNumber(int year, int number) implements Serializable {

    public CertificateNumber {
        if (year < 2000 || year > 9999 || number < 1) {
            throw new IllegalArgumentException("not the number of a certificate");
        }
    }

    /** As it stands on the paper. */
    public String text() {
        return "%02d/GCN-%d".formatted(number, year);
    }

    @Override
    public String toString() {
        return text();
    }
}
