/**
 * Owns administrative units of every vintage, their successors, villages, languages and ethnic
 * groups: where things are and what is spoken there. Knows no person and no campaign.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "geography",
        allowedDependencies = {"shared", "uikit"})
@org.jspecify.annotations.NullMarked
package vn.lantoa.geography;
