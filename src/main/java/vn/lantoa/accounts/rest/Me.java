package vn.lantoa.accounts.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Role;

/** The signed-in person as the field client knows them. */
record Me(
        String id,
        String name,
        NamedPlace unit,
        @Nullable NamedPlace province,
        List<Role> roles,
        String interfaceLanguage,
        List<String> contentLanguages,
        boolean privacyNoticeSeen,
        @Nullable UUID device,
        Instant serverTime) {

    /** A place with its name. */
    record NamedPlace(String id, String name) {}
}
