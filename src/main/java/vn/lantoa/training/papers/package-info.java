/** What is printed for a class: sign-in sheets and badges. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.training.papers;
