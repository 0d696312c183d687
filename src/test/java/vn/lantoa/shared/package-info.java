/** Tests of the values that every module uses. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.shared;
