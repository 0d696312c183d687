package vn.lantoa.campaigns.intake;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.shared.SearchKey;

/** Reads kinds, channels and yes or no as people write them in their lists. */
final class PlanWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.of("en"));
    private static final Set<String> YES =
            Set.of("co", "x", "roi", "yes", "y", "1", "da to chuc", "da thuc hien", "true");
    private static final Set<String> NO =
            Set.of("khong", "chua", "no", "n", "0", "chua to chuc", "chua thuc hien", "false");

    private static final Map<String, ActivityKind> MORE_KINDS =
            Map.ofEntries(
                    Map.entry("phat dong", ActivityKind.LAUNCH),
                    Map.entry("mit tinh", ActivityKind.LAUNCH),
                    Map.entry("truyen thong", ActivityKind.COMMUNICATION_SESSION),
                    Map.entry("toa dam", ActivityKind.TALK),
                    Map.entry("noi chuyen chuyen de", ActivityKind.TALK),
                    Map.entry("cuoc thi", ActivityKind.CONTEST),
                    Map.entry("hoi thi", ActivityKind.CONTEST),
                    Map.entry("tham ho", ActivityKind.HOME_VISIT),
                    Map.entry("truyen thanh", ActivityKind.LOUDSPEAKER_BULLETIN),
                    Map.entry("phat thanh", ActivityKind.LOUDSPEAKER_BULLETIN),
                    Map.entry("tin bai", ActivityKind.ARTICLE),
                    Map.entry("bai viet", ActivityKind.ARTICLE),
                    Map.entry("hoi thao", ActivityKind.WORKSHOP),
                    Map.entry("hoi nghi", ActivityKind.WORKSHOP),
                    Map.entry("tap huan", ActivityKind.WORKSHOP),
                    Map.entry("khac", ActivityKind.OTHER));

    private static final Map<String, Channel> MORE_CHANNELS =
            Map.ofEntries(
                    Map.entry("loa truyen thanh", Channel.LOUDSPEAKER_STATION),
                    Map.entry("truyen thanh", Channel.LOUDSPEAKER_STATION),
                    Map.entry("dai truyen thanh", Channel.LOUDSPEAKER_STATION),
                    Map.entry("bang tin", Channel.NOTICE_BOARD),
                    Map.entry("pa no", Channel.NOTICE_BOARD),
                    Map.entry("bang ron", Channel.NOTICE_BOARD),
                    Map.entry("ban tin", Channel.BULLETIN),
                    Map.entry("tai lieu", Channel.DOCUMENT),
                    Map.entry("to roi", Channel.DOCUMENT),
                    Map.entry("truc tiep", Channel.DIRECT_TALK),
                    Map.entry("trang thong tin dien tu", Channel.WEBSITE),
                    Map.entry("mang xa hoi", Channel.SOCIAL_NETWORK),
                    Map.entry("zalo", Channel.SOCIAL_NETWORK),
                    Map.entry("facebook", Channel.SOCIAL_NETWORK),
                    Map.entry("tin nhan", Channel.TEXT_MESSAGE),
                    Map.entry("hoi nghi", Channel.MEETING),
                    Map.entry("cuoc hop", Channel.MEETING),
                    Map.entry("tap huan", Channel.TRAINING),
                    Map.entry("truyen hinh", Channel.RADIO_TV),
                    Map.entry("bao chi", Channel.PRESS));

    private final I18NProvider words;
    private final Map<String, ActivityKind> kinds;
    private final Map<String, Channel> channels;

    PlanWords(I18NProvider words) {
        this.words = words;
        this.kinds = named(ActivityKind.values(), ActivityKind::key);
        this.channels = named(Channel.values(), Channel::key);
        MORE_KINDS.forEach(kinds::putIfAbsent);
        MORE_CHANNELS.forEach(channels::putIfAbsent);
    }

    Optional<ActivityKind> kind(String written) {
        return Optional.ofNullable(kinds.get(SearchKey.of(written)));
    }

    Optional<Channel> channel(String written) {
        return Optional.ofNullable(channels.get(SearchKey.of(written)));
    }

    /** Empty when it is neither yes nor no. */
    Optional<Boolean> yesOrNo(String written) {
        String word = SearchKey.of(written);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    String allKinds(Locale locale) {
        return all(ActivityKind.values(), ActivityKind::key, locale);
    }

    String allChannels(Locale locale) {
        return all(Channel.values(), Channel::key, locale);
    }

    private <T> String all(T[] values, Function<T, String> key, Locale locale) {
        return Arrays.stream(values)
                .map(value -> words.getTranslation(key.apply(value), locale))
                .collect(Collectors.joining("; "));
    }

    /** The name in each language of the interface. */
    private <T extends Enum<T>> Map<String, T> named(T[] values, Function<T, String> key) {
        Map<String, T> all = new LinkedHashMap<>();
        for (T value : values) {
            all.put(SearchKey.of(value.name()), value);
            for (Locale language : LANGUAGES) {
                all.put(SearchKey.of(words.getTranslation(key.apply(value), language)), value);
            }
        }
        return all;
    }
}
