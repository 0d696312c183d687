package vn.lantoa.geography;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.shared.UnitId;

/** Answers from a snapshot that is replaced as a whole when places change. */
@Component
class PlacesInMemory implements Places {

    private record Snapshot(Gazetteer gazetteer, PlaceSearch search) {}

    private final PlaceStore store;
    private final TransactionTemplate reading;
    private volatile Snapshot snapshot;

    PlacesInMemory(
            PlaceStore store,
            PlatformTransactionManager transactions,
            ReferenceStart afterLoading) {
        this.store = store;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setReadOnly(true);
        this.snapshot = read();
    }

    /** Takes in what was committed. */
    final void refresh() {
        snapshot = read();
    }

    /** Before all others that listen: they ask us what the list changed. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(PlaceListLoaded event) {
        refresh();
    }

    private Snapshot read() {
        return reading.execute(status -> {
            Gazetteer gazetteer = new Gazetteer(store.places(), store.links());
            return new Snapshot(gazetteer, new PlaceSearch(gazetteer, store.formerNames()));
        });
    }

    @Override
    public Optional<Place> find(UnitId id) {
        return Optional.ofNullable(snapshot.gazetteer.find(id));
    }

    @Override
    public Place get(UnitId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no such place: " + id));
    }

    @Override
    public List<Place> children(UnitId id) {
        return snapshot.gazetteer.children(id);
    }

    @Override
    public List<Place> within(UnitId id, PlaceLevel level) {
        return snapshot.gazetteer.within(id, level);
    }

    @Override
    public Optional<Place> province(UnitId id) {
        return Optional.ofNullable(snapshot.gazetteer.above(id, PlaceLevel.PROVINCE));
    }

    @Override
    public boolean contains(UnitId ancestor, UnitId unit) {
        return snapshot.gazetteer.contains(ancestor, unit);
    }

    @Override
    public String fullName(UnitId id) {
        return snapshot.gazetteer.fullName(get(id));
    }

    @Override
    public List<PlaceMatch> search(String typed, @Nullable UnitId within, int limit) {
        Snapshot now = snapshot;
        Predicate<Place> wanted =
                within == null
                        ? place -> true
                        : place -> now.gazetteer.contains(within, place.id());
        return now.search.search(typed, wanted, limit);
    }

    @Override
    public List<Place> successors(UnitId former) {
        return snapshot.gazetteer.successors(former);
    }

    @Override
    public List<Place> predecessors(UnitId unit) {
        return snapshot.gazetteer.predecessors(unit);
    }
}
