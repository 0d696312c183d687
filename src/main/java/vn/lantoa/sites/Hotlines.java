package vn.lantoa.sites;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.Permission;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;

/**
 * The numbers to call for help, the same in the whole country. Everybody may read them; changes ask
 * for {@link Permission#MANAGE_SETTINGS} at the ministry and leave an audit entry.
 */
@Service
@Transactional
public class Hotlines {

    private final HotlineTable table;
    private final Access access;
    private final AuditLog audit;
    private final Changes changes;

    Hotlines(
            HotlineTable table,
            Access access,
            AuditLog audit,
            Changes changes,
            HotlineSeed afterSeeding) {
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.changes = changes;
    }

    /** The numbers on the list, in their order. */
    @Transactional(readOnly = true)
    public List<Hotline> all() {
        return table.all(false);
    }

    /** The numbers that were taken off the list; for whoever may put them back. */
    @Transactional(readOnly = true)
    public List<Hotline> removed() {
        return mayChange() ? table.all(true) : List.of();
    }

    /** Whether the signed-in person may change the list. */
    public boolean mayChange() {
        return access.may(Permission.MANAGE_SETTINGS, UnitId.MINISTRY);
    }

    /** Adds a number; one that was taken off comes back as it is given here. */
    public HotlineChange add(Hotline hotline) {
        require();
        Optional<Hotline> other = onList(hotline.dial());
        if (other.isPresent()) {
            return new HotlineChange.NumberTaken(other.get());
        }
        table.save(hotline);
        note("hotline.added", hotline.dial(), Map.of("number", hotline.shown()));
        return new HotlineChange.Done(hotline);
    }

    /**
     * Changes what is said about a number, or the number itself.
     *
     * @param dial the digits it had before
     */
    public HotlineChange change(String dial, Hotline hotline) {
        require();
        Hotline before = get(dial);
        if (!hotline.dial().equals(dial)) {
            Optional<Hotline> other = onList(hotline.dial());
            if (other.isPresent()) {
                return new HotlineChange.NumberTaken(other.get());
            }
            table.remove(dial, true);
        }
        table.save(hotline);
        note("hotline.changed", dial, differences(before, hotline));
        return new HotlineChange.Done(hotline);
    }

    /** Takes a number off the list. */
    public HotlineChange remove(String dial) {
        require();
        Hotline hotline = get(dial);
        table.remove(dial, true);
        note("hotline.removed", dial, Map.of());
        return new HotlineChange.Done(hotline);
    }

    /** Puts a number back that was taken off. */
    public HotlineChange restore(String dial) {
        require();
        Hotline hotline = get(dial);
        table.remove(dial, false);
        note("hotline.restored", dial, Map.of());
        return new HotlineChange.Done(hotline);
    }

    private void require() {
        access.require(Permission.MANAGE_SETTINGS, UnitId.MINISTRY);
    }

    private Hotline get(String dial) {
        return table.find(dial)
                .orElseThrow(() -> new IllegalArgumentException("no such hotline: " + dial));
    }

    private Optional<Hotline> onList(String dial) {
        return table.all(false).stream().filter(one -> one.dial().equals(dial)).findFirst();
    }

    private void note(String action, String dial, Map<String, String> details) {
        audit.record(action, dial, UnitId.MINISTRY, details);
        changes.touch(FieldHotlines.NAME, UnitId.MINISTRY);
    }

    private static Map<String, String> differences(Hotline before, Hotline after) {
        Map<String, String> found = new LinkedHashMap<>();
        differ(found, "number", before.shown(), after.shown());
        differ(found, "name", before.name().versions(), after.name().versions());
        differ(found, "cost", before.cost(), after.cost());
        differ(found, "hours", before.hours(), after.hours());
        differ(found, "note", before.note().versions(), after.note().versions());
        differ(found, "order", before.order(), after.order());
        differ(found, "source", before.source(), after.source());
        differ(found, "checked", before.checked(), after.checked());
        return found;
    }

    private static void differ(
            Map<String, String> found, String field, Object before, Object after) {
        if (!before.equals(after)) {
            found.put(field, before + " → " + after);
        }
    }
}
