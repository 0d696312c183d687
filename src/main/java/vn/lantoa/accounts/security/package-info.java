/** The chains of filters in front of everything: who comes in by which cookie, and what is open. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.accounts.security;
