/** The part of the field API that concerns who is signed in. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.accounts.rest;
