package vn.lantoa.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lantoa.sync.Manifest.Versioned;

/**
 * A collection's list of ids and versions in 64 parts, so that one changed record among 2,000 costs
 * a phone one part. Which part an id falls in is computed by phones too ({@code
 * frontend/field/sync/parts.ts}); both are held to one table of cases.
 */
final class Parts {

    static final int COUNT = 64;

    private static final int TAG_LETTERS = 8;

    private final List<List<Versioned>> parts = new ArrayList<>();

    Parts(List<Versioned> records) {
        for (int i = 0; i < COUNT; i++) {
            parts.add(new ArrayList<>());
        }
        records.forEach(record -> parts.get(of(record.id())).add(record));
    }

    /** The part of an id: FNV-1a of its characters, folded to six bits. */
    static int of(String id) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 16_777_619;
        }
        return (hash ^ (hash >>> 16)) & (COUNT - 1);
    }

    /** The tags of the parts that differ from those the phone names, by number. */
    Map<Integer, String> changed(List<String> known) {
        Map<Integer, String> changed = new TreeMap<>();
        for (int i = 0; i < COUNT; i++) {
            String tag = tag(parts.get(i));
            if (known.size() != COUNT || !known.get(i).equals(tag)) {
                changed.put(i, tag);
            }
        }
        return changed;
    }

    /** The records of one part, in the order of the collection. */
    List<Versioned> part(int number) {
        return List.copyOf(parts.get(number));
    }

    private static String tag(List<Versioned> records) {
        StringBuilder all = new StringBuilder();
        records.forEach(one -> all.append(one.id()).append(' ').append(one.version()).append('\n'));
        return Digest.of(all.toString()).substring(0, TAG_LETTERS);
    }
}
