package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.results.Decision;
import vn.lantoa.campaigns.results.ResultLine;
import vn.lantoa.campaigns.results.ResultStory;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** Several results of one activity side by side, and for who may decide: which of them count. */
final class ConflictChoice extends Div {

    private final ResultStory story;
    private final Places places;
    private final SerializableConsumer<@Nullable UUID> decide;

    /**
     * @param decide gets the root of the one to keep, or null when all count
     */
    ConflictChoice(ResultStory story, Places places, SerializableConsumer<@Nullable UUID> decide) {
        this.story = story;
        this.places = places;
        this.decide = decide;
        addClassName("lt-conflict");
        CardList cards = new CardList();
        ResultView.contenders(story).forEach(line -> cards.add(card(line)));
        add(cards);
        Decision decision = story.decision();
        boolean all = decision != null && decision.kept() == null;
        if (story.mayDecide() && !(all && settled())) {
            Div bar =
                    new Div(
                            new Button(
                                    getTranslation("campaigns.results.countAll"),
                                    event -> decide.accept(null)));
            bar.addClassName("lt-actions");
            add(bar);
        }
    }

    private boolean settled() {
        return story.line().agreement() == ResultLine.Agreement.DECIDED;
    }

    private ListCard card(ResultLine line) {
        ListCard card = new ListCard(title(line)).badge(badge(line));
        card.line(Symbol.PEOPLE, ResultWords.people(line.turnout(), this))
                .line(Symbol.CLOCK, VietnamTime.dateTime(line.start()))
                .line(Symbol.PIN, places.fullName(line.unit()));
        Decision decision = story.decision();
        boolean kept = settled() && decision != null && line.root().equals(decision.kept());
        if (story.mayDecide() && !kept) {
            Button keep =
                    new Button(
                            getTranslation("campaigns.results.keep"),
                            event -> decide.accept(line.root()));
            keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            keep.setAriaLabel(
                    getTranslation("campaigns.results.keep.which", line.turnout().total()));
            card.actions(keep);
        }
        return card;
    }

    private Component title(ResultLine line) {
        return line.root().equals(story.line().root())
                ? new Span(getTranslation("campaigns.results.this"))
                : new RouterLink(
                        getTranslation("campaigns.results.other"),
                        ResultView.class,
                        line.id().toString());
    }

    private StateBadge badge(ResultLine line) {
        return line.counts()
                ? new StateBadge(
                        Tone.SUCCESS,
                        Symbol.CHECK,
                        getTranslation("campaigns.results.state.counts"))
                : new StateBadge(
                        Tone.NEUTRAL,
                        Symbol.BAN,
                        getTranslation("campaigns.results.state.leftOut"));
    }
}
