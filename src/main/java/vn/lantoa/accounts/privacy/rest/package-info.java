/** What is held about a person, for their phone. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.accounts.privacy.rest;
