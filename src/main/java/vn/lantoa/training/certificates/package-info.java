/**
 * Certificates of those who passed a class: numbers without gaps, the paper, the page by which
 * anybody verifies one.
 */
@org.jspecify.annotations.NullMarked
package vn.lantoa.training.certificates;
