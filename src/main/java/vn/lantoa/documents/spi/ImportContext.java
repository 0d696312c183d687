package vn.lantoa.documents.spi;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Where an import goes.
 *
 * @param parameters what stands in the address after the question mark, such as the campaign that a
 *     plan is for; not checked by anybody yet
 * @param locale the language of the person's interface, for the words of a preview
 * @param progress is told how many rows are through; call it as often as you like
 */
public record ImportContext(Map<String, String> parameters, Locale locale, IntConsumer progress) {

    /** Keeps its own copy of the parameters. */
    public ImportContext {
        parameters = Map.copyOf(parameters);
    }

    /** One parameter of the address. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(text -> !text.isBlank());
    }
}
