package vn.lantoa.sync.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the JSON Schemas of facts, which lie as files beside the classes that take them. */
public final class FactSchema {

    private FactSchema() {}

    /**
     * The text of one schema, for {@link FactType#schemas()}.
     *
     * @param type who takes such facts
     * @param file its name, such as {@code check-in-1.json}; one that is missing is a fault of the
     *     build
     */
    public static String beside(Class<? extends FactType> type, String file) {
        try (InputStream in = type.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
