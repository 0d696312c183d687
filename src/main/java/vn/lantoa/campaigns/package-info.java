/**
 * Owns campaigns, templates, Action Month editions and their activities: what is planned, where and
 * when. Results and registration join it later.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "campaigns",
        allowedDependencies = {"shared", "uikit", "geography", "accounts", "sync :: spi"})
@org.jspecify.annotations.NullMarked
package vn.lantoa.campaigns;
