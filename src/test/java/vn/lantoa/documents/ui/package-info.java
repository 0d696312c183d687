@org.jspecify.annotations.NullMarked
package vn.lantoa.documents.ui;
