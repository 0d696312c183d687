/** Signing in, one's own account, and the people whom organisers look after. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.accounts.ui;
