package vn.lantoa.scope;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Person;
import vn.lantoa.files.ContentHash;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.SentPictures;

/**
 * Pictures sent from each of the four units: of a result that counts, of one that waits, of none.
 */
final class MediaArea implements Area {

    private final SentPictures pictures;
    private final Map<Relation, ContentHash> counting = new EnumMap<>(Relation.class);
    private final Map<Relation, ContentHash> waiting = new EnumMap<>(Relation.class);
    private final Map<Relation, ContentHash> unnamed = new EnumMap<>(Relation.class);
    private final Map<PersonId, ContentHash> own = new HashMap<>();

    MediaArea(Acting acting, SentPictures pictures) throws Exception {
        this.pictures = pictures;
        for (Relation relation : Relation.values()) {
            Person author = acting.person(Role.COLLABORATOR, relation.unit());
            counting.put(relation, pictures.ofAStoredResult(author, relation.unit()));
            waiting.put(relation, pictures.ofAWaitingResult(author, relation.unit()));
            unnamed.put(relation, pictures.upload(author));
        }
    }

    @Override
    public void add(Probes probes) {
        String get = "endpoint GET /api/field/media/{sha256} : ";
        String head = "endpoint HEAD /api/field/media/{sha256} : ";
        probes.on(
                get + "own",
                (visitor, relation) -> visitor.answers("GET", own(visitor.person()), ""));
        probes.on(
                get + "of a result",
                (visitor, relation) -> visitor.finds("GET", path(counting.get(relation))));
        probes.on(
                get + "of a waiting result",
                (visitor, relation) -> visitor.finds("GET", path(waiting.get(relation))));
        probes.on(
                get + "of no result",
                (visitor, relation) -> visitor.finds("GET", path(unnamed.get(relation))));
        probes.on(
                head + "own",
                (visitor, relation) -> visitor.answers("HEAD", own(visitor.person()), ""));
        probes.on(
                head + "another's",
                (visitor, relation) -> visitor.finds("HEAD", path(counting.get(relation))));
        probes.on(
                "endpoint PATCH /api/field/media/{sha256}",
                (visitor, relation) ->
                        visitor.status(
                                        patch(path(unnamed.get(relation)))
                                                .header("Upload-Offset", 1)
                                                .header("Upload-Length", 2)
                                                .content("x"))
                                == 409);
    }

    /** The path of a picture the visitor sent; for nobody that of a stranger. */
    private String own(@Nullable Person visitor) {
        return visitor == null
                ? path(unnamed.get(Relation.OWN))
                : path(own.computeIfAbsent(visitor.id(), id -> pictures.upload(visitor)));
    }

    private static String path(@Nullable ContentHash hash) {
        return "/api/field/media/" + Objects.requireNonNull(hash);
    }
}
