@org.jspecify.annotations.NullMarked
package vn.lantoa.accounts.imports;
