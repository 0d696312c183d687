package vn.lantoa.training.enrolment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Sex;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.Sentence;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;
import vn.lantoa.training.TargetGroup;

/**
 * A row of a list of trainees as it was understood.
 *
 * @param newcomer null when something is wrong with it
 * @param faults what is
 */
record ListRow(@Nullable Newcomer newcomer, List<Sentence> faults) {

    private static final Map<String, Sex> SEXES =
            Map.of(
                    "nu", Sex.FEMALE,
                    "female", Sex.FEMALE,
                    "f", Sex.FEMALE,
                    "nam", Sex.MALE,
                    "male", Sex.MALE,
                    "m", Sex.MALE,
                    "khac", Sex.OTHER,
                    "other", Sex.OTHER,
                    "khong neu", Sex.NOT_STATED,
                    "not stated", Sex.NOT_STATED);

    /**
     * Reads a row.
     *
     * @param groups target groups by the words for them, folded
     */
    static ListRow read(ImportRow row, ListedPlaces places, Map<String, TargetGroup> groups) {
        List<Sentence> faults = new ArrayList<>();
        String name = row.text(ListColumns.NAME);
        if (name.isEmpty()) {
            faults.add(Sentence.of("training.list.nameMissing"));
        } else if (name.length() > Newcomer.NAME_LENGTH) {
            faults.add(Sentence.of("training.list.nameLong", Newcomer.NAME_LENGTH));
        }
        PhoneNumber phone = phone(row, faults);
        UnitId unit = unit(row, places, faults);
        Sex sex = sex(row, faults);
        TargetGroup group = group(row, groups, faults);
        return faults.isEmpty() && unit != null
                ? new ListRow(new Newcomer(name, phone, unit, sex, group), List.of())
                : new ListRow(null, List.copyOf(faults));
    }

    /** The words for target groups by which lists name them. */
    static Map<String, TargetGroup> groups(java.util.function.UnaryOperator<String> word) {
        return Arrays.stream(TargetGroup.values())
                .collect(
                        java.util.stream.Collectors.toMap(
                                one -> SearchKey.of(word.apply(one.key())), one -> one));
    }

    /** A spreadsheet that took the number for one to count with has dropped the 0 in front. */
    private static @Nullable PhoneNumber phone(ImportRow row, List<Sentence> faults) {
        String typed = row.text(ListColumns.PHONE);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<PhoneNumber> number =
                PhoneNumber.read(typed).or(() -> PhoneNumber.read("0" + typed));
        if (number.isEmpty()) {
            faults.add(Sentence.of("training.list.phoneBad", typed));
        }
        return number.orElse(null);
    }

    private static @Nullable UnitId unit(
            ImportRow row, ListedPlaces places, List<Sentence> faults) {
        String typed = row.text(ListColumns.UNIT);
        String province = row.text(ListColumns.PROVINCE);
        if (typed.isEmpty() && province.isEmpty()) {
            faults.add(Sentence.of("training.list.unitMissing"));
            return null;
        }
        return switch (places.find(typed.isEmpty() ? province : typed, province)) {
            case ListedPlaces.Answer.At(UnitId unit) -> unit;
            case ListedPlaces.Answer.No(Sentence why) -> {
                faults.add(why);
                yield null;
            }
        };
    }

    private static @Nullable Sex sex(ImportRow row, List<Sentence> faults) {
        String typed = row.text(ListColumns.SEX);
        Sex sex = SEXES.get(SearchKey.of(typed));
        if (sex == null && !typed.isEmpty()) {
            faults.add(Sentence.of("training.list.sexUnknown", typed));
        }
        return sex;
    }

    private static @Nullable TargetGroup group(
            ImportRow row, Map<String, TargetGroup> groups, List<Sentence> faults) {
        String typed = row.text(ListColumns.AUDIENCE);
        TargetGroup group = groups.get(SearchKey.of(typed));
        if (group == null && !typed.isEmpty()) {
            faults.add(Sentence.of("training.list.audienceUnknown", typed));
        }
        return group;
    }
}
