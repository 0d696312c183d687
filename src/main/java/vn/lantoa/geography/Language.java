package vn.lantoa.geography;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A language of Vietnam as our own table knows it; nothing comes from the JDK's locale data.
 *
 * @param tag the content tag (BCP 47), with its script where two are in use: {@code km-VN}, {@code
 *     blt-Tavt}
 * @param nameVi the Vietnamese name, "Tiếng Khmer"
 * @param nameEn the English name
 * @param endonym what its speakers call it; null where no source gives it
 * @param script ISO 15924 code of the script the content is written in; null for audio-only
 *     languages
 * @param medium whether content is text and audio, audio only or video only
 * @param fallback the tags to try after this one; ends in {@code vi}, empty for Vietnamese itself
 */
public record Language(
        String tag,
        String nameVi,
        String nameEn,
        @Nullable String endonym,
        @Nullable String script,
        Medium medium,
        List<String> fallback)
        implements Serializable {

    /** In what form content in a language exists. */
    public enum Medium {
        TEXT_AND_AUDIO,
        AUDIO_ONLY,
        VIDEO_ONLY
    }

    /** The endonym, or the Vietnamese name where we know none. */
    public String shown() {
        return endonym != null ? endonym : nameVi;
    }
}
