/**
 * How far the communes are with their plans: what is planned, confirmed, held, cancelled there, and
 * of what there are results. Reads only.
 */
@org.jspecify.annotations.NullMarked
package vn.lantoa.campaigns.progress;
