package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Enrolling;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.enrolment.Clashes.Clash;
import vn.lantoa.uikit.CardRow;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.SearchField;
import vn.lantoa.uikit.Symbol;

/** How many have which state, the list by given name, and for the organiser what can be done. */
final class Participants extends Section {

    private static final int PAGE = 100;

    private final transient EnrolmentPieces pieces;
    private final TrainingClass one;
    private final boolean edits;
    private final Paragraph counts = new Paragraph();
    private final SearchField search;
    private final ComboBox<TraineeState> state = new ComboBox<>();
    private final Div found = new Div();
    private List<Trainee> all = List.of();
    private List<Trainee> shown = List.of();
    private Map<PersonId, List<Clash>> clashes = Map.of();
    private TraineeTwins twins = TraineeTwins.NONE;

    Participants(EnrolmentPieces pieces, TrainingClass one) {
        this.pieces = pieces;
        this.one = one;
        this.edits = pieces.scope().mayEdit(one.plan().unit());
        this.search =
                new SearchField(getTranslation("training.participants.search"), key -> list());
        addClassName("lt-section");
        counts.getElement().setAttribute("role", "status");
        state.setLabel(getTranslation("training.state"));
        state.setItems(TraineeState.values());
        state.setItemLabelGenerator(each -> getTranslation(each.key()));
        state.setClearButtonVisible(true);
        state.addValueChangeListener(event -> list());
        Div filters = new Div(search, state);
        filters.addClassName("lt-filters");
        add(new H2(getTranslation("training.participants")), counts, actions(), filters, found);
        read();
    }

    /** Reads everything anew, after something was changed. */
    private void read() {
        all = pieces.enrolments().participants(one.id());
        clashes =
                pieces.clashes()
                        .of(
                                one.id(),
                                all.stream()
                                        .filter(Participants::isIn)
                                        .map(Trainee::person)
                                        .filter(Objects::nonNull)
                                        .toList());
        twins = edits ? TraineeTwins.of(all, pieces.likely()) : TraineeTwins.NONE;
        counts.setText(counted());
        list();
    }

    private String counted() {
        Integer capacity = one.plan().capacity();
        Map<TraineeState, Long> by =
                all.stream().collect(Collectors.groupingBy(Trainee::state, Collectors.counting()));
        List<String> words = new ArrayList<>();
        words.add(
                capacity == null
                        ? getTranslation(
                                "training.participants.seats",
                                by.getOrDefault(TraineeState.ENROLLED, 0L))
                        : getTranslation(
                                "training.participants.seatsOf",
                                by.getOrDefault(TraineeState.ENROLLED, 0L),
                                capacity));
        Arrays.stream(TraineeState.values())
                .filter(each -> each != TraineeState.ENROLLED && by.containsKey(each))
                .forEach(each -> words.add(getTranslation(each.key()) + ": " + by.get(each)));
        return String.join(" · ", words);
    }

    private Div actions() {
        List<Component> bar = new ArrayList<>();
        boolean open = one.status() == ClassStatus.DRAFT || one.status() == ClassStatus.ANNOUNCED;
        if (edits && open) {
            bar.addAll(waysIn());
        }
        if (edits) {
            bar.add(download());
        }
        Div actions = new Div(bar.toArray(Component[]::new));
        actions.addClassName("lt-actions");
        return actions;
    }

    private List<Component> waysIn() {
        Button put =
                new Button(
                        getTranslation("training.participants.add"),
                        Symbol.PLUS.icon(),
                        event -> new PutInDialog(pieces, one, this::read).open());
        put.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button newcomer =
                new Button(
                        getTranslation("training.participants.newcomer"),
                        event -> new NewcomerDialog(pieces, one, this::read).open());
        Anchor list =
                new Anchor(
                        "nhap/hoc-vien?lop=" + one.id(),
                        getTranslation("training.participants.import"));
        list.addClassName("lt-link-action");
        if (one.plan().enrolling() != Enrolling.LINK) {
            return List.of(put, newcomer, list);
        }
        Button link =
                new Button(
                        getTranslation("training.link"),
                        Symbol.QR.icon(),
                        event -> new ClassLinkDialog(pieces, one).open());
        return List.of(put, newcomer, list, link);
    }

    private SheetDownload download() {
        TraineeSheet sheet = new TraineeSheet(pieces.places(), getLocale());
        return new SheetDownload(
                getTranslation("training.participants.download"),
                getTranslation("training.participants.file"),
                () ->
                        pieces.workbooks()
                                .xlsx(
                                        List.of(
                                                sheet.of(
                                                        pieces.enrolments()
                                                                .participants(one.id())))));
    }

    private void list() {
        found.removeAll();
        TraineeState wanted = state.getValue();
        shown = all.stream().filter(each -> matches(each, wanted, search.key())).toList();
        if (wanted == TraineeState.WAITING) {
            shown = shown.stream().sorted(Comparator.comparing(Trainee::queued)).toList();
        }
        if (shown.isEmpty()) {
            found.add(
                    new EmptyState(
                            Symbol.PEOPLE,
                            getTranslation("training.participants.none"),
                            getTranslation(
                                    all.isEmpty()
                                            ? "training.participants.none.yet"
                                            : "training.participants.none.found")));
            return;
        }
        CardRows cards = new CardRows();
        cards.onPress(row -> open(shown.get(row)));
        found.add(cards);
        more(cards);
    }

    private void more(CardRows cards) {
        int from = cards.size();
        cards.append(shown.stream().skip(from).limit(PAGE).map(this::card).toList());
        int left = shown.size() - cards.size();
        if (left > 0) {
            Button next = new Button(getTranslation("training.more", left));
            next.addClickListener(event -> {
                found.remove(next);
                more(cards);
            });
            found.add(next);
        }
    }

    private CardRow card(Trainee trainee) {
        String name = ParticipantWords.name(trainee);
        CardRow card =
                CardRow.of(name)
                        .badge(ParticipantWords.badge(trainee.state()))
                        .line(Symbol.PIN, pieces.places().fullName(trainee.unit()));
        String phone = trainee.phone();
        if (edits && phone != null) {
            card.line(Symbol.PHONE, new PhoneNumber(phone).shown());
        }
        var audience = trainee.audience();
        if (audience != null) {
            card.line(Symbol.PEOPLE, getTranslation(audience.key()));
        }
        var until = trainee.offeredUntil();
        if (until != null) {
            card.line(
                    Symbol.CLOCK,
                    getTranslation(
                            "training.offer.until",
                            VietnamTime.dateTime(VietnamTime.local(until))));
        }
        if (trainee.state() == TraineeState.WAITING) {
            card.line(
                    Symbol.CLOCK,
                    getTranslation(
                            "training.waiting.since",
                            VietnamTime.dateTime(VietnamTime.local(trainee.queued()))));
        }
        clash(trainee.person()).forEach(words -> card.line(Symbol.WARNING, words));
        if (twins.has(trainee)) {
            card.line(Symbol.WARNING, getTranslation("training.twins.hint"));
        }
        return edits
                ? card.button(
                        getTranslation("training.participants.do"),
                        getTranslation("training.participants.do.of", name))
                : card;
    }

    private List<String> clash(@Nullable PersonId person) {
        return person == null
                ? List.of()
                : clashes.getOrDefault(person, List.of()).stream()
                        .map(each ->
                                getTranslation(
                                        "training.clash",
                                        each.name(),
                                        VietnamTime.dateTime(each.start())))
                        .toList();
    }

    private void open(Trainee trainee) {
        if (edits) {
            TraineeId id = trainee.id();
            new TraineeDialog(pieces, one, trainee, twins.of(id), this::read).open();
        }
    }

    private static boolean matches(Trainee one, @Nullable TraineeState wanted, String key) {
        String name = " " + SearchKey.of(one.name());
        return (wanted == null || one.state() == wanted)
                && Arrays.stream(key.split(" ", -1)).allMatch(word -> name.contains(" " + word));
    }

    private static boolean isIn(Trainee trainee) {
        return switch (trainee.state()) {
            case ENROLLED, WAITING, OFFERED, INVITED -> true;
            case DECLINED, WITHDRAWN, REMOVED, LATE -> false;
        };
    }
}
