package vn.lantoa.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.SignInThrottle.Subject;
import vn.lantoa.shared.PersonId;

/**
 * Sign-in without a password: a key pair of the person's own phone or computer, opened by its lock
 * (WebAuthn). Questions and answers travel through the Flow session, so that there is no endpoint
 * of its own and no other site can ask. Nothing about the device is asked or kept but the key.
 */
@Service
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int NAME_LENGTH = 60;

    private final WebAuthnRelyingPartyOperations ceremonies;
    private final PasskeyTable table;
    private final AuthenticatorTable authenticators;
    private final SecondFactorRule rule;
    private final SecondProofs proofs;
    private final FreshProof fresh;
    private final PersonDirectory directory;
    private final Devices devices;
    private final Access access;
    private final AuditLog audit;
    private final SignInThrottle throttle;
    private final TransactionTemplate transaction;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            WebAuthnRelyingPartyOperations ceremonies,
            PasskeyTable table,
            AuthenticatorTable authenticators,
            SecondFactorRule rule,
            SecondProofs proofs,
            FreshProof fresh,
            PersonDirectory directory,
            Devices devices,
            Access access,
            AuditLog audit,
            SignInThrottle throttle,
            TransactionTemplate transaction) {
        this.ceremonies = ceremonies;
        this.table = table;
        this.authenticators = authenticators;
        this.rule = rule;
        this.proofs = proofs;
        this.fresh = fresh;
        this.directory = directory;
        this.devices = devices;
        this.access = access;
        this.audit = audit;
        this.throttle = throttle;
        this.transaction = transaction;
    }

    /** The signed-in person's passkeys, in the order they were made. */
    @Transactional(readOnly = true)
    public List<PasskeyLine> own() {
        return table.of(access.require().id());
    }

    /**
     * Asks the browser to make a passkey for the signed-in person.
     *
     * @throws org.springframework.security.access.AccessDeniedException without a {@link
     *     FreshProof}
     */
    public PasskeyAsk<PublicKeyCredentialCreationOptions> askForNew() {
        access.require();
        fresh.require();
        PublicKeyCredentialCreationOptions options =
                ceremonies.createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(
                                Objects.requireNonNull(
                                        SecurityContextHolder.getContext().getAuthentication())));
        return new PasskeyAsk<>(options, json.writeValueAsString(options));
    }

    /**
     * Keeps the passkey that the browser made.
     *
     * @param name what its owner calls it, cut after 60 characters
     */
    public PasskeyAnswer add(
            PasskeyAsk<PublicKeyCredentialCreationOptions> ask, String answer, String name) {
        Person me = access.require();
        if (!fresh.given()) {
            return PasskeyAnswer.ASK_PASSWORD;
        }
        String kept = name.strip().substring(0, Math.min(name.strip().length(), NAME_LENGTH));
        return checked(() ->
                        ask.take()
                                .map(options -> {
                                    PublicKeyCredential<AuthenticatorAttestationResponse> made =
                                            json.readValue(answer, new TypeReference<>() {});
                                    transaction.executeWithoutResult(status -> {
                                        ceremonies.registerCredential(
                                                new ImmutableRelyingPartyRegistrationRequest(
                                                        options,
                                                        new RelyingPartyPublicKey(made, kept)));
                                        proofs.given(Devices.ownDevice());
                                        String id = me.id().toString();
                                        audit.record("passkey.added", id, me.unit(), Map.of());
                                    });
                                    return PasskeyAnswer.ADDED;
                                }))
                .orElse(PasskeyAnswer.REFUSED);
    }

    /** Gives one of the signed-in person's passkeys another name. */
    @Transactional
    public void rename(UUID id, String name) {
        String kept = name.strip().substring(0, Math.min(name.strip().length(), NAME_LENGTH));
        table.rename(access.require().id(), id, kept);
    }

    /**
     * Removes one of the signed-in person's passkeys; it opens nothing from now on.
     *
     * @return no where it is the last second proof of somebody whose role needs one
     */
    @Transactional
    public boolean remove(UUID id) {
        Person me = access.require();
        boolean last = table.count(me.id()) == 1 && authenticators.since(me.id()).isEmpty();
        if (last && rule.binds(me)) {
            return false;
        }
        if (table.remove(me.id(), id)) {
            audit.record("passkey.removed", me.id().toString(), me.unit(), Map.of());
        }
        return true;
    }

    /** Asks the browser for any passkey of this site. */
    public PasskeyAsk<PublicKeyCredentialRequestOptions> ask() {
        PublicKeyCredentialRequestOptions options =
                ceremonies.createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        return new PasskeyAsk<>(options, json.writeValueAsString(options));
    }

    /**
     * Signs in whose passkey answered.
     *
     * @param browser the random key of this browser, from its cookie
     */
    public SignInAnswer signIn(
            PasskeyAsk<PublicKeyCredentialRequestOptions> ask,
            String answer,
            String browser,
            String deviceName) {
        List<Subject> counted = List.of(Subject.browser(browser));
        Optional<Duration> wait = throttle.count(counted);
        if (wait.isPresent()) {
            return new SignInAnswer.TooMany(wait.get());
        }
        Optional<Person> person = checked(() -> ask.take().map(options -> owner(options, answer)));
        if (person.isEmpty()) {
            return new SignInAnswer.Wrong();
        }
        throttle.giveBack(counted);
        IssuedDevice device = devices.issue(person.get().id(), deviceName, Devices.Origin.PASSKEY);
        proofs.given(device.id());
        return new SignInAnswer.Welcome(person.get(), device);
    }

    private Person owner(PublicKeyCredentialRequestOptions options, String answer) {
        PublicKeyCredential<AuthenticatorAssertionResponse> shown =
                json.readValue(answer, new TypeReference<>() {});
        PersonId id =
                transaction.execute(status ->
                        PasskeyOwners.person(
                                ceremonies
                                        .authenticate(
                                                new RelyingPartyAuthenticationRequest(
                                                        options, shown))
                                        .getId()));
        return directory.find(id).filter(Person::active).orElseThrow();
    }

    /**
     * What the library refuses it says by exceptions of many kinds: a wrong origin or challenge, no
     * user verification, a bad signature, a counter that went back, text that is no answer at all.
     */
    private static <T> Optional<T> checked(Supplier<Optional<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException refused) {
            LOG.info("A passkey was refused: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
