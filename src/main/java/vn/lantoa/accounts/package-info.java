/**
 * Owns people, their roles and the places these hold in, invitations, sign-in, devices and audit
 * entries: who may do what, where. Every other module asks it before it reads or writes.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "accounts",
        allowedDependencies = {"shared", "uikit", "geography", "documents", "documents :: spi"})
@org.jspecify.annotations.NullMarked
package vn.lantoa.accounts;
