/** Tests of how far the communes are. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.campaigns.progress;
