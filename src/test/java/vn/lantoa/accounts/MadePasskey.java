package vn.lantoa.accounts;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator made of code: one P-256 key, no attestation, and lies on request. */
final class MadePasskey {

    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int WITH_KEY = 0x40;
    private static final JsonMapper JSON = new JsonMapper();

    private final byte[] id = new byte[32];
    private final KeyPair keys;
    private String origin = "http://localhost:8080";
    private String host = "localhost";
    private int flags = PRESENT_AND_VERIFIED;
    private int count = 1;
    private byte[] handle = new byte[0];

    MadePasskey() throws GeneralSecurityException {
        new SecureRandom().nextBytes(id);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
    }

    /** From now on it answers for another page. */
    MadePasskey onPageOf(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    /** From now on it answers for another site. */
    MadePasskey forSite(String otherHost) {
        host = otherHost;
        return this;
    }

    /** From now on it asks for no fingerprint. */
    MadePasskey withoutVerification() {
        flags = 0x01;
        return this;
    }

    /** From now on it counts from here. */
    MadePasskey countingFrom(int uses) {
        count = uses;
        return this;
    }

    /** What a browser answers to the question for a new passkey. */
    String make(String options) throws GeneralSecurityException {
        JsonNode asked = JSON.readTree(options);
        handle = decode(asked.get("user").get("id").asString());
        byte[] data = authenticatorData(flags | WITH_KEY, attested());
        byte[] attestation =
                joined(
                        new byte[] {(byte) 0xa3},
                        text("fmt"),
                        text("none"),
                        text("attStmt"),
                        new byte[] {(byte) 0xa0},
                        text("authData"),
                        bytes(data));
        return """
        {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
         "response":{"clientDataJSON":"%2$s","attestationObject":"%3$s","transports":["internal"]}}
        """
                .formatted(
                        encode(id),
                        encode(clientData("webauthn.create", asked)),
                        encode(attestation));
    }

    /** What a browser answers to the question for any passkey. */
    String show(String options) throws GeneralSecurityException {
        byte[] client = clientData("webauthn.get", JSON.readTree(options));
        count++;
        byte[] data = authenticatorData(flags, new byte[0]);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(joined(data, sha256(client)));
        return """
        {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
         "response":{"clientDataJSON":"%2$s","authenticatorData":"%3$s","signature":"%4$s",
          "userHandle":"%5$s"}}
        """
                .formatted(
                        encode(id),
                        encode(client),
                        encode(data),
                        encode(signature.sign()),
                        encode(handle));
    }

    private byte[] clientData(String type, JsonNode options) {
        return """
        {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}\
        """
                .formatted(type, options.get("challenge").asString(), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int shown, byte[] rest) throws GeneralSecurityException {
        return joined(
                sha256(host.getBytes(StandardCharsets.UTF_8)),
                ByteBuffer.allocate(5).put((byte) shown).putInt(count).array(),
                rest);
    }

    private byte[] attested() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        // COSE: kty EC2, alg ES256, crv P-256, x, y
        byte[] cose =
                joined(
                        new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21},
                        bytes(coordinate(key.getW().getAffineX())),
                        new byte[] {0x22},
                        bytes(coordinate(key.getW().getAffineY())));
        byte[] length = ByteBuffer.allocate(2).putShort((short) id.length).array();
        return joined(new byte[16], length, id, cose);
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] raw = value.toByteArray();
        byte[] fixed = new byte[32];
        int kept = Math.min(raw.length, 32);
        System.arraycopy(raw, raw.length - kept, fixed, 32 - kept, kept);
        return fixed;
    }

    private static byte[] text(String words) {
        byte[] plain = words.getBytes(StandardCharsets.UTF_8);
        return joined(new byte[] {(byte) (0x60 + plain.length)}, plain);
    }

    private static byte[] bytes(byte[] plain) {
        byte[] head =
                plain.length < 256
                        ? new byte[] {0x58, (byte) plain.length}
                        : new byte[] {0x59, (byte) (plain.length >> 8), (byte) plain.length};
        return joined(head, plain);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static byte[] sha256(byte[] plain) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(plain);
    }

    private static String encode(byte[] plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
