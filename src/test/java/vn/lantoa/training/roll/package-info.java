/** Tests of the roll. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.training.roll;
