/** The rules of docs/architecture.md that a program can check. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.rules;
