package vn.lantoa.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Contents as files, {@code content/ab/abcd…}. A file gets its name only when its bytes are on the
 * disk, so one that a crash cut short has no name and never counts.
 */
final class DiskContentStore implements ContentStore {

    private final Path folder;
    private final Path unfinished;

    /**
     * A store below a folder, which is made when missing.
     *
     * @throws IOException when the folder cannot be made or written to
     */
    DiskContentStore(Path home) throws IOException {
        this.folder = Files.createDirectories(home.resolve("content"));
        // on the same disk as the contents: only there is a move one step
        this.unfinished = Files.createDirectories(home.resolve("unfinished"));
        removeUnfinished();
    }

    @Override
    public void keep(ContentHash name, byte[] bytes) throws IOException {
        Path shelf = shelf(name);
        Path file = shelf.resolve(name.hex());
        if (Files.exists(file)) {
            return;
        }
        Path written = Files.createTempFile(unfinished, "content", "");
        try {
            write(written, bytes);
            Files.createDirectories(shelf);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            force(shelf);
            force(folder);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    @Override
    public boolean holds(ContentHash name) {
        return Files.isRegularFile(file(name));
    }

    @Override
    public InputStream open(ContentHash name, long from) throws IOException {
        FileChannel channel = FileChannel.open(file(name), StandardOpenOption.READ);
        channel.position(from);
        return Channels.newInputStream(channel);
    }

    @Override
    public void remove(ContentHash name) throws IOException {
        Files.deleteIfExists(file(name));
        force(shelf(name));
    }

    private Path file(ContentHash name) {
        return shelf(name).resolve(name.hex());
    }

    private Path shelf(ContentHash name) {
        return folder.resolve(name.hex().substring(0, 2));
    }

    /** What a crash left; another server on the same folder would only try once more. */
    private void removeUnfinished() throws IOException {
        try (var left = Files.list(unfinished)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Makes the new name itself durable; some systems cannot open a folder and do not need it. */
    private static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the move stays atomic either way
        }
    }
}
