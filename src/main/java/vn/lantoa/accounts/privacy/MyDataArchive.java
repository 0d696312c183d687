package vn.lantoa.accounts.privacy;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.spi.HeldFile;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.shared.VietnamTime;

/**
 * A copy of all that is held about a person as one archive: a page to read in any browser, the same
 * as JSON for machines, and the files.
 */
@Component
public class MyDataArchive {

    /** The media type of an archive. */
    public static final String TYPE = "application/zip";

    private final I18NProvider words;
    private final JsonMapper json;
    private final Clock clock;

    MyDataArchive(I18NProvider words, JsonMapper json, Clock clock) {
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** Writes the archive in the person's interface language. */
    public void write(MyData.Copy copy, OutputStream out) throws IOException {
        Locale language = Locale.forLanguageTag(copy.person().interfaceLanguage());
        write(copy.person().id().toString(), language, copy.parts(), copy.files(), out);
    }

    /** Writes what is held about whoever has this id. */
    void write(
            String id,
            Locale language,
            List<HeldPart> parts,
            List<HeldFile> files,
            OutputStream out)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "du-lieu.html", page(parts, language).getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "du-lieu.json",
                    json.writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(content(id, parts, files, language)));
            for (HeldFile file : files) {
                zip.putNextEntry(new ZipEntry("tep/" + file.name()));
                try (InputStream in = file.content().open()) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    /** A value as the person reads it. */
    public String value(HeldItem.Field field, Locale language) {
        return field.translated() ? words.getTranslation(field.value(), language) : field.value();
    }

    private Map<String, Object> content(
            String id, List<HeldPart> held, List<HeldFile> files, Locale language) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("person", id);
        content.put("made", Instant.now(clock).toString());
        List<Map<String, Object>> parts = new ArrayList<>();
        for (HeldPart part : held) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", part.heading());
            one.put("heading", words.getTranslation(part.heading(), language));
            one.put("items", part.items().stream().map(item -> fields(item, language)).toList());
            parts.add(one);
        }
        content.put("held", parts);
        content.put("files", files.stream().map(HeldFile::name).toList());
        return content;
    }

    private Map<String, String> fields(HeldItem item, Locale language) {
        Map<String, String> fields = new LinkedHashMap<>();
        item.fields()
                .forEach(field ->
                        fields.put(
                                words.getTranslation(field.label(), language),
                                value(field, language)));
        return fields;
    }

    private String page(List<HeldPart> held, Locale language) {
        StringBuilder page = new StringBuilder();
        String title = words.getTranslation("accounts.data.title", language);
        page.append("<!doctype html><html lang=\"").append(language.toLanguageTag()).append("\">");
        page.append("<meta charset=\"utf-8\"><title>").append(text(title)).append("</title>");
        page.append("<style>body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;")
                .append("padding:0 1rem}dl{border-top:1px solid;padding:.5rem 0}")
                .append("dt{font-weight:600}dd{margin:0 0 .5rem;overflow-wrap:anywhere}</style>");
        page.append("<h1>").append(text(title)).append("</h1><p>");
        page.append(text(VietnamTime.dateTime(VietnamTime.local(clock.instant())))).append("</p>");
        for (HeldPart part : held) {
            page.append("<h2>")
                    .append(text(words.getTranslation(part.heading(), language)))
                    .append("</h2>");
            part.items().forEach(item -> item(page, item, language));
        }
        return page.append("</html>").toString();
    }

    private void item(StringBuilder page, HeldItem item, Locale language) {
        page.append("<dl>");
        item.fields()
                .forEach(field ->
                        page.append("<dt>")
                                .append(text(words.getTranslation(field.label(), language)))
                                .append("</dt><dd>")
                                .append(text(value(field, language)))
                                .append("</dd>"));
        page.append("</dl>");
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
