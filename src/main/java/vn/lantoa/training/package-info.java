/**
 * Owns training: courses, classes with their sessions, who takes part, the roll, tests and
 * certificates.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "training",
        allowedDependencies = {
            "shared",
            "uikit",
            "geography",
            "accounts",
            "accounts :: spi",
            "files",
            "documents",
            "documents :: spi",
            "sync :: spi"
        })
@org.jspecify.annotations.NullMarked
package vn.lantoa.training;
