package vn.lantoa.training.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Person;
import vn.lantoa.training.AgendaEntry;
import vn.lantoa.training.AgendaFilter;
import vn.lantoa.training.Answer;
import vn.lantoa.training.ClassPlan;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.CourseId;
import vn.lantoa.training.SessionAgenda;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.uikit.CalendarBand;
import vn.lantoa.uikit.CalendarCount;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarFacet;
import vn.lantoa.uikit.CalendarFacet.Dimension;
import vn.lantoa.uikit.CalendarMove;
import vn.lantoa.uikit.CalendarQuery;
import vn.lantoa.uikit.CalendarSource;
import vn.lantoa.uikit.CalendarWarning;

/** Brings the sessions of classes to the calendar of the common screens. */
@Component
class ClassCalendar implements CalendarSource {

    private static final String KIND = "CLASS";

    private final SessionAgenda agenda;
    private final SessionPieces sessions;
    private final ClassPieces pieces;
    private final I18NProvider words;

    ClassCalendar(
            SessionAgenda agenda, SessionPieces sessions, ClassPieces pieces, I18NProvider words) {
        this.agenda = agenda;
        this.sessions = sessions;
        this.pieces = pieces;
        this.words = words;
    }

    @Override
    public String key() {
        return "session";
    }

    @Override
    public List<CalendarEntry> entries(CalendarQuery query, int offset, int limit) {
        return filter(query)
                .map(filter -> agenda.entries(filter, offset, limit))
                .orElse(List.of())
                .stream()
                .map(one -> entry(one, query.language()))
                .toList();
    }

    @Override
    public List<CalendarCount> counts(CalendarQuery query) {
        return filter(query).map(agenda::counts).orElse(List.of()).stream()
                .map(count ->
                        new CalendarCount(
                                count.first(),
                                count.last(),
                                kind(query.language()),
                                count.sessions()))
                .toList();
    }

    @Override
    public List<CalendarFacet> facets(Dimension dimension, Locale language) {
        return switch (dimension) {
            case CAMPAIGN ->
                    pieces.courses().list().stream()
                            .map(one ->
                                    new CalendarFacet(
                                            one.id().toString(),
                                            one.plan()
                                                    .title()
                                                    .text(List.of(language.getLanguage()))))
                            .toList();
            case KIND -> List.of(kind(language));
            case CHANNEL -> List.of();
            case STATUS ->
                    Arrays.stream(ClassStatus.values())
                            .map(one ->
                                    new CalendarFacet(
                                            one.name(), words.getTranslation(one.key(), language)))
                            .toList();
        };
    }

    @Override
    public List<CalendarBand> bands(CalendarQuery query) {
        return List.of();
    }

    @Override
    public List<CalendarWarning> warnings(String id, LocalDate day, Locale language) {
        return sessions.days().warnings(session(id), day).stream()
                .map(warning ->
                        new CalendarWarning(
                                SessionWarnings.sentence(warning, words, language),
                                warning.source().isEmpty()
                                        ? words.getTranslation("training.source.own", language)
                                        : warning.source()))
                .toList();
    }

    @Override
    public CalendarMove move(String id, int version, LocalDate day, Locale language) {
        SessionId session = session(id);
        return switch (sessions.sessions().move(session, version, day)) {
            case Answer.Done<TrainingClass> done ->
                    new CalendarMove.Moved(moved(session, language));
            case Answer.Overtaken<TrainingClass> other -> new CalendarMove.Overtaken(other.at());
            case Answer.Refused<TrainingClass> no ->
                    new CalendarMove.Refused(words.getTranslation(no.why().key(), language));
        };
    }

    private CalendarEntry moved(SessionId id, Locale language) {
        return entry(agenda.entry(id).orElseThrow(), language);
    }

    private static SessionId session(String id) {
        return SessionId.parse(id).orElseThrow(() -> new IllegalArgumentException("no id"));
    }

    /** Empty when the query asks for a campaign, kind, channel or state that sessions lack. */
    private static Optional<AgendaFilter> filter(CalendarQuery query) {
        String whole = query.chosen(Dimension.CAMPAIGN);
        String state = query.chosen(Dimension.STATUS);
        String kind = query.chosen(Dimension.KIND);
        CourseId course = whole == null ? null : CourseId.parse(whole).orElse(null);
        ClassStatus status =
                Arrays.stream(ClassStatus.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElse(null);
        boolean ours =
                query.chosen(Dimension.CHANNEL) == null
                        && (kind == null || kind.equals(KIND))
                        && (whole == null || course != null)
                        && (state == null || status != null);
        return ours
                ? Optional.of(
                        new AgendaFilter(
                                query.from(),
                                query.to(),
                                query.within(),
                                course,
                                status,
                                query.text()))
                : Optional.empty();
    }

    private CalendarFacet kind(Locale language) {
        return new CalendarFacet(KIND, words.getTranslation("training.kind", language));
    }

    private CalendarEntry entry(AgendaEntry one, Locale language) {
        ClassSession session = one.session();
        ClassPlan plan = one.one().plan();
        String unit = pieces.places().fullName(plan.unit());
        return new CalendarEntry(
                key(),
                session.id().toString(),
                words.getTranslation(
                        "training.entry",
                        language,
                        plan.name(),
                        one.one().title().text(List.of(language.getLanguage())),
                        session.number()),
                kind(language),
                session.start(),
                session.end(),
                plan.venue().isEmpty() ? unit : plan.venue() + ", " + unit,
                pieces.senders().people(plan.trainers()).stream()
                        .map(Person::name)
                        .collect(Collectors.joining(", ")),
                words.getTranslation(one.status().key(), language),
                styleClass(one.status()),
                one.status() == ClassStatus.CANCELLED,
                one.changed(),
                "lop/" + one.one().id(),
                session.version(),
                one.saved(),
                movable(one));
    }

    private boolean movable(AgendaEntry one) {
        return (one.status() == ClassStatus.DRAFT || one.status() == ClassStatus.ANNOUNCED)
                && pieces.classes().mayEdit(one.one());
    }

    private static String styleClass(ClassStatus status) {
        return switch (status) {
            case DRAFT -> "planned";
            case ANNOUNCED -> "confirmed";
            case FINISHED -> "held";
            case CANCELLED -> "cancelled";
        };
    }
}
