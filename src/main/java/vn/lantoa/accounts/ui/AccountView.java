package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Devices;
import vn.lantoa.accounts.FreshProof;
import vn.lantoa.accounts.Passkeys;
import vn.lantoa.accounts.Passwords;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PrivacyNotices;
import vn.lantoa.accounts.SecondFactors;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** One's own account: what is known, languages, password, devices, the way out. */
@Route("tai-khoan")
@PageTitle("accounts.own.title")
@PermitAll
class AccountView extends Div implements BeforeEnterObserver {

    private final transient Access access;
    private final transient People people;
    private final transient Passwords passwords;
    private final transient Devices devices;
    private final transient PrivacyNotices notices;
    private final transient Places places;
    private final transient Languages languages;
    private final transient AuthenticationContext authentication;
    private final transient SecondFactors codes;
    private final transient Passkeys passkeys;
    private final transient FreshProof proof;
    private final transient BrowserSession browser;
    private final LanguageForm languageForm;

    AccountView(
            Access access,
            People people,
            Passwords passwords,
            Devices devices,
            PrivacyNotices notices,
            Places places,
            Languages languages,
            AuthenticationContext authentication,
            SecondFactors codes,
            Passkeys passkeys,
            FreshProof proof,
            BrowserSession browser) {
        this.access = access;
        this.people = people;
        this.passwords = passwords;
        this.devices = devices;
        this.notices = notices;
        this.places = places;
        this.languages = languages;
        this.authentication = authentication;
        this.codes = codes;
        this.passkeys = passkeys;
        this.proof = proof;
        this.browser = browser;
        this.languageForm = new LanguageForm(languages);
        addClassName("lt-account");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Person me = access.require();
        Button signOut =
                new Button(getTranslation("accounts.signOut"), click -> authentication.logout());
        add(
                new PageHeader(getTranslation("accounts.own.title"), signOut),
                section("accounts.own.about", about(me)),
                section("accounts.languages.title", languages(me)),
                section("accounts.password.title", password()),
                section("accounts.second.title", new SecondFactorPanel(codes, proof)),
                section(
                        "accounts.passkeys.title",
                        new PasskeyPanel(passkeys, proof, browser.deviceName())),
                section("accounts.devices.title", devices(me)),
                section("accounts.privacy.title", privacy()));
    }

    private Section section(String heading, Component... content) {
        Section section = new Section(new H2(getTranslation(heading)));
        section.add(content);
        section.addClassName("lt-panel");
        return section;
    }

    private Component[] about(Person me) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lt-facts");
        fact(facts, "accounts.name", me.name());
        var phone = me.phone();
        fact(
                facts,
                "accounts.phone",
                phone == null ? getTranslation("accounts.phone.none") : phone.shown());
        fact(facts, "accounts.unit", places.fullName(me.unit()));
        me.grants()
                .forEach(grant ->
                        fact(facts, "accounts.role", Words.grant(grant, places, languages, this)));
        Paragraph hint = new Paragraph(getTranslation("accounts.own.change"));
        hint.addClassName("lt-secondary");
        return new Component[] {facts, hint};
    }

    private Component[] languages(Person me) {
        languageForm.set(me.interfaceLanguage(), me.contentLanguages());
        Button save = new Button(getTranslation("accounts.languages.save"), e -> saveLanguages());
        return new Component[] {languageForm, actions(save)};
    }

    private void saveLanguages() {
        String before = access.require().interfaceLanguage();
        people.changeOwnLanguages(languageForm.ofInterface(), languageForm.ofContent());
        if (before.equals(languageForm.ofInterface())) {
            Toast.done(getTranslation("accounts.languages.saved"));
        } else {
            UI.getCurrent().getPage().reload(); // every word of the page changes
        }
    }

    private Component[] password() {
        PasswordForm form = new PasswordForm(passwords);
        return passwords.has()
                ? new Component[] {form}
                : new Component[] {
                    new Callout(Tone.INFO, getTranslation("accounts.password.none")), form
                };
    }

    private Component[] devices(Person me) {
        DeviceList list = new DeviceList(devices, me.id());
        Button others =
                new Button(
                        getTranslation("accounts.devices.endOthers"),
                        click -> {
                            devices.revokeOthers();
                            list.show();
                            Toast.done(getTranslation("accounts.devices.othersEnded"));
                        });
        return new Component[] {
            new Paragraph(getTranslation("accounts.devices.intro")), list, actions(others)
        };
    }

    private Component[] privacy() {
        Button read =
                new Button(
                        getTranslation("accounts.privacy.read"),
                        click -> PrivacyNotice.toRead().open());
        String seen =
                notices.seenAt()
                        .map(VietnamTime::local)
                        .map(VietnamTime::dateTime)
                        .map(time -> getTranslation("accounts.privacy.seenAt", time))
                        .orElse("");
        Anchor mine = new Anchor("du-lieu-cua-toi", getTranslation("accounts.data.title"));
        mine.addClassName("lt-link-action");
        return new Component[] {new Paragraph(seen), actions(read, mine)};
    }

    private static Div actions(Component... components) {
        Div actions = new Div(components);
        actions.addClassName("lt-actions");
        return actions;
    }

    private void fact(DescriptionList facts, String term, String text) {
        facts.add(
                new DescriptionList.Term(getTranslation(term)),
                new DescriptionList.Description(text));
    }
}
