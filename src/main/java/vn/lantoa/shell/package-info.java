/**
 * Owns the app shell: layout, navigation, home, calendar, error views, language of the interface. A
 * leaf: it collects the {@code uikit} interfaces and views by {@code @Menu}, and knows no feature.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "shell",
        allowedDependencies = {
            "shared",
            "uikit",
            "geography",
            "accounts",
            "accounts :: spi",
            "documents"
        })
@org.jspecify.annotations.NullMarked
package vn.lantoa.shell;
