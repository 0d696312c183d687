package vn.lantoa.training.enrolment;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.LikelyPeople;
import vn.lantoa.accounts.LikelyPeople.Sought;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Twin;
import vn.lantoa.documents.spi.ImportColumn;
import vn.lantoa.documents.spi.ImportContext;
import vn.lantoa.documents.spi.ImportKind;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.documents.spi.Sentence;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TrainingClass;

/**
 * Trainees of one class from an office's list. Who has an account is known again by name and number
 * or by name and place; the same list again adds nobody, and brings nobody back who left since.
 */
@Component
class TraineeImport implements ImportKind<TraineeImport.Value> {

    private static final String CLASS = "lop";

    private final Classes classes;
    private final ClassScope scope;
    private final Enrolments enrolments;
    private final Clashes clashes;
    private final LikelyPeople likely;
    private final People people;
    private final Places places;
    private final I18NProvider i18n;

    TraineeImport(
            Classes classes,
            ClassScope scope,
            Enrolments enrolments,
            Clashes clashes,
            LikelyPeople likely,
            People people,
            Places places,
            I18NProvider i18n) {
        this.classes = classes;
        this.scope = scope;
        this.enrolments = enrolments;
        this.clashes = clashes;
        this.likely = likely;
        this.people = people;
        this.places = places;
        this.i18n = i18n;
    }

    /**
     * Whom a row puts in.
     *
     * @param account null for somebody without one
     */
    record Value(@Nullable PersonId account, Newcomer newcomer) implements Serializable {}

    @Override
    public String key() {
        return "hoc-vien";
    }

    @Override
    public String titleKey() {
        return "training.list.title";
    }

    @Override
    public Sentence intro(ImportContext context) {
        return Sentence.of(
                "training.list.intro",
                one(context)
                        .map(one -> one.plan().name() + " – " + one.title().vietnamese())
                        .orElse(""));
    }

    @Override
    public boolean allowed(ImportContext context) {
        return one(context)
                .filter(one ->
                        one.status() == ClassStatus.DRAFT || one.status() == ClassStatus.ANNOUNCED)
                .filter(one -> scope.mayEdit(one.plan().unit()))
                .isPresent();
    }

    @Override
    public List<ImportColumn> columns() {
        return ListColumns.ALL;
    }

    @Override
    public List<RowCheck<Value>> check(List<ImportRow> rows, ImportContext context) {
        TrainingClass one = one(context).orElseThrow();
        ListedPlaces listed = new ListedPlaces(places, one.plan().unit());
        Map<String, TargetGroup> groups = new HashMap<>();
        for (Locale language : List.of(Locale.of("en"), Locale.of("vi"))) {
            groups.putAll(ListRow.groups(key -> i18n.getTranslation(key, language)));
        }
        List<ListRow> read = rows.stream().map(row -> ListRow.read(row, listed, groups)).toList();
        Map<Sought, List<Twin>> accounts =
                likely.of(
                        read.stream()
                                .flatMap(row -> Optional.ofNullable(row.newcomer()).stream())
                                .map(TraineeImport::sought)
                                .toList());
        ListMatching matching = new ListMatching(accounts, enrolments.participants(one.id()));
        List<RowCheck<Value>> checks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            checks.add(check(one.id(), rows.get(i), read.get(i), matching));
            context.progress().accept(i + 1);
        }
        return checks;
    }

    private RowCheck<Value> check(ClassId id, ImportRow row, ListRow read, ListMatching matching) {
        Newcomer newcomer = read.newcomer();
        if (newcomer == null) {
            return RowCheck.wrong(row.text(ListColumns.NAME), read.faults());
        }
        String preview = newcomer.name() + " · " + places.fullName(newcomer.unit());
        return switch (matching.of(newcomer, row.number())) {
            case ListMatching.Match.Repeated(int other) ->
                    RowCheck.wrong(
                            preview,
                            List.of(Sentence.of("training.list.double", String.valueOf(other))));
            case ListMatching.Match.Several(int count) ->
                    RowCheck.wrong(preview, List.of(Sentence.of("training.list.namesakes", count)));
            case ListMatching.Match.Present() -> RowCheck.same(preview);
            case ListMatching.Match.Account(Twin account) ->
                    new RowCheck<>(
                            RowCheck.Outcome.NEW,
                            preview,
                            new Value(account.id(), newcomer),
                            said(id, account));
            case ListMatching.Match.Nobody() -> RowCheck.added(preview, new Value(null, newcomer));
        };
    }

    /** That the account is known, and which class takes place at the same time. */
    private List<Sentence> said(ClassId id, Twin account) {
        List<Sentence> all = new ArrayList<>();
        all.add(Sentence.of("training.list.account", places.fullName(account.unit())));
        clashes.of(id, List.of(account.id())).getOrDefault(account.id(), List.of()).stream()
                .map(clash ->
                        Sentence.of(
                                "training.clash",
                                clash.name(),
                                VietnamTime.dateTime(clash.start())))
                .forEach(all::add);
        return all;
    }

    @Override
    public void apply(List<Value> values, ImportContext context) {
        ClassId id = one(context).map(TrainingClass::id).orElseThrow();
        int written = 0;
        for (Value value : values) {
            EnrolmentAnswer answer = enrolments.listed(id, who(value));
            if (answer instanceof EnrolmentAnswer.Refused(EnrolmentRefusal why)) {
                throw new IllegalStateException("refused while importing: " + why);
            }
            written++;
            context.progress().accept(written);
        }
    }

    private Who who(Value value) {
        PersonId account = value.account();
        return account == null
                ? new Who.Stranger(TraineeId.next(), value.newcomer())
                : new Who.Account(people.find(account).orElseThrow(), value.newcomer().audience());
    }

    @Override
    public List<Onward> onward(ImportContext context) {
        return one(context)
                .map(one ->
                        List.of(
                                new Onward(
                                        "training.list.onward",
                                        "lop/" + one.id() + "?muc=hoc-vien")))
                .orElse(List.of());
    }

    private Optional<TrainingClass> one(ImportContext context) {
        return context.parameter(CLASS).flatMap(ClassId::parse).flatMap(classes::find);
    }

    static Sought sought(Newcomer one) {
        return new Sought(one.name(), one.phone(), one.unit());
    }
}
