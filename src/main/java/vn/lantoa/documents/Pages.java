package vn.lantoa.documents;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Service;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints pages: XHTML to PDF, in Noto Sans with every Vietnamese letter. Paper, its direction and
 * margins come from the document's own {@code @page}, such as {@code size: A3 landscape}. A
 * document loads nothing: pictures stand in it as {@code data:image/…} addresses, and every other
 * address is left out, of the network and of this machine alike.
 */
@Service
public class Pages {

    private static final Pattern EMBEDDED = Pattern.compile("data:image/(png|jpeg);base64,.*");
    private static final String BASIC_STYLE = "html { font-family: 'Noto Sans'; }";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final byte[] regular = font("NotoSans-Regular.ttf");
    private final byte[] bold = font("NotoSans-Bold.ttf");
    private final byte[] italic = font("NotoSans-Italic.ttf");

    Pages() {
        XRLog.setLoggingEnabled(false); // it would log what stands in the pages
    }

    /**
     * The pages of a document.
     *
     * @param xhtml a whole, well-formed document without a DOCTYPE; words in it went through {@link
     *     Html#text}
     * @throws IllegalArgumentException when it is not well-formed or has a DOCTYPE
     */
    public byte[] pdf(String xhtml) {
        Document document = parse(xhtml);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(document, null);
        builder.useFont(
                () -> new ByteArrayInputStream(regular),
                "Noto Sans",
                REGULAR,
                FontStyle.NORMAL,
                true);
        builder.useFont(
                () -> new ByteArrayInputStream(bold), "Noto Sans", BOLD, FontStyle.NORMAL, true);
        builder.useFont(
                () -> new ByteArrayInputStream(italic),
                "Noto Sans",
                REGULAR,
                FontStyle.ITALIC,
                true);
        loadNothing(builder);
        builder.withProducer("Lan Tỏa");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void loadNothing(PdfRendererBuilder builder) {
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> isEmbedded(address), when);
        }
        builder.useUriResolver((base, address) -> isEmbedded(address) ? address : null);
        builder.useHttpStreamImplementation(Pages::refuse);
        builder.useProtocolsStreamImplementation(Pages::refuse, "file", "jar", "ftp", "http");
    }

    private static boolean isEmbedded(String address) {
        return EMBEDDED.matcher(address).matches();
    }

    private static FSStream refuse(String address) {
        throw new IllegalStateException("a printed page loads nothing");
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // without a DOCTYPE there are no entities, of this machine or of the network
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            Document document = parser.parse(new InputSource(new StringReader(xhtml)));
            style(document);
            return document;
        } catch (SAXException e) {
            throw new IllegalArgumentException("not a well-formed page", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets the font first, so that the document's own style may still say otherwise. */
    private static void style(Document document) {
        Element head = (Element) document.getElementsByTagName("head").item(0);
        if (head == null) {
            throw new IllegalArgumentException("a page has a head");
        }
        Element style = document.createElement("style");
        style.setTextContent(BASIC_STYLE);
        head.insertBefore(style, head.getFirstChild());
    }

    private static byte[] font(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
