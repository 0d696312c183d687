/**
 * Owns pictures, audio and other files: each stored once by the hash of its content, sniffed,
 * limited in size, pictures re-encoded in the sizes that are shown.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "files",
        allowedDependencies = {"shared", "accounts", "accounts :: spi"})
@org.jspecify.annotations.NullMarked
package vn.lantoa.files;
