/** The screens of places and hotlines. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.sites.ui;
