package vn.lantoa.geography;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/** Reads a list, checks it and puts it in place, whole or not at all. */
@Component
class ListLoader implements PlaceLists {

    private static final Logger LOG = LoggerFactory.getLogger(ListLoader.class);

    private final PlaceStore store;
    private final TransactionTemplate transaction;
    private final ObjectProvider<LoadProgress> listeners;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListLoader(
            PlaceStore store,
            PlatformTransactionManager transactions,
            ObjectProvider<LoadProgress> listeners,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.listeners = listeners;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Outcome load(PlaceList list) {
        String name = "places of " + list.vintage();
        String hash = hash(list);
        if (store.loaded(name).filter(hash::equals).isPresent()) {
            return new Outcome.Unchanged();
        }
        try {
            Outcome.Loaded loaded =
                    transaction.execute(status -> {
                        Outcome.Loaded done = save(list);
                        store.markLoaded(name, hash, clock.instant());
                        return done;
                    });
            LOG.info("Loaded the {}: {}", name, loaded);
            events.publishEvent(new PlaceListLoaded(list.vintage()));
            return loaded;
        } catch (BadFile e) {
            LOG.warn("Refused the {}: {}", name, e.refused());
            return e.refused();
        }
    }

    private Outcome.Loaded save(PlaceList list) {
        Map<UnitId, String> former = former(list.before());
        List<PlaceListReader.Unit> units = PlaceListReader.units(list);
        store.saveList(
                list.vintage(),
                list.inForceFrom(),
                list.before() == null ? null : list.before().vintage());
        store.keepNames(units, VietnamTime.today(clock));
        store.saveUnits(list.vintage(), units, done -> tell(list.units(), done, units.size()));
        if (list.changes() != null) {
            store.saveFormerNames(
                    PlaceListReader.formerNames(list.vintage(), list.changes(), units));
        }
        return new Outcome.Loaded(units.size(), saveLinks(list, former, units));
    }

    private Map<UnitId, String> former(PlaceList.@Nullable Before before) {
        if (before == null) {
            return Map.of();
        }
        Map<UnitId, String> former = store.names(before.vintage());
        if (former.isEmpty()) {
            throw new BadFile(
                    String.valueOf(before.successors().getFilename()),
                    0,
                    "the list before, " + before.vintage() + ", is not loaded");
        }
        return former;
    }

    private int saveLinks(
            PlaceList list, Map<UnitId, String> former, List<PlaceListReader.Unit> units) {
        PlaceList.Before before = list.before();
        if (before == null) {
            return 0;
        }
        List<SuccessorReader.Link> links =
                new SuccessorReader(before, former, units).links(list.vintage());
        store.saveLinks(
                before.vintage(),
                list.vintage(),
                links,
                done -> tell(before.successors(), done, links.size()));
        store.moveVillages();
        return links.size();
    }

    private void tell(Resource file, int done, int total) {
        String name = String.valueOf(file.getFilename());
        listeners.orderedStream().forEach(listener -> listener.loaded(name, done, total));
    }

    /** One hash over all files of the list. */
    private static String hash(PlaceList list) {
        String all =
                Stream.of(
                                list.units(),
                                list.before() == null ? null : list.before().successors(),
                                list.changes())
                        .map(file -> file == null ? "-" : Table.sha256(file))
                        .collect(Collectors.joining("\n"));
        return Table.sha256(all);
    }
}
