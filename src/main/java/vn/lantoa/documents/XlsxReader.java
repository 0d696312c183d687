package vn.lantoa.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the visible sheets of an XLSX in one pass over their XML each. */
final class XlsxReader {

    private static final long MOST_BYTES_UNPACKED = 40L * 1024 * 1024;
    private static final long MOST_PARTS = 500;

    static {
        ZipSecureFile.setMaxEntrySize(MOST_BYTES_UNPACKED);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
        ZipSecureFile.setMinInflateRatio(0.01);
    }

    /** A sheet as the workbook lists it. */
    private record Listed(String name, String relation) {}

    private XlsxReader() {}

    static List<Table> read(byte[] file) {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            return read(new XSSFReader(parts), parts);
        } catch (UnreadableFile e) {
            throw e;
        } catch (OpenXML4JRuntimeException | POIXMLException | RecordFormatException e) {
            throw unreadable(e);
        } catch (OpenXML4JException | IOException | SAXException e) {
            throw unreadable(e);
        } catch (RuntimeException e) {
            // a parser that stumbles over made-up content says so in its own many ways
            throw unreadable(e);
        }
    }

    private static List<Table> read(XSSFReader reader, OPCPackage parts)
            throws IOException, OpenXML4JException, SAXException {
        Workbook workbook = new Workbook();
        try (InputStream xml = reader.getWorkbookData()) {
            parse(xml, workbook);
        }
        StylesTable styles = reader.getStylesTable();
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts, false);
        RowCollector collector = new RowCollector();
        List<Table> tables = new ArrayList<>();
        for (Listed sheet : workbook.visible) {
            try (InputStream xml = reader.getSheet(sheet.relation)) {
                CellValues values = new CellValues(strings, styles, workbook.from1904);
                parse(xml, new SheetRows(values, collector));
            }
            tables.add(collector.table(sheet.name));
        }
        return tables;
    }

    private static void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException {
        try {
            // POI's own reader: no document type declarations, no entities from outside
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(xml));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UnreadableFile unreadable(Exception cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            String message = e.getMessage();
            if (message != null
                    && (message.contains("Zip bomb")
                            || message.contains("MAX_ENTRY_SIZE")
                            || message.contains("MAX_FILE_COUNT"))) {
                return new UnreadableFile(TableAnswer.Refused.TOO_LARGE_INSIDE, cause);
            }
        }
        return new UnreadableFile(TableAnswer.Refused.DAMAGED, cause);
    }

    /** Which sheets a workbook has, and from when it counts days. */
    private static final class Workbook extends DefaultHandler {

        private final List<Listed> visible = new ArrayList<>();
        private boolean from1904;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes at) {
            if (name.equals("workbookPr")) {
                String value = at.getValue("date1904");
                from1904 = value != null && (value.equals("1") || value.equals("true"));
            }
            String state = at.getValue("state");
            if (name.equals("sheet") && (state == null || state.equals("visible"))) {
                visible.add(new Listed(at.getValue("name"), relation(at)));
            }
        }

        /** The one attribute called id in a namespace: "r:id" by custom, not by rule. */
        private static String relation(Attributes at) {
            for (int i = 0; i < at.getLength(); i++) {
                if (at.getLocalName(i).equals("id") && !at.getURI(i).isEmpty()) {
                    return at.getValue(i);
                }
            }
            throw new UnreadableFile(TableAnswer.Refused.DAMAGED);
        }
    }
}
