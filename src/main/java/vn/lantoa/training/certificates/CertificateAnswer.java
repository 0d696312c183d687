package vn.lantoa.training.certificates;

import java.io.Serializable;

/** What came of a step with certificates. */
public sealed interface CertificateAnswer<T> {

    /** It was taken; the value is what stands now. */
    record Done<T extends Serializable>(T value) implements CertificateAnswer<T> {}

    /** It cannot be taken as things stand; nothing was written. */
    record Refused<T>(Why why) implements CertificateAnswer<T> {}

    /** Why not. */
    enum Why {
        CLASS_NOT_FINISHED("training.certificates.refused.notFinished"),
        NOBODY("training.certificates.refused.nobody"),
        RUNNING("training.certificates.refused.running"),
        BUSY("training.certificates.refused.busy"),
        WITHDRAWN("training.certificates.refused.withdrawn"),
        NAME_MISSING("training.certificates.refused.nameMissing"),
        REASON_MISSING("training.certificates.refused.reasonMissing");

        private final String key;

        Why(String key) {
            this.key = key;
        }

        /** Translation key of the sentence for the person. */
        public String key() {
            return key;
        }
    }
}
