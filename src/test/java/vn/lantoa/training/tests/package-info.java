/** Repeats what the package of the product says: of two files of this name one is read. */
@org.springframework.modulith.NamedInterface("tests")
@org.jspecify.annotations.NullMarked
package vn.lantoa.training.tests;
