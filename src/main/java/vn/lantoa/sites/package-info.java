/**
 * Owns the help directory: hotlines and, later, model sites and trusted addresses. Numbers are data
 * with a source and a date of last check, changed by an administrator.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "sites",
        allowedDependencies = {"shared", "uikit", "geography", "accounts", "sync :: spi"})
@org.jspecify.annotations.NullMarked
package vn.lantoa.sites;
