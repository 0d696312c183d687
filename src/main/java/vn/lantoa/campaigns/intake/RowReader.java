package vn.lantoa.campaigns.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.ActivityDraft;
import vn.lantoa.campaigns.ActivityField;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.ActivityMoney;
import vn.lantoa.campaigns.ActivityPlan;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.campaigns.Dong;
import vn.lantoa.campaigns.FundSource;
import vn.lantoa.campaigns.Funds;
import vn.lantoa.campaigns.Period;
import vn.lantoa.campaigns.Stage;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.Sentence;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;

/** Reads one row: everything that is wrong with it, or what it says. */
final class RowReader {

    private static final LocalTime USUAL_START = LocalTime.of(8, 0);
    private static final int USUAL_HOURS = 2;

    private static final Map<FundSource, String> PLANNED =
            Map.of(
                    FundSource.STATE, PlanColumns.PLANNED_STATE,
                    FundSource.SOCIALISED, PlanColumns.PLANNED_SOCIALISED,
                    FundSource.INTERNATIONAL, PlanColumns.PLANNED_INTERNATIONAL);
    private static final Map<FundSource, String> SPENT =
            Map.of(
                    FundSource.STATE, PlanColumns.SPENT_STATE,
                    FundSource.SOCIALISED, PlanColumns.SPENT_SOCIALISED,
                    FundSource.INTERNATIONAL, PlanColumns.SPENT_INTERNATIONAL);

    private final ImportRow row;
    private final Campaign campaign;
    private final PlanWords words;
    private final Locale locale;
    private final List<Sentence> faults = new ArrayList<>();
    private final Set<ActivityField> given = EnumSet.noneOf(ActivityField.class);

    RowReader(ImportRow row, Campaign campaign, PlanWords words, Locale locale) {
        this.row = row;
        this.campaign = campaign;
        this.words = words;
        this.locale = locale;
    }

    /** What is wrong; filled by {@link #read}. */
    List<Sentence> faults() {
        return faults;
    }

    /** What the row says; empty when something is wrong with it. */
    Optional<ReadRow> read(PlaceNames places, LocalDateTime now) {
        String title = line(PlanColumns.TITLE, ActivityField.TITLE);
        if (title.isEmpty()) {
            fault(Sentence.of("campaigns.import.title.missing"));
        }
        UnitId unit = place(places);
        LocalDate day = day();
        LocalDateTime start = day == null ? null : start(day);
        LocalDateTime end = start == null ? null : end(start);
        ActivityKind kind = kind();
        Channel channel = channel();
        boolean men = yes(PlanColumns.MEN, ActivityField.MEN_AND_BOYS);
        boolean held = yes(PlanColumns.HELD, ActivityField.STATUS);
        Integer expected = expected();
        String lead = line(PlanColumns.LEAD, ActivityField.LEAD);
        String address = line(PlanColumns.ADDRESS, ActivityField.ADDRESS);
        ActivityMoney money =
                new ActivityMoney(
                        funds(PLANNED, ActivityField::planned), funds(SPENT, ActivityField::spent));
        if (held && start != null && start.isAfter(now)) {
            fault(Sentence.of("campaigns.import.held.notYet"));
        }
        if (!faults.isEmpty() || unit == null || start == null || end == null) {
            return Optional.empty();
        }
        ActivityPlan plan =
                new ActivityPlan(
                        campaign.id(),
                        LocalizedText.vietnamese(title),
                        kind,
                        channel,
                        stage(start, end),
                        unit,
                        address,
                        start,
                        end,
                        lead,
                        partners(),
                        text(PlanColumns.AUDIENCE, ActivityField.AUDIENCE),
                        men,
                        List.of("vi"),
                        expected,
                        text(PlanColumns.NOTE, ActivityField.NOTE));
        return Optional.of(new ReadRow(new ActivityDraft(plan, money), given, held));
    }

    private @Nullable UnitId place(PlaceNames places) {
        String written = row.text(PlanColumns.PLACE);
        if (written.isEmpty()) {
            fault(Sentence.of("campaigns.import.place.missing"));
            return null;
        }
        given.add(ActivityField.PLACE);
        return switch (places.find(written)) {
            case PlaceNames.Answer.At(UnitId unit) -> unit;
            case PlaceNames.Answer.No(Sentence why) -> {
                fault(why);
                yield null;
            }
        };
    }

    private @Nullable LocalDate day() {
        if (row.blank(PlanColumns.DATE)) {
            fault(Sentence.of("campaigns.import.date.missing"));
            return null;
        }
        return date(PlanColumns.DATE);
    }

    private @Nullable LocalDate date(String column) {
        Optional<LocalDate> day = row.date(column);
        if (day.isEmpty() || day.get().getYear() < 2000 || day.get().getYear() > 2100) {
            fault(Sentence.of("campaigns.import.date.wrong", row.text(column)));
            return null;
        }
        return day.get();
    }

    private LocalDateTime start(LocalDate day) {
        given.add(ActivityField.START);
        return day.atTime(time(PlanColumns.START, USUAL_START));
    }

    /** Two hours after the start where the row says nothing. */
    private @Nullable LocalDateTime end(LocalDateTime start) {
        given.add(ActivityField.END);
        LocalDateTime usual = start.plusHours(USUAL_HOURS);
        LocalDate day =
                row.blank(PlanColumns.END_DATE) ? start.toLocalDate() : date(PlanColumns.END_DATE);
        if (day == null) {
            return null;
        }
        boolean silent = row.blank(PlanColumns.END) && day.equals(start.toLocalDate());
        LocalDateTime end = silent ? usual : day.atTime(time(PlanColumns.END, usual.toLocalTime()));
        if (!end.isAfter(start)) {
            fault(Sentence.of("campaigns.import.end.notAfter"));
        }
        return end;
    }

    private LocalTime time(String column, LocalTime usual) {
        if (row.blank(column)) {
            return usual;
        }
        Optional<LocalTime> time = row.time(column);
        if (time.isEmpty()) {
            fault(Sentence.of("campaigns.import.time.wrong", row.text(column)));
        }
        return time.orElse(usual);
    }

    private ActivityKind kind() {
        String written = row.text(PlanColumns.KIND);
        if (written.isEmpty()) {
            return ActivityKind.OTHER;
        }
        given.add(ActivityField.KIND);
        Optional<ActivityKind> kind = words.kind(written);
        if (kind.isEmpty()) {
            fault(Sentence.of("campaigns.import.kind.wrong", written, words.allKinds(locale)));
        }
        return kind.orElse(ActivityKind.OTHER);
    }

    private Channel channel() {
        String written = row.text(PlanColumns.CHANNEL);
        if (written.isEmpty()) {
            return Channel.DIRECT_TALK;
        }
        given.add(ActivityField.CHANNEL);
        Optional<Channel> channel = words.channel(written);
        if (channel.isEmpty()) {
            String all = words.allChannels(locale);
            fault(Sentence.of("campaigns.import.channel.wrong", written, all));
        }
        return channel.orElse(Channel.DIRECT_TALK);
    }

    private boolean yes(String column, ActivityField field) {
        if (row.blank(column)) {
            return false;
        }
        given.add(field);
        Optional<Boolean> answer = words.yesOrNo(row.text(column));
        if (answer.isEmpty()) {
            fault(Sentence.of("campaigns.import.yesNo.wrong", row.text(column)));
        }
        return answer.orElse(false);
    }

    private @Nullable Integer expected() {
        if (row.blank(PlanColumns.EXPECTED)) {
            return null;
        }
        given.add(ActivityField.EXPECTED);
        Optional<BigDecimal> number = row.number(PlanColumns.EXPECTED);
        boolean right =
                number.filter(people ->
                                people.signum() >= 0
                                        && people.stripTrailingZeros().scale() <= 0
                                        && people.compareTo(
                                                        BigDecimal.valueOf(
                                                                ActivityPlan.MOST_EXPECTED))
                                                <= 0)
                        .isPresent();
        if (!right) {
            String written = row.text(PlanColumns.EXPECTED);
            fault(Sentence.of("campaigns.import.expected.wrong", written));
        }
        return right ? number.get().intValueExact() : null;
    }

    private Funds funds(
            Map<FundSource, String> columns, Function<FundSource, ActivityField> field) {
        Map<FundSource, Long> amounts = new EnumMap<>(FundSource.class);
        columns.forEach((source, column) -> {
            if (row.blank(column)) {
                return;
            }
            given.add(field.apply(source));
            Optional<Long> amount = Dong.parse(row.text(column));
            amount.ifPresentOrElse(
                    dong -> amounts.put(source, dong),
                    () -> fault(Sentence.of("campaigns.import.money.wrong", row.text(column))));
        });
        return new Funds(amounts);
    }

    private String line(String column, ActivityField field) {
        String text = row.text(column);
        if (!text.isEmpty()) {
            given.add(field);
        }
        if (text.length() > ActivityPlan.LINE_LENGTH) {
            fault(Sentence.of("campaigns.import.tooLong", text.substring(0, 40)));
        }
        return text;
    }

    private LocalizedText text(String column, ActivityField field) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return LocalizedText.EMPTY;
        }
        given.add(field);
        return LocalizedText.vietnamese(text);
    }

    private List<String> partners() {
        if (!row.blank(PlanColumns.PARTNERS)) {
            given.add(ActivityField.PARTNERS);
        }
        return row.parts(PlanColumns.PARTNERS);
    }

    /** By the campaign's period; a row says nothing of it. */
    private Stage stage(LocalDateTime start, LocalDateTime end) {
        given.add(ActivityField.STAGE);
        Period period = campaign.plan().period();
        if (end.toLocalDate().isBefore(period.start())) {
            return Stage.PREPARATION;
        }
        return start.toLocalDate().isAfter(period.end()) ? Stage.FOLLOW_UP : Stage.RUNNING;
    }

    private void fault(Sentence sentence) {
        faults.add(sentence);
    }
}
