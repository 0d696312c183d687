package vn.lantoa.sites;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.geography.Village;
import vn.lantoa.geography.VillageName;
import vn.lantoa.geography.Villages;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;

/**
 * The villages of a commune for those who may look after them: every change asks for {@link
 * Permission#MANAGE_VILLAGES} at the commune and leaves an audit entry.
 */
@Service
@Transactional
public class CommuneVillages {

    private final Villages villages;
    private final Places places;
    private final Access access;
    private final AuditLog audit;
    private final Changes changes;

    CommuneVillages(
            Villages villages, Places places, Access access, AuditLog audit, Changes changes) {
        this.villages = villages;
        this.places = places;
        this.access = access;
        this.audit = audit;
        this.changes = changes;
    }

    /** The villages of a commune, those in use first. */
    @Transactional(readOnly = true)
    public List<Village> of(UnitId commune) {
        return villages.of(commune);
    }

    /** Whether the signed-in person may change the villages of this commune. */
    public boolean mayChange(UnitId commune) {
        return access.may(Permission.MANAGE_VILLAGES, commune);
    }

    /** Adds a village. */
    public Villages.Change add(UnitId commune, VillageName name) {
        access.require(Permission.MANAGE_VILLAGES, commune);
        return noted("village.added", commune, villages.add(commune, name));
    }

    /** Gives a village another name. */
    public Villages.Change rename(UnitId village, VillageName name) {
        Place before = managed(village);
        Villages.Change change = villages.rename(village, name);
        if (change instanceof Villages.Change.Done) {
            changes.touch(Changes.PLACES, village);
            audit.record(
                    "village.renamed",
                    village.toString(),
                    village,
                    Map.of("name", before.name() + " → " + name.full()));
        }
        return change;
    }

    /** Takes a village out of use. */
    public Villages.Change retire(UnitId village) {
        managed(village);
        return noted("village.retired", village, villages.retire(village));
    }

    /** Brings a retired village back. */
    public Villages.Change restore(UnitId village) {
        managed(village);
        return noted("village.restored", village, villages.restore(village));
    }

    private Place managed(UnitId village) {
        // a village that does not exist and one out of reach look the same
        Place place =
                places.find(village)
                        .filter(one -> access.may(Permission.MANAGE_VILLAGES, one.id()))
                        .orElseThrow(() -> new AccessDeniedException(village + " is out of reach"));
        return place;
    }

    private Villages.Change noted(String action, UnitId unit, Villages.Change change) {
        if (change instanceof Villages.Change.Done done) {
            Village village = done.village();
            audit.record(
                    action, village.id().toString(), unit, Map.of("name", village.name().full()));
        }
        return change;
    }
}
