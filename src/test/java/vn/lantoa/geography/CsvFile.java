package vn.lantoa.geography;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;

/** A CSV file made for a test. */
final class CsvFile extends ByteArrayResource {

    private final String name;

    private CsvFile(String name, byte[] bytes) {
        super(bytes);
        this.name = name;
    }

    static CsvFile of(String name, String text) {
        return in(name, text, StandardCharsets.UTF_8);
    }

    static CsvFile in(String name, String text, Charset charset) {
        return new CsvFile(name, text.getBytes(charset));
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
