package vn.lantoa.sync.spi;

/**
 * One line of what a fact says, for people.
 *
 * @param name what is said, such as "Nơi tổ chức", in the reader's language
 * @param words what was written about it, never empty
 */
public record FactLine(String name, String words) {}
