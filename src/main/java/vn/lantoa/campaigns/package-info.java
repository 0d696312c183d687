/**
 * Owns campaigns, templates, Action Month editions and their activities: what is planned, where and
 * when, and what came of it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "campaigns",
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
package vn.lantoa.campaigns;
