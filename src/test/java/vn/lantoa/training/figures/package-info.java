@org.jspecify.annotations.NullMarked
package vn.lantoa.training.figures;
