package vn.lantoa.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals what the database keeps but must not be able to read: AES-256-GCM under a key made of the
 * server's secret ({@code LANTOA_KEY_SECRET}). What is sealed for one purpose opens for no other.
 */
@Component
class KeySeal {

    private static final int SHORTEST_SECRET = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String PURPOSE = "lantoa recovery keys";

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    /**
     * Takes the secret from the configuration.
     *
     * @throws IllegalStateException when there is none or a short one; then nothing starts
     */
    KeySeal(@Value("${lantoa.key-secret:}") String secret) {
        if (secret.strip().length() < SHORTEST_SECRET) {
            throw new IllegalStateException(
                    "LANTOA_KEY_SECRET is missing or shorter than %d characters: make one with openssl rand -hex 32, keep it outside the database and its backups, and never change it"
                            .formatted(SHORTEST_SECRET));
        }
        this.key = derive(secret.strip());
    }

    /** What was sealed, in Base64. */
    String seal(byte[] plain, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(plain);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed for this purpose; empty when it was another one, or another secret. */
    Optional<byte[]> open(String base64, String purpose) {
        byte[] sealed = Base64.getDecoder().decode(base64);
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce, purpose)
                            .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKeySpec derive(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
