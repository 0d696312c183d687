package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import vn.lantoa.accounts.People;
import vn.lantoa.campaigns.results.ForkDecision;
import vn.lantoa.campaigns.results.ResultId;
import vn.lantoa.campaigns.results.ResultStory;
import vn.lantoa.campaigns.results.ResultVersion;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** Corrections of one result that contradict each other, and for who may decide: which stands. */
final class ForkChoice extends Div {

    private final ResultStory story;
    private final Places places;
    private final SerializableConsumer<ResultId> decide;

    /**
     * @param decide gets the version that is to stand
     */
    ForkChoice(
            ResultStory story,
            Places places,
            People people,
            SerializableConsumer<ResultId> decide) {
        this.story = story;
        this.places = places;
        this.decide = decide;
        addClassName("lt-conflict");
        ForkDecision decision = story.fork();
        boolean settled = !story.line().forked() && decision != null;
        add(
                new Callout(
                        settled ? Tone.INFO : Tone.WARNING,
                        decision == null || !settled
                                ? getTranslation("campaigns.results.forked")
                                : getTranslation(
                                        "campaigns.results.fork.decided",
                                        VersionList.name(decision.by(), people, this),
                                        VietnamTime.dateTime(VietnamTime.local(decision.at())))));
        CardList cards = new CardList();
        story.ends().forEach(end -> cards.add(card(end, settled)));
        add(cards);
    }

    private ListCard card(ResultVersion end, boolean settled) {
        String written = VietnamTime.dateTime(VietnamTime.local(end.clocks().corrected()));
        ListCard card =
                new ListCard(getTranslation("campaigns.results.fork.version", written))
                        .badge(badge(end))
                        .line(Symbol.PEOPLE, ResultWords.people(end.details().turnout(), this))
                        .line(Symbol.CLOCK, VietnamTime.dateTime(end.details().start()))
                        .line(Symbol.PIN, places.fullName(end.details().unit()));
        if (story.mayDecideFork() && !(settled && end.standing())) {
            Button keep =
                    new Button(
                            getTranslation("campaigns.results.fork.keep"),
                            event -> decide.accept(end.id()));
            keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            keep.setAriaLabel(getTranslation("campaigns.results.fork.keepWhich", written));
            card.actions(keep);
        }
        return card;
    }

    private StateBadge badge(ResultVersion end) {
        return end.standing()
                ? new StateBadge(
                        Tone.SUCCESS, Symbol.CHECK, getTranslation("campaigns.results.stands"))
                : new StateBadge(
                        Tone.NEUTRAL,
                        Symbol.BAN,
                        getTranslation("campaigns.results.state.leftOut"));
    }
}
