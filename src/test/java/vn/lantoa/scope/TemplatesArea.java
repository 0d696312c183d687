package vn.lantoa.scope;

import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lantoa.campaigns.CampaignKind;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.campaigns.Template;
import vn.lantoa.campaigns.TemplatePlan;
import vn.lantoa.campaigns.Templates;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;

/** Templates: one's own, those that others keep to themselves, and shared ones. */
final class TemplatesArea implements Area {

    private final Templates templates;
    private final Map<Relation, Template> own = new EnumMap<>(Relation.class);
    private final Map<Relation, Template> shared = new EnumMap<>(Relation.class);

    TemplatesArea(Acting acting, Templates templates) {
        this.templates = templates;
        for (Relation relation : Relation.values()) {
            acting.as(Role.ORGANISER, relation.unit());
            own.put(relation, make(relation, false));
            shared.put(relation, make(relation, true));
        }
        acting.nobody();
    }

    @Override
    public void add(Probes probes) {
        probes.on(
                "route mau : a shared template in the list",
                (visitor, relation) -> visitor.shows("mau", name(shared, relation)));
        probes.on(
                "route mau/:___url_parameter : own",
                (visitor, relation) -> shows(visitor, own, relation));
        probes.on(
                "route mau/:___url_parameter : shared",
                (visitor, relation) -> shows(visitor, shared, relation));
        probes.on(
                "route mau/:___url_parameter : change",
                (visitor, relation) -> visitor.found(() -> changes(relation)));
    }

    private boolean changes(Relation relation) {
        Template template = templates.find(get(shared, relation).id()).orElse(null);
        return template != null
                && templates.change(
                                template.id(), template.version(), template.plan().orElseThrow())
                        instanceof Outcome.Done<Template>;
    }

    private static boolean shows(Visitor visitor, Map<Relation, Template> all, Relation relation) {
        return visitor.shows("mau/" + get(all, relation).id(), name(all, relation));
    }

    private Template make(Relation relation, boolean share) {
        return templates.create(
                new TemplatePlan(
                        relation.unit(),
                        CampaignKind.OTHER,
                        LocalizedText.vietnamese("dấu " + Uuid7.next()),
                        MonthDay.of(3, 8),
                        10,
                        share,
                        List.of()));
    }

    private static String name(Map<Relation, Template> all, Relation relation) {
        return get(all, relation).name().vietnamese();
    }

    private static Template get(Map<Relation, Template> all, Relation relation) {
        return Objects.requireNonNull(all.get(relation));
    }
}
