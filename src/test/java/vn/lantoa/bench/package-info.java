/** What bin/bench measures. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.bench;
