package vn.lantoa.training;

/**
 * An announced class begins soon. Told once for each number of days, even when the server was off
 * on the day itself.
 *
 * @param days 7 or 1
 */
public record ClassNears(ClassId classId, int days) {}
