package vn.lantoa.documents.spi;

import java.util.List;

/**
 * A kind of rows that can be taken in from a spreadsheet: people, plans. A feature offers it as a
 * bean; the screen {@code /nhap/{key}} does the rest: template, upload, mapping of columns,
 * preview, running in the background, faulty rows to download.
 *
 * <p>Every method is called as the person who imports, in the background too; {@link #check} runs
 * in a read-only transaction, {@link #apply} in one transaction that is undone as a whole when it
 * throws.
 *
 * @param <T> what a checked row has become: everything that {@link #apply} needs
 */
public interface ImportKind<T> {

    /** Its part of the address, such as {@code nguoi-dung}: small letters and dashes. */
    String key();

    /** The translation key of the screen's title, such as "Nhập người dùng từ Excel". */
    String titleKey();

    /** One or two sentences above the first step: what is taken in and what happens to it. */
    Sentence intro(ImportContext context);

    /**
     * Whether the signed-in person may import here; asked at every step. A context whose parameters
     * name nothing that exists is answered with false.
     */
    boolean allowed(ImportContext context);

    /** The columns in the order of the template. */
    List<ImportColumn> columns();

    /**
     * Judges all rows and changes nothing: one answer per row, in the same order. A row that the
     * same file has had before is judged against it, so that one file makes no doubles either.
     */
    List<RowCheck<T>> check(List<ImportRow> rows, ImportContext context);

    /**
     * Writes down what {@link #check} made of the new and changed rows, checked anew in this same
     * transaction. Asks {@code Access} itself, as every service does.
     */
    void apply(List<T> values, ImportContext context);

    /** Where to go when it is done, the most likely first. */
    List<Onward> onward(ImportContext context);

    /**
     * A link of the last step.
     *
     * @param words translation key of its words
     * @param address without the leading slash, with its query
     */
    record Onward(String words, String address) implements java.io.Serializable {}
}
