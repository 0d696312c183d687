package vn.lantoa.training;

import java.io.Serializable;
import java.net.URI;

/**
 * Something to read or show in a course.
 *
 * @param title what it is called
 * @param address where it is, an http or https address; empty when it is handed out
 */
public record Material(String title, String address) implements Serializable {

    public Material {
        title = title.strip();
        address = address.strip();
        if (title.isEmpty() || !(address.isEmpty() || isOnTheWeb(address))) {
            throw new IllegalArgumentException("not a material");
        }
    }

    /** Whether the text is an address that a browser may open. */
    public static boolean isOnTheWeb(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
