package vn.lantoa.sync;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.StoredFact;

/**
 * A kind of fact that exists in tests only: a note about a place, which may name something that has
 * to be there first. What it takes over goes into a table without any key, so that taking something
 * over twice shows.
 */
@Component
class NoteFacts implements FactType {

    static final String NAME = "test-note";

    private static final String SCHEMA =
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema",
             "type": "object", "required": ["unit", "text"],
             "properties": {
               "unit": {"type": "string"},
               "text": {"type": "string", "maxLength": 100000},
               "count": {"type": "integer", "minimum": 0},
               "needs": {"type": ["string", "null"]},
               "media": {"type": "array", "items": {"type": "string"}}}}
            """;

    private final Set<UUID> present = ConcurrentHashMap.newKeySet();
    private volatile boolean mended;
    private final ObjectProvider<JdbcClient> jdbc;
    private final Access access;
    private final Places places;

    NoteFacts(ObjectProvider<JdbcClient> jdbc, Access access, Places places) {
        this.jdbc = jdbc;
        this.access = access;
        this.places = places;
    }

    /** After the migrations, which want an empty database. */
    @EventListener(ApplicationReadyEvent.class)
    void makeTable() {
        jdbc.getObject()
                .sql(
                        "CREATE TABLE IF NOT EXISTS test_note (id uuid NOT NULL, number bigint NOT NULL)")
                .update();
    }

    /** From now on what breaks is whole, or breaks again. */
    void mended(boolean now) {
        mended = now;
    }

    private boolean brings(Fact fact, String text) {
        return !mended && fact.body().path("text").stringValue().equals(text);
    }

    /** From now on this may be named. */
    void present(UUID thing) {
        present.add(thing);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Integer, String> schemas() {
        return Map.of(1, SCHEMA);
    }

    @Override
    public Permission reading() {
        return Permission.SEE_RESULTS;
    }

    @Override
    public FactVerdict judge(Fact fact) {
        UnitId unit = UnitId.parse(fact.body().path("unit").stringValue());
        boolean within =
                access.units(fact.sender().id(), Permission.RECORD_RESULTS).stream()
                        .anyMatch(held -> places.contains(held, unit));
        if (!within) {
            return new FactVerdict.OutOfReach();
        }
        if (brings(fact, "breaks the judge")) {
            throw new IllegalStateException(fact.body().toString());
        }
        if (fact.body().path("text").stringValue().equals("never")) {
            return new FactVerdict.Refused("note.never", "sync.fact.body");
        }
        JsonNode needs = fact.body().path("needs");
        if (needs.isString() && !present.contains(UUID.fromString(needs.stringValue()))) {
            return new FactVerdict.Waiting(UUID.fromString(needs.stringValue()));
        }
        return new FactVerdict.Accepted(
                unit,
                fact.body()
                        .path("media")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .collect(Collectors.toSet()));
    }

    @Override
    public void record(List<StoredFact> facts) {
        facts.forEach(fact -> {
            if (brings(fact.fact(), "breaks the feature")) {
                throw new IllegalStateException(fact.fact().body().toString());
            }
            present.add(fact.fact().id());
            jdbc.getObject()
                    .sql("INSERT INTO test_note (id, number) VALUES (?, ?)")
                    .params(fact.fact().id().toString(), fact.sequence())
                    .update();
        });
    }
}
