package vn.lantoa.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.FieldCollection;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.FieldRecord;

/** Puts together what a phone should hold, from what the features offer. */
@Component
class Manifests {

    /** So many records a cheap phone still searches and shows at once. */
    static final int MOST = 2_000;

    private final List<FieldCollection> collections;
    private final ChangeCounters changes;
    private final ProgramVersion program;
    private final BuiltManifests built;

    Manifests(
            List<FieldCollection> collections,
            ChangeCounters changes,
            ProgramVersion program,
            BuiltManifests built) {
        this.collections =
                collections.stream().sorted(Comparator.comparing(FieldCollection::name)).toList();
        this.changes = changes;
        this.program = program;
        this.built = built;
    }

    /**
     * A fingerprint of all that the manifest of this reader depends on. Asked before {@link
     * #manifest}, so that it may be too old but never too new: then the phone asks once more in
     * vain, but no change passes it by.
     */
    String state(FieldReader reader) {
        return changes.within(reader.units(), () -> stateNow(reader));
    }

    private String stateNow(FieldReader reader) {
        StringBuilder state = new StringBuilder();
        state.append(program).append('\n').append(reader.person().id()).append('\n');
        state.append(reader.person().scopeVersion()).append('\n').append(reader.units());
        state.append('\n').append(reader.today());
        state.append('\n').append(changes.read(Changes.PLACES, reader.units()));
        for (FieldCollection collection : collections) {
            state.append('\n').append(collection.name()).append(' ');
            state.append(collection.changes(reader));
        }
        return Digest.of(state.toString());
    }

    /**
     * The manifest of a reader.
     *
     * @param state what {@link #state} said before: what was built for the same state is used again
     */
    Manifest manifest(FieldReader reader, String state) {
        return built.get(reader.person().id(), state, () -> build(reader));
    }

    private Manifest build(FieldReader reader) {
        List<List<FieldRecord>> found =
                collections.stream().map(collection -> collection.records(reader)).toList();
        List<Integer> shares = shares(found.stream().map(List::size).toList());
        List<Manifest.Holding> holdings = new ArrayList<>();
        boolean capped = false;
        for (int i = 0; i < found.size(); i++) {
            List<FieldRecord> kept = found.get(i).subList(0, shares.get(i));
            capped |= kept.size() < found.get(i).size();
            holdings.add(Manifest.Holding.of(collections.get(i).name(), kept));
        }
        return new Manifest(List.copyOf(holdings), capped);
    }

    /**
     * Divides the room: small collections are kept whole, what remains is shared evenly by the
     * large ones, so that a thousand activities never push out the hotlines.
     */
    static List<Integer> shares(List<Integer> sizes) {
        Integer[] shares = sizes.toArray(Integer[]::new);
        List<Integer> smallestFirst = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            smallestFirst.add(i);
        }
        smallestFirst.sort(Comparator.comparing(sizes::get));
        int room = MOST;
        int waiting = sizes.size();
        for (int index : smallestFirst) {
            shares[index] = Math.min(sizes.get(index), room / waiting);
            room -= shares[index];
            waiting--;
        }
        return List.of(shares);
    }
}
