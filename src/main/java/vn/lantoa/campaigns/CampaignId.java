package vn.lantoa.campaigns;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.lantoa.shared.Uuid7;

/** The id of a campaign; its text form is the UUID's. */
public record CampaignId(UUID value) implements Serializable {

    /** A new id. */
    public static CampaignId next() {
        return new CampaignId(Uuid7.next());
    }

    /** Reads the text form; empty when the text is not one. */
    public static Optional<CampaignId> parse(String text) {
        try {
            return Optional.of(new CampaignId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
