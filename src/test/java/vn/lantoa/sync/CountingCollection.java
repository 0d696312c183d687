package vn.lantoa.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.lantoa.sync.spi.FieldCollection;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.FieldRecord;

/** A collection that counts how often its records are built. */
final class CountingCollection implements FieldCollection {

    private final String name;
    private Function<FieldReader, List<FieldRecord>> records = reader -> List.of();
    private Runnable meanwhile = () -> {};
    private int counter;
    private int built;

    CountingCollection(String name) {
        this.name = name;
    }

    /** Changes the records as a feature does: data and counter together. */
    void change(FieldRecord... changed) {
        List<FieldRecord> kept = List.of(changed);
        change(reader -> kept);
    }

    void change(Function<FieldReader, List<FieldRecord>> changed) {
        records = changed;
        counter++;
    }

    void fill(int size) {
        List<FieldRecord> many = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            many.add(new FieldRecord(name + i, "{\"n\":" + i + "}"));
        }
        change(many.toArray(FieldRecord[]::new));
    }

    /** Runs once while the records are next built, after the counter was read. */
    void whileBuilding(Runnable write) {
        meanwhile = write;
    }

    int built() {
        return built;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String changes(FieldReader reader) {
        return String.valueOf(counter);
    }

    @Override
    public List<FieldRecord> records(FieldReader reader) {
        built++;
        List<FieldRecord> found = records.apply(reader);
        Runnable write = meanwhile;
        meanwhile = () -> {};
        write.run();
        return found;
    }
}
