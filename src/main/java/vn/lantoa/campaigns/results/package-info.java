/**
 * Results of activities: the fact that phones send, what is kept of it, which of several counts,
 * and the sums.
 */
@org.springframework.modulith.NamedInterface("results")
@org.jspecify.annotations.NullMarked
package vn.lantoa.campaigns.results;
