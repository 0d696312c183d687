/**
 * Owns the field API: what a phone holds (manifest and records) and, later, what it sends. Knows no
 * feature: features implement {@code sync.spi}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "sync",
        allowedDependencies = {"shared", "uikit", "geography", "accounts"})
@org.jspecify.annotations.NullMarked
package vn.lantoa.sync;
