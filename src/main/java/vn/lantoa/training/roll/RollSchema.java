package vn.lantoa.training.roll;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the schemas of facts that lie beside this class. */
final class RollSchema {

    private RollSchema() {}

    static String read(String file) {
        try (InputStream in = RollSchema.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
