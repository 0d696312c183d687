package vn.lantoa.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * A fingerprint of the product's own classes. A new version may write bodies differently though no
 * data changed, so what a phone holds depends on it; every server of one version has the same.
 */
@Component
class ProgramVersion {

    private static final String CLASSES = "classpath*:vn/lantoa/**/*.class";

    private final String fingerprint;

    ProgramVersion() {
        try {
            Resource[] classes = new PathMatchingResourcePatternResolver().getResources(CLASSES);
            // combined in a way that does not depend on the order the files are found in
            byte[] sum = new byte[32];
            for (Resource file : classes) {
                try (InputStream in = file.getInputStream()) {
                    byte[] hash = Digest.sha256().digest(in.readAllBytes());
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] ^= hash[i];
                    }
                }
            }
            this.fingerprint = Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return fingerprint;
    }
}
