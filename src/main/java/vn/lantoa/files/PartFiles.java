package vn.lantoa.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import vn.lantoa.shared.PersonId;

/**
 * Uploads on their way, one file each, {@code incoming/<person>-<hash>}. How much of a file counts
 * is noted in the database after the bytes are on the disk; what lies beyond is written over.
 */
final class PartFiles {

    private static final int PERSON = 36;

    private final Path folder;

    /** Whose upload a file is. */
    record Part(PersonId person, ContentHash hash) {}

    PartFiles(Path home) throws IOException {
        this.folder = Files.createDirectories(home.resolve("incoming"));
    }

    /** How many bytes are there; 0 when the file is missing. */
    long size(PersonId person, ContentHash hash) {
        try {
            return Files.size(file(person, hash));
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a chunk at its offset, drops what was behind it, and returns when it is on disk. */
    void write(PersonId person, ContentHash hash, long offset, byte[] chunk) {
        try (FileChannel channel =
                FileChannel.open(
                        file(person, hash), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(offset);
            ByteBuffer buffer = ByteBuffer.wrap(chunk);
            while (buffer.hasRemaining()) {
                channel.write(buffer, offset + buffer.position());
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(PersonId person, ContentHash hash) {
        try {
            return Files.readAllBytes(file(person, hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(PersonId person, ContentHash hash) {
        try {
            Files.deleteIfExists(file(person, hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Part> all() {
        try (var files = Files.list(folder)) {
            return files.map(file -> part(file.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Part> part(String name) {
        return name.length() > PERSON + 1
                ? ContentHash.parse(name.substring(PERSON + 1))
                        .map(hash -> new Part(PersonId.parse(name.substring(0, PERSON)), hash))
                : Optional.empty();
    }

    private Path file(PersonId person, ContentHash hash) {
        return folder.resolve(person + "-" + hash);
    }
}
