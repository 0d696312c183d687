package vn.lantoa.training.certificates;

import java.io.Serializable;

/**
 * The number of a certificate within the series of its unit and year: number (below 10 with a 0
 * before it, as Decree 30/2020 writes numbers), year and abbreviation of the kind, {@code
 * 05/2026/GCN}. The year stands in it because the series begins anew each year; the body that
 * issued it stands above it in full, so that no abbreviation of its name has to be asked for.
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
        return "%02d/%d/GCN".formatted(number, year);
    }

    @Override
    public String toString() {
        return text();
    }
}
