/**
 * Owns the field API: what a phone holds (manifest and records) and what it sends (facts and
 * media). Knows no feature: features implement {@code sync.spi}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "sync",
        allowedDependencies = {
            "shared",
            "uikit",
            "geography",
            "accounts",
            "accounts :: problems",
            "accounts :: spi",
            "files"
        })
@org.jspecify.annotations.NullMarked
package vn.lantoa.sync;
