package vn.lantoa.documents.ui;

import vn.lantoa.documents.imports.ImportJob;
import vn.lantoa.documents.imports.Imports;

/** Waits a moment for what is done in a moment, so that small lists show no progress bar. */
final class Patience {

    private static final int TRIES = 12;
    private static final long BETWEEN = 25;

    private Patience() {}

    static ImportJob untilItEnds(Imports imports, ImportJob job) {
        ImportJob now = job;
        for (int i = 0; i < TRIES; i++) {
            now = imports.find(job.id()).orElse(job);
            if (!now.state().running()) {
                return now;
            }
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return now;
            }
        }
        return now;
    }
}
