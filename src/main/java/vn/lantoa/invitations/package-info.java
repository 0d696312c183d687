/**
 * Brings people into the product commune by commune: counts who has joined, prints cards with codes
 * to scan, hands out links. Keeps nothing of its own; invitations are {@code accounts}'.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "invitations",
        allowedDependencies = {"shared", "uikit", "geography", "accounts", "documents"})
@org.jspecify.annotations.NullMarked
package vn.lantoa.invitations;
