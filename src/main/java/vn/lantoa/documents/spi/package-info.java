/** What a feature offers so that its rows can be taken in from a spreadsheet at {@code /nhap/…}. */
@org.springframework.modulith.NamedInterface("spi")
@org.jspecify.annotations.NullMarked
package vn.lantoa.documents.spi;
