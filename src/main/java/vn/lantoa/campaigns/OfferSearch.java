package vn.lantoa.campaigns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which unanswered changes to look for.
 *
 * @param editable paths of the subtrees in which the person plans
 * @param fromOthers only changes that others made further up
 * @param within path of a subtree that limits it, or null
 * @param text words of title, lead, address or place, without accents
 */
record OfferSearch(
        List<String> editable, boolean fromOthers, @Nullable String within, String text) {}
