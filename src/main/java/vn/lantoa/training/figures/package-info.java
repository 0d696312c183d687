/**
 * Figures of training: of a class, a course, a subtree of units, a period; a person's own record.
 */
@org.jspecify.annotations.NullMarked
package vn.lantoa.training.figures;
