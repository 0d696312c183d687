package vn.lantoa.campaigns;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.Permission;
import vn.lantoa.campaigns.Outcome.Done;
import vn.lantoa.campaigns.Outcome.Overtaken;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;

/**
 * Templates: each belongs to a unit, whose planners change it; the units below see and copy it when
 * it is shared. Those that came with the product are everybody's to use and to copy and nobody's to
 * change. What is not the person's to do ends in an {@link AccessDeniedException}.
 */
@Service
public class Templates {

    private final TemplateStore store;
    private final PlanScope scope;
    private final Places places;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Templates(
            TemplateStore store,
            PlanScope scope,
            Places places,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.scope = scope;
        this.places = places;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the signed-in person sees plans anywhere, and templates with them. */
    public boolean mayRead() {
        return !seen().isEmpty();
    }

    /**
     * The templates of the person's units and those above that are shared, after those of the
     * product; the latest first.
     */
    public List<Template> list() {
        List<UnitId> units = seen();
        Set<UnitId> above = new LinkedHashSet<>();
        units.forEach(unit -> above.addAll(PlanScope.above(places.get(unit).path())));
        return units.isEmpty() ? List.of() : store.list(units, above);
    }

    /** The template; empty when there is none, it was dropped or it is not theirs to see. */
    public Optional<Template> find(UUID id) {
        return store.find(id).filter(this::maySee).filter(one -> !store.dropped(id));
    }

    /** Whether the signed-in person may change it. */
    public boolean mayEdit(Template template) {
        return template.owner() != null && scope.mayEdit(template.owner());
    }

    /** Writes a new one. */
    public Template create(TemplatePlan plan) {
        scope.requireEdit(plan.owner());
        return transaction.execute(status -> insert(plan));
    }

    /** Copies one that the person sees into a unit they plan for; the copy is not shared. */
    public Template copy(UUID id, UnitId owner, LocalizedText name) {
        Template from = require(id);
        TemplatePlan plan =
                new TemplatePlan(
                        owner,
                        from.kind(),
                        name,
                        from.anchor(),
                        from.days(),
                        false,
                        from.items().stream().map(TemplateItem::copy).toList());
        return create(plan);
    }

    /** Changes what was written down. */
    public Outcome<Template> change(UUID id, int version, TemplatePlan plan) {
        editable(id);
        scope.requireEdit(plan.owner());
        return transaction.execute(status -> {
            if (!store.update(id, version, plan, now())) {
                return overtaken(id);
            }
            note("template.changed", id, plan.owner(), plan.items().size());
            return new Done<>(store.find(id).orElseThrow());
        });
    }

    /** Drops it; plans that were made from it stay. {@link #restore} takes that back. */
    public Outcome<Template> drop(UUID id, int version) {
        return drop(id, version, now(), "template.dropped");
    }

    /** Takes a drop back. */
    public Outcome<Template> restore(UUID id, int version) {
        return drop(id, version, null, "template.restored");
    }

    /** The template to make a plan from. */
    Template require(UUID id) {
        return find(id).orElseThrow(() -> new AccessDeniedException("no such template"));
    }

    private Outcome<Template> drop(UUID id, int version, @Nullable Instant at, String action) {
        Template template = editable(id);
        return transaction.execute(status -> {
            if (!store.drop(id, version, at, now())) {
                return overtaken(id);
            }
            template.plan().ifPresent(plan -> note(action, id, plan.owner(), plan.items().size()));
            return new Done<>(store.find(id).orElseThrow());
        });
    }

    private Template insert(TemplatePlan plan) {
        UUID id = Uuid7.next();
        store.insert(id, plan, now());
        note("template.created", id, plan.owner(), plan.items().size());
        return store.find(id).orElseThrow();
    }

    private void note(String action, UUID id, UnitId owner, int items) {
        audit.record(action, id.toString(), owner, Map.of("items", String.valueOf(items)));
    }

    private Outcome<Template> overtaken(UUID id) {
        Template now = store.find(id).orElseThrow();
        return new Overtaken<>(now.version(), now.saved());
    }

    private Template editable(UUID id) {
        return store.find(id)
                .filter(this::mayEdit)
                .orElseThrow(() -> new AccessDeniedException("not their template"));
    }

    private boolean maySee(Template template) {
        UnitId owner = template.owner();
        if (owner == null) {
            return mayRead();
        }
        return scope.access().may(Permission.SEE_PLANS, owner)
                || (template.shared()
                        && seen().stream().anyMatch(unit -> places.contains(owner, unit)));
    }

    private List<UnitId> seen() {
        return scope.access().units(Permission.SEE_PLANS);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
