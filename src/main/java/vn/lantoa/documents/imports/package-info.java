/** Takes in rows from spreadsheets: checks, previews and writes them, in the background. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.documents.imports;
