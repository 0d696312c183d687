package vn.lantoa.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** What must hold before anything is started; each failure is one sentence. */
final class Preconditions {

    private static final long MIB = 1024L * 1024;

    /** The database's programs, its first files and room to work. */
    static final long SPACE_FIRST_START = 900 * MIB;

    /** Room to go on working. */
    static final long SPACE_LATER_START = 200 * MIB;

    private Preconditions() {}

    /** Passes when the port is free on all addresses. */
    static void portIsFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new Refusal(
                    "Port %d is taken: end what listens there, or choose another one, as in PORT=%d bin/run."
                            .formatted(port, port + 1));
        }
    }

    /** Makes the folder and passes when its disk has room for the next start. */
    static void diskHasRoom(Path home) {
        boolean first = !Files.isDirectory(home.resolve("db").resolve("mysql"));
        diskHasRoom(home, first ? SPACE_FIRST_START : SPACE_LATER_START);
    }

    /** As {@link #diskHasRoom(Path)} for so many bytes. */
    static void diskHasRoom(Path home, long needed) {
        try {
            Files.createDirectories(home);
            long free = Files.getFileStore(home).getUsableSpace();
            if (free < needed) {
                throw new Refusal(
                        "The disk of %s is full: %d MB are free and %d MB are needed; make room, or choose"
                                        .formatted(home, free / MIB, needed / MIB)
                                + " another folder with LANTOA_DATA.");
            }
        } catch (IOException e) {
            throw new Refusal(
                    "The folder %s cannot be used (%s): choose another one with LANTOA_DATA."
                            .formatted(home, e.getMessage()));
        }
    }

    /**
     * Takes the folder for this process until it ends.
     *
     * @return the lock, to be kept reachable
     */
    static FileLock onlyInstance(Path home) {
        Path file = home.resolve("lantoa.lock");
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Refusal(
                        "Lan Tỏa is already running on the data in %s: use it, end it, or give this one its"
                                        .formatted(home)
                                + " own folder with LANTOA_DATA.");
            }
            return lock;
        } catch (IOException e) {
            throw new Refusal(
                    "The folder %s cannot be written to (%s): choose another one with LANTOA_DATA."
                            .formatted(home, e.getMessage()));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
