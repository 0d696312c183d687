package vn.lantoa.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A file with a secret in it: readable by this user only, from its first byte on. */
final class OwnersFile {

    private OwnersFile() {}

    /** A secret of so many random bytes in hexadecimal: made once, then kept in the file. */
    static String secret(Path file, int bytes) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        write(file, secret);
        return secret;
    }

    /** Writes the file anew; where the file system knows no owners, as any other file. */
    static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }
}
