/**
 * Makes and reads documents that people keep outside the product: spreadsheets and paper. Brings
 * the one screen by which features take in rows from a spreadsheet ({@code spi.ImportKind}).
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "documents",
        allowedDependencies = {"shared", "uikit"})
@org.jspecify.annotations.NullMarked
package vn.lantoa.documents;
