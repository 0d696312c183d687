/** What is held about a person, for the person to see; what people asked, for administrators. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.accounts.privacy.ui;
