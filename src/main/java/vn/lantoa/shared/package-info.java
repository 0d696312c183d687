/**
 * Values that every module may use: ids, names, phone numbers, text in several languages,
 * Vietnamese time. Nothing here knows a database or a screen.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "shared",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package vn.lantoa.shared;
