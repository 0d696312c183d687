package vn.lantoa.accounts;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.PersonId;

/** People as WebAuthn names them; whose account is closed is nobody. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final PersonDirectory directory;

    PasskeyOwners(PersonDirectory directory) {
        this.directory = directory;
    }

    /** A person's id as WebAuthn's user handle. */
    static Bytes handle(PersonId person) {
        UUID id = person.value();
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    /** The person of a user handle that {@link #handle} made. */
    static PersonId person(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return entity(person(handle));
    }

    /** By what {@link SignedIn#getName} says. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return entity(PersonId.parse(id));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("people are added as people");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("people are closed as people");
    }

    private @Nullable PublicKeyCredentialUserEntity entity(PersonId id) {
        return directory
                .find(id)
                .filter(Person::active)
                .map(person ->
                        ImmutablePublicKeyCredentialUserEntity.builder()
                                .id(handle(id))
                                .name(person.name())
                                .displayName(person.name())
                                .build())
                .orElse(null);
    }
}
