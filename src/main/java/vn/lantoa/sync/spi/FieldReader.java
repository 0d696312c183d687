package vn.lantoa.sync.spi;

import java.time.LocalDate;
import java.util.List;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.UnitId;

/**
 * For whom records are chosen.
 *
 * @param person the owner of the phone's sign-in
 * @param units units in whose subtrees the person may see published plans; no unit lies under
 *     another
 * @param today the day in Asia/Ho_Chi_Minh
 */
public record FieldReader(Person person, List<UnitId> units, LocalDate today) {}
