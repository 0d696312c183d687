/**
 * Made phones that write where the network is bad, and the check that nothing was lost or doubled.
 */
@org.jspecify.annotations.NullMarked
package vn.lantoa.testing.faults;
