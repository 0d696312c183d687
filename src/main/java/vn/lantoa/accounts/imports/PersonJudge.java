package vn.lantoa.accounts.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.documents.spi.Sentence;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * Says what a row that was understood would do, or why it may not. An empty cell changes nothing.
 */
final class PersonJudge {

    private static final List<String> VIETNAMESE = List.of("vi");

    private final People people;
    private final Places places;
    private final LocalDate today;

    PersonJudge(People people, Places places, LocalDate today) {
        this.people = people;
        this.places = places;
        this.today = today;
    }

    RowCheck<PersonChange> check(
            ImportRow row, PersonRowReader.Reading reading, PersonMatching.Match match) {
        PersonLine line = reading.line();
        if (line == null) {
            return RowCheck.wrong(row.text(PersonColumn.NAME), reading.faults());
        }
        String preview = line.name() + " · " + places.fullName(line.place());
        if (!people.rolesToGive(line.place()).contains(line.role())) {
            String key =
                    line.role() == Role.ADMINISTRATOR
                            ? "accounts.import.administratorNotYours"
                            : "accounts.import.placeNotYours";
            return wrong(preview, Sentence.of(key, places.fullName(line.place())));
        }
        return switch (match) {
            case PersonMatching.Match.Repeated(int other) ->
                    wrong(preview, Sentence.of("accounts.import.double", String.valueOf(other)));
            case PersonMatching.Match.Several(int count) ->
                    wrong(
                            preview,
                            Sentence.of(
                                    "accounts.import.namesakes",
                                    count,
                                    places.fullName(line.place())));
            case PersonMatching.Match.Nobody() -> RowCheck.added(preview, added(line));
            case PersonMatching.Match.Known(KnownPerson known) -> known(preview, line, known);
        };
    }

    private static PersonChange added(PersonLine line) {
        List<String> languages = line.languages().isEmpty() ? VIETNAMESE : line.languages();
        UnitId village = line.village();
        PersonDetails details =
                new PersonDetails(
                        line.name(),
                        line.phone(),
                        village == null ? line.place() : village,
                        "vi",
                        languages,
                        line.sex());
        return new PersonChange(null, details, grant(line));
    }

    private RowCheck<PersonChange> known(String preview, PersonLine line, KnownPerson known) {
        if (!known.open()) {
            return wrong(preview, Sentence.of("accounts.import.closed"));
        }
        List<Sentence> changes = new ArrayList<>();
        PersonDetails details = details(line, known, changes);
        Grant grant = newGrant(line, known, changes);
        if (changes.isEmpty()) {
            return RowCheck.same(preview);
        }
        boolean manages = people.find(known.id()).map(people::mayManage).orElse(false);
        return manages
                ? RowCheck.changed(preview, new PersonChange(known.id(), details, grant), changes)
                : wrong(preview, Sentence.of("accounts.import.personNotYours"));
    }

    private PersonDetails details(PersonLine line, KnownPerson known, List<Sentence> changes) {
        PersonDetails details = known.details();
        PhoneNumber phone = line.phone();
        if (phone != null && !phone.equals(details.phone())) {
            changes.add(Sentence.of("accounts.import.changesPhone", phone.shown()));
            details = details.withPhone(phone);
        }
        UnitId unit = unit(line, known);
        if (!unit.equals(details.unit())) {
            changes.add(
                    Sentence.of(
                            "accounts.import.changesUnit",
                            places.fullName(details.unit()),
                            places.fullName(unit)));
            details = details.withUnit(unit);
        }
        List<String> languages = line.languages();
        if (!languages.isEmpty() && !languages.equals(details.contentLanguages())) {
            changes.add(Sentence.of("accounts.import.changesLanguages"));
            details = details.withLanguages(details.interfaceLanguage(), languages);
        }
        if (line.sex() != null && line.sex() != details.sex()) {
            changes.add(Sentence.of("accounts.import.changesSex"));
            details = details.withSex(line.sex());
        }
        return details;
    }

    /** Who works in a village stays there while the row only names the village's commune. */
    private static UnitId unit(PersonLine line, KnownPerson known) {
        UnitId village = line.village();
        if (village != null) {
            return village;
        }
        return known.commune().equals(line.place()) ? known.details().unit() : line.place();
    }

    private @Nullable Grant newGrant(PersonLine line, KnownPerson known, List<Sentence> changes) {
        Grant wanted = grant(line);
        Optional<Grant> held =
                known.grants().stream()
                        .filter(grant -> grant.sameAs(wanted) && grant.countsOn(today))
                        .findFirst();
        if (held.isEmpty()) {
            changes.add(Sentence.of("accounts.import.changesRole"));
            return wanted;
        }
        LocalDate end = line.roleEnd();
        Grant kept = end == null ? wanted.until(held.get().endsOn()) : wanted;
        if (!Objects.equals(kept.endsOn(), held.get().endsOn()) && end != null) {
            changes.add(Sentence.of("accounts.import.changesRoleEnd", VietnamTime.date(end)));
            return kept;
        }
        if (!kept.languages().equals(held.get().languages())) {
            changes.add(Sentence.of("accounts.import.changesRoleLanguages"));
            return kept;
        }
        return null;
    }

    private static Grant grant(PersonLine line) {
        List<String> translated =
                line.role() == Role.TRANSLATOR
                        ? line.languages().stream()
                                .filter(tag -> !tag.equals("vi"))
                                .sorted()
                                .toList()
                        : List.of();
        return new Grant(line.role(), line.place(), translated, line.roleEnd());
    }

    private static RowCheck<PersonChange> wrong(String preview, Sentence fault) {
        return RowCheck.wrong(preview, List.of(fault));
    }
}
