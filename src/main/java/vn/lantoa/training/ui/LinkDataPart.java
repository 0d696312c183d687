package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Locale;
import vn.lantoa.accounts.GuestRequests;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.enrolment.LinkData;
import vn.lantoa.training.enrolment.LinkToken;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.Tone;

/** What is held about the holder of a private link: to see, to take along, to have erased. */
final class LinkDataPart extends Section {

    private final transient LinkData data;
    private final LinkToken token;

    LinkDataPart(LinkData data, LinkToken token) {
        this.data = data;
        this.token = token;
        addClassName("lt-panel");
        show();
    }

    private void show() {
        removeAll();
        add(new H2(getTranslation("training.own.data")));
        data.of(token)
                .ifPresentOrElse(
                        this::show,
                        () -> add(new Paragraph(getTranslation("training.own.data.account"))));
    }

    private void show(LinkData.Own own) {
        own.parts().forEach(this::part);
        own.asked().forEach(asked -> add(told(asked)));
        Div actions = new Div(copy());
        actions.addClassName("lt-actions");
        if (own.asked().stream().allMatch(asked -> asked.answeredAt() != null)) {
            actions.add(new Button(getTranslation("training.own.data.ask"), event -> ask()));
        }
        add(actions);
    }

    private void part(HeldPart part) {
        add(new H3(getTranslation(part.heading())));
        for (HeldItem item : part.items()) {
            DescriptionList list = new DescriptionList();
            list.addClassName("lt-facts");
            item.fields()
                    .forEach(field ->
                            list.add(
                                    new DescriptionList.Term(getTranslation(field.label())),
                                    new DescriptionList.Description(
                                            field.translated()
                                                    ? getTranslation(field.value())
                                                    : field.value())));
            add(list);
        }
    }

    private Callout told(GuestRequests.Asked asked) {
        String at = VietnamTime.dateTime(VietnamTime.local(asked.askedAt()));
        var answered = asked.answeredAt();
        if (answered == null) {
            return new Callout(
                    Tone.INFO,
                    getTranslation(
                            "training.own.data.asked", at, VietnamTime.date(asked.answerDue())));
        }
        String answer = asked.answer();
        return new Callout(
                Tone.WARNING,
                getTranslation("training.own.data.refused", at, answer == null ? "" : answer));
    }

    private Anchor copy() {
        Locale language = getLocale();
        Anchor link = new Anchor();
        link.setText(getTranslation("accounts.data.copy"));
        link.addClassName("lt-link-action");
        link.setHref(
                (DownloadHandler)
                        event -> {
                            event.setFileName("du-lieu-cua-toi.zip");
                            event.setContentType("application/zip");
                            event.getResponse().setHeader("Cache-Control", "no-store");
                            try (var out = event.getOutputStream()) {
                                data.copy(token, language, out);
                            }
                        },
                AttachmentType.DOWNLOAD);
        return link;
    }

    private void ask() {
        Confirmation.askToEnd(
                getTranslation("training.own.data.ask.title"),
                getTranslation("training.own.data.ask.text"),
                getTranslation("training.own.data.ask"),
                () -> {
                    data.askErasure(token);
                    show();
                });
    }
}
