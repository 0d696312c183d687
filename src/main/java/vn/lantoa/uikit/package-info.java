/**
 * Vaadin pieces without domain, and the small interfaces by which features show up on common
 * screens.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "uikit",
        allowedDependencies = "shared")
@org.jspecify.annotations.NullMarked
package vn.lantoa.uikit;
