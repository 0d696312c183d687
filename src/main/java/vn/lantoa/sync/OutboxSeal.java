package vn.lantoa.sync;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;

/** Opens what a phone sealed: AES-256-GCM as WebCrypto writes it, the tag at the end. */
final class OutboxSeal {

    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BYTES = 32;

    private final @Nullable SecretKeySpec dataKey;
    private final String bound;

    private OutboxSeal(@Nullable SecretKeySpec dataKey, PersonId person) {
        this.dataKey = dataKey;
        this.bound = OutboxFileParser.FORMAT + ":" + person;
    }

    /** For a file in which nothing is sealed. */
    static OutboxSeal none(PersonId person) {
        return new OutboxSeal(null, person);
    }

    /** With the data key that the file carries under the recovery key; empty for another one. */
    static Optional<OutboxSeal> unwrap(
            OutboxFileParser.Element wrapped, byte[] recoveryKey, PersonId person) {
        return open(new SecretKeySpec(recoveryKey, "AES"), wrapped, null)
                .filter(key -> key.length == KEY_BYTES)
                .map(key -> new OutboxSeal(new SecretKeySpec(key, "AES"), person));
    }

    /** The bytes of a fact; empty when they are not those of its hash. */
    Optional<byte[]> fact(OutboxFileParser.Element element) {
        String plain = element.get("plain");
        return checked(
                element,
                plain == null
                        ? open(dataKey, element, bound)
                        : Optional.of(plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** The bytes of a picture or recording; empty when they are not those of its hash. */
    Optional<byte[]> medium(OutboxFileParser.Element element) {
        String plain = element.get("plain");
        return checked(element, plain == null ? open(dataKey, element, bound) : base64(plain));
    }

    private static Optional<byte[]> checked(
            OutboxFileParser.Element element, Optional<byte[]> bytes) {
        return bytes.filter(found ->
                HexFormat.of()
                        .formatHex(Digest.sha256().digest(found))
                        .equals(element.get("sha256")));
    }

    private static Optional<byte[]> open(
            @Nullable SecretKeySpec key, OutboxFileParser.Element sealed, @Nullable String bound) {
        Optional<byte[]> iv = base64(sealed.get("iv")).filter(n -> n.length == NONCE_BYTES);
        Optional<byte[]> data = base64(sealed.get("data"));
        if (key == null || iv.isEmpty() || data.isEmpty()) {
            return Optional.empty();
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv.get()));
            if (bound != null) {
                cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            }
            return Optional.of(cipher.doFinal(data.get()));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> base64(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Base64.getDecoder()::decode);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
