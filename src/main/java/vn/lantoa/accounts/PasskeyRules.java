package vn.lantoa.accounts;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * For which site passkeys are made ({@code LANTOA_PASSKEY_ID}, {@code _NAME}, {@code _ORIGINS}): by
 * default the host and the origin of the public address. Each use asks for the device's own lock
 * (user verification), so that a passkey is two proofs in one: the device and its owner.
 */
@Configuration
class PasskeyRules {

    private static final String NAME = "Lan Tỏa";

    @Bean
    WebAuthnRelyingPartyOperations passkeyCeremonies(
            PasskeyOwners owners, PasskeyTable table, Environment environment) {
        URI address = address(environment);
        String id = text(environment, "lantoa.passkeys.id", address.getHost());
        String origins =
                text(
                        environment,
                        "lantoa.passkeys.origins",
                        address.getScheme() + "://" + address.getRawAuthority());
        var ceremonies =
                new Webauthn4JRelyingPartyOperations(
                        owners,
                        table,
                        PublicKeyCredentialRpEntity.builder()
                                .id(id)
                                .name(text(environment, "lantoa.passkeys.name", NAME))
                                .build(),
                        split(origins));
        ceremonies.setCustomizeCreationOptions(options ->
                options.authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build()));
        ceremonies.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return ceremonies;
    }

    private static URI address(Environment environment) {
        return URI.create(
                text(
                        environment,
                        "lantoa.base-url",
                        "http://localhost:" + environment.getProperty("server.port", "8080")));
    }

    private static String text(Environment environment, String key, String otherwise) {
        String configured = environment.getProperty(key, "").strip();
        return configured.isEmpty() ? otherwise : configured;
    }

    private static Set<String> split(String origins) {
        return Arrays.stream(origins.split(",", -1))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
