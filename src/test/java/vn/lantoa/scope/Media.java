package vn.lantoa.scope;

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
final class Media {

    private final SentPictures pictures;
    private final Map<Relation, ContentHash> counting = new EnumMap<>(Relation.class);
    private final Map<Relation, ContentHash> waiting = new EnumMap<>(Relation.class);
    private final Map<Relation, ContentHash> unnamed = new EnumMap<>(Relation.class);
    private final Map<PersonId, ContentHash> own = new HashMap<>();

    Media(Acting acting, SentPictures pictures) throws Exception {
        this.pictures = pictures;
        for (Relation relation : Relation.values()) {
            Person author = acting.person(Role.COLLABORATOR, relation.unit());
            counting.put(relation, pictures.ofAStoredResult(author, relation.unit()));
            waiting.put(relation, pictures.ofAWaitingResult(author, relation.unit()));
            unnamed.put(relation, pictures.upload(author));
        }
    }

    /** The path of a picture the viewer sent; for nobody that of a stranger. */
    String own(@Nullable Person viewer) {
        return viewer == null
                ? ofNoResult(Relation.OWN)
                : path(own.computeIfAbsent(viewer.id(), id -> pictures.upload(viewer)));
    }

    String ofAResult(Relation relation) {
        return path(counting.get(relation));
    }

    String ofAWaitingResult(Relation relation) {
        return path(waiting.get(relation));
    }

    String ofNoResult(Relation relation) {
        return path(unnamed.get(relation));
    }

    private static String path(@Nullable ContentHash hash) {
        return "/api/field/media/" + Objects.requireNonNull(hash);
    }
}
