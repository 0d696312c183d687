package vn.lantoa.training.certificates;

import java.io.Serializable;

/**
 * What the paper says besides the person and the course, as the organiser gives it for each issue.
 *
 * @param parentBody the body above the issuing one; may be empty
 * @param body who issues it, such as "Ủy ban nhân dân tỉnh Quảng Trị"
 * @param place before the date, such as "Quảng Trị"
 * @param post of who signs, such as "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"
 * @param signer who signs; may be empty, then it is written by hand
 */
public record CertificateWording(
        String parentBody, String body, String place, String post, String signer)
        implements Serializable {

    /** The longest name of a body or post in characters. */
    public static final int LONGEST = 160;

    /** The longest name of a place in characters. */
    public static final int LONGEST_PLACE = 80;

    /** The longest name of a person in characters. */
    public static final int LONGEST_NAME = 120;

    public CertificateWording {
        parentBody = parentBody.strip();
        body = body.strip();
        place = place.strip();
        post = post.strip();
        signer = signer.strip();
        if (body.isEmpty()
                || place.isEmpty()
                || post.isEmpty()
                || Math.max(parentBody.length(), Math.max(body.length(), post.length())) > LONGEST
                || place.length() > LONGEST_PLACE
                || signer.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not the words of a certificate");
        }
    }
}
