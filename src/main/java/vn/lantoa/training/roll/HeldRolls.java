package vn.lantoa.training.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.lantoa.accounts.Sex;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactLine;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.Classes;
import vn.lantoa.training.HeldClasses;

/** What facts about the roll that do not count yet contain, and what they miss. */
@Component
class HeldRolls {

    private static final String CONTENT = "training.held.content";

    private final HeldClasses held;
    private final Classes classes;
    private final Places places;

    HeldRolls(HeldClasses held, Classes classes, Places places) {
        this.held = held;
        this.classes = classes;
        this.places = places;
    }

    List<FactLine> mark(Fact fact, Locale language) {
        return readable(
                fact,
                any -> {
                    RollMark mark = RollBody.mark(fact);
                    List<FactLine> lines = new ArrayList<>(held.of(mark.session(), language));
                    lines.addAll(held.of(mark.trainee(), language));
                    Mark state = mark.state();
                    String key = state == null ? "training.held.unmarked" : state.key();
                    lines.add(held.line(CONTENT, held.word(key, language), language));
                    Integer minutes = mark.minutes();
                    if (minutes != null) {
                        String late = held.word("training.roll.minutesLate", language, minutes);
                        lines.add(held.line("training.held.late", late, language));
                    }
                    String how = held.word(mark.how().key(), language);
                    lines.add(held.line("training.held.how", how, language));
                    add(lines, "training.roll.note", mark.note(), language);
                    return lines;
                });
    }

    List<FactLine> walkIn(Fact fact, Locale language) {
        return readable(
                fact,
                body -> {
                    RollBody.WalkedIn in = RollBody.walkIn(body);
                    List<FactLine> lines = new ArrayList<>(held.of(in.session(), language));
                    String what = held.word("training.held.walkIn", language);
                    lines.add(held.line(CONTENT, what, language));
                    add(lines, "training.held.trainee", in.name(), language);
                    add(lines, "training.list.phone", in.phone(), language);
                    String unit =
                            places.find(in.unit())
                                    .map(Place::id)
                                    .map(places::fullName)
                                    .orElse(in.unit().toString());
                    lines.add(held.line("training.list.unit", unit, language));
                    Sex sex = in.sex();
                    if (sex != null) {
                        lines.add(
                                held.line(
                                        "training.held.sex",
                                        held.word(sex.key(), language),
                                        language));
                    }
                    return lines;
                });
    }

    List<FactLine> state(Fact fact, Locale language) {
        return readable(
                fact,
                body -> {
                    List<FactLine> lines =
                            new ArrayList<>(held.of(RollBody.session(body), language));
                    String key =
                            RollBody.opens(body) ? "training.roll.reopen" : "training.roll.close";
                    lines.add(held.line(CONTENT, held.word(key, language), language));
                    add(lines, "training.roll.reason", RollBody.reason(body), language);
                    return lines;
                });
    }

    /** The whole sentence about what such a fact waits for. */
    String missing(Fact fact, UUID missing, Locale language) {
        if (missing.equals(fact.corrects())) {
            return held.word("training.held.earlier", language);
        }
        if (missing.toString().equals(fact.body().path("trainee").asString(""))) {
            return held.word("training.held.noTrainee", language);
        }
        return classes.known(new ClassId(missing)).isPresent()
                ? held.missing(new ClassId(missing), language)
                : held.word("training.held.noSession", language);
    }

    private void add(List<FactLine> lines, String key, @Nullable String text, Locale language) {
        if (text != null && !text.isBlank()) {
            lines.add(held.line(key, text, language));
        }
    }

    /** Nobody has judged it yet: what makes no sense here is best seen as it was written. */
    private static List<FactLine> readable(Fact fact, Function<JsonNode, List<FactLine>> read) {
        try {
            return read.apply(fact.body());
        } catch (IllegalArgumentException | JacksonException e) {
            return List.of();
        }
    }
}
