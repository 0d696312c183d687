/**
 * The roll: marks that phones and the desk make, which of them stand, and what phones hold of it.
 */
@org.jspecify.annotations.NullMarked
package vn.lantoa.training.roll;
