/**
 * Owns the local run: an embedded MariaDB, the demo and the sentences of bin/run. Never part of the
 * production jar.
 */
@org.springframework.modulith.ApplicationModule(displayName = "local")
@org.jspecify.annotations.NullMarked
package vn.lantoa.local;
