package vn.lantoa.accounts.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.shared.PhoneNumber;

/**
 * Whom each row means. All rows look for name and number first and only then for name and commune,
 * so that of two namesakes in one commune each is found by the number.
 */
final class PersonMatching {

    /** Whom a row means. */
    sealed interface Match {

        /** Somebody in the list. */
        record Known(KnownPerson person) implements Match {}

        /** Nobody yet. */
        record Nobody() implements Match {}

        /** The same person as an earlier row of the file. */
        record Repeated(int row) implements Match {}

        /** One of several of this name in this commune, and no number says which. */
        record Several(int count) implements Match {}
    }

    private final Map<Integer, Match> matches = new HashMap<>();
    private final Map<String, Integer> rowsByPerson = new HashMap<>();

    PersonMatching(
            List<ImportRow> rows, List<PersonRowReader.Reading> readings, KnownPeople known) {
        for (int i = 0; i < rows.size(); i++) {
            PersonLine line = readings.get(i).line();
            if (line != null) {
                Integer earlier = rowsByPerson.putIfAbsent(key(line), rows.get(i).number());
                if (earlier != null) {
                    matches.put(i, new Match.Repeated(earlier));
                    continue;
                }
                KnownPerson found = known.byPhone(line);
                if (found != null) {
                    known.take(found);
                    matches.put(i, new Match.Known(found));
                }
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            PersonLine line = readings.get(i).line();
            if (line != null && !matches.containsKey(i)) {
                matches.put(i, byPlace(known.byPlace(line), known));
            }
        }
    }

    /** Whom the row of this index means; nobody for a row that was not understood. */
    Match of(int row) {
        return matches.getOrDefault(row, new Match.Nobody());
    }

    private static Match byPlace(List<KnownPerson> found, KnownPeople known) {
        if (found.size() > 1) {
            return new Match.Several(found.size());
        }
        if (found.isEmpty()) {
            return new Match.Nobody();
        }
        known.take(found.getFirst());
        return new Match.Known(found.getFirst());
    }

    /** Two rows of one name are one person by the same number or, without one, the same place. */
    private static String key(PersonLine line) {
        PhoneNumber phone = line.phone();
        return line.name().toLowerCase(Locale.ROOT)
                + "\n"
                + (phone == null ? line.place() : phone.e164());
    }
}
