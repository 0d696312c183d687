package vn.lantoa.shell.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.QrCode;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** The person's feed for calendar apps: making its address, showing it once, ending it. */
final class FeedDialog extends FormDialog {

    private static final String COPY = "navigator.clipboard.writeText($0)";

    private final FeedDialogs feeds;
    private final CalendarAddress shown;
    private final Div content = new Div();

    FeedDialog(FeedDialogs feeds, CalendarAddress shown) {
        super(I18NProvider.translate("shell.calendar.feed"));
        this.feeds = feeds;
        this.shown = shown;
        content.addClassName("lt-cal-feed");
        add(content);
        getFooter().add(new Button(getTranslation("shell.calendar.feed.close"), event -> close()));
        feeds.feeds().mine().ifPresentOrElse(this::showOld, this::offer);
    }

    /** There is none yet. */
    private void offer() {
        content.removeAll();
        content.add(new Paragraph(getTranslation("shell.calendar.feed.what")));
        addMaker("shell.calendar.feed.make");
    }

    private void showOld(Feed feed) {
        content.removeAll();
        String limits = feeds.limits(feed.address());
        content.add(
                new Paragraph(
                        getTranslation(
                                "shell.calendar.feed.have",
                                VietnamTime.dateTime(VietnamTime.local(feed.made())))),
                new Paragraph(
                        limits.isEmpty()
                                ? getTranslation("shell.calendar.feed.carriesAll")
                                : getTranslation("shell.calendar.feed.carries", limits)),
                new Paragraph(
                        feed.read() == null
                                ? getTranslation("shell.calendar.feed.neverRead")
                                : getTranslation(
                                        "shell.calendar.feed.read",
                                        VietnamTime.dateTime(VietnamTime.local(feed.read())))));
        Button end = new Button(getTranslation("shell.calendar.feed.end"), event -> askToEnd());
        end.addThemeVariants(ButtonVariant.LUMO_ERROR);
        content.add(end, new H3(getTranslation("shell.calendar.feed.again")));
        content.add(new Paragraph(getTranslation("shell.calendar.feed.againText")));
        addMaker("shell.calendar.feed.renew");
    }

    private void addMaker(String key) {
        RadioButtonGroup<Boolean> onlyShown = new RadioButtonGroup<>();
        if (shown.filtered()) {
            onlyShown.setLabel(getTranslation("shell.calendar.feed.which"));
            onlyShown.setItems(true, false);
            String limits = feeds.limits(shown);
            onlyShown.setItemLabelGenerator(only ->
                    only
                            ? getTranslation("shell.calendar.feed.only", limits)
                            : getTranslation("shell.calendar.feed.all"));
            onlyShown.setValue(true);
            content.add(onlyShown);
        }
        Button make =
                new Button(
                        getTranslation(key),
                        event -> make(Boolean.TRUE.equals(onlyShown.getValue())));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        content.add(make);
    }

    private void make(boolean onlyShown) {
        CalendarAddress carried = onlyShown ? shown : CalendarAddress.ALL;
        if (carried.filterQuery().length() > Feeds.LONGEST_FILTER) {
            Toast.problem(getTranslation("shell.calendar.feed.tooLong"));
            return;
        }
        long entries = feeds.count(carried);
        showNew(feeds.issue(carried), entries);
    }

    /** The one time that the address is seen. */
    private void showNew(FeedDialogs.Address address, long entries) {
        content.removeAll();
        content.add(new Callout(Tone.WARNING, getTranslation("shell.calendar.feed.secret")));
        if (entries > FeedFile.MOST) {
            content.add(
                    new Callout(
                            Tone.INFO,
                            getTranslation("shell.calendar.feed.many", entries, FeedFile.MOST)));
        }
        TextField field = new TextField(getTranslation("shell.calendar.feed.address"));
        field.setValue(address.https());
        field.setReadOnly(true);
        field.setWidthFull();
        Button copy =
                new Button(
                        getTranslation("shell.calendar.feed.copy"),
                        Symbol.COPY.icon(),
                        event -> {
                            getElement().executeJs(COPY, address.https());
                            Toast.done(getTranslation("shell.calendar.feed.copied"));
                        });
        Anchor open = new Anchor();
        // a scheme of calendar apps, and all else in it is ours
        open.setUnsafeHref(address.webcal());
        open.add(Symbol.CALENDAR.icon(), new Span(getTranslation("shell.calendar.feed.open")));
        open.addClassName("lt-link-action");
        open.getElement().setAttribute("router-ignore", true);
        Div ways = new Div(copy, open);
        ways.addClassName("lt-actions");
        content.add(
                field,
                ways,
                how(),
                new Paragraph(getTranslation("shell.calendar.feed.scan")),
                new QrCode(address.webcal(), getTranslation("shell.calendar.feed.qr")));
        field.focus();
    }

    private UnorderedList how() {
        UnorderedList list = new UnorderedList();
        list.add(
                new ListItem(getTranslation("shell.calendar.feed.howPhone")),
                new ListItem(getTranslation("shell.calendar.feed.howGoogle")),
                new ListItem(getTranslation("shell.calendar.feed.howLate")));
        return list;
    }

    private void askToEnd() {
        Confirmation.askToEnd(
                getTranslation("shell.calendar.feed.endAsk"),
                getTranslation("shell.calendar.feed.endText"),
                getTranslation("shell.calendar.feed.end"),
                () -> {
                    feeds.feeds().end();
                    offer();
                    Toast.done(getTranslation("shell.calendar.feed.ended"));
                });
    }
}
