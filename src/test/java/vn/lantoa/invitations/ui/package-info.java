@org.jspecify.annotations.NullMarked
package vn.lantoa.invitations.ui;
