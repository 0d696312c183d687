/** The one screen by which rows come in from spreadsheets. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.documents.ui;
