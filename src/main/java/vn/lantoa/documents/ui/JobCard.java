package vn.lantoa.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.TreeMap;
import vn.lantoa.documents.imports.ImportJob;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** An import that was begun before, with how far it is; leads to it. */
final class JobCard {

    private JobCard() {}

    static ListCard of(ImportJob job, Component on) {
        Map<String, String> asked = new TreeMap<>(job.parameters());
        asked.put("viec", job.id().toString());
        String address =
                "nhap/" + job.kind() + "?" + QueryParameters.simple(asked).getQueryString();
        ListCard card =
                new ListCard(new Anchor(address, job.fileName()))
                        .badge(badge(job, on))
                        .line(
                                Symbol.CLOCK,
                                VietnamTime.dateTime(VietnamTime.local(job.startedAt())));
        return card.line(
                Symbol.LIST,
                on.getTranslation(
                        "documents.import.counts",
                        job.counts().added(),
                        job.counts().changed(),
                        job.counts().same(),
                        job.counts().wrong()));
    }

    private static StateBadge badge(ImportJob job, Component on) {
        return switch (job.state()) {
            case CHECKING -> badge(on, Tone.INFO, Symbol.CLOCK, "documents.import.state.checking");
            case READY, STALE ->
                    badge(on, Tone.WARNING, Symbol.HELP, "documents.import.state.waiting");
            case APPLYING -> badge(on, Tone.INFO, Symbol.CLOCK, "documents.import.state.applying");
            case DONE -> badge(on, Tone.SUCCESS, Symbol.CHECK, "documents.import.state.done");
            case FAILED -> badge(on, Tone.DANGER, Symbol.WARNING, "documents.import.state.failed");
            case INTERRUPTED ->
                    badge(on, Tone.WARNING, Symbol.WARNING, "documents.import.state.interrupted");
            case DROPPED, EXPIRED ->
                    badge(on, Tone.NEUTRAL, Symbol.BAN, "documents.import.state.dropped");
        };
    }

    private static StateBadge badge(Component on, Tone tone, Symbol symbol, String key) {
        return new StateBadge(tone, symbol, on.getTranslation(key));
    }
}
