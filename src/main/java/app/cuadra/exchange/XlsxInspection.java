package app.cuadra.exchange;

import app.cuadra.values.Refused;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes once through everything in a workbook before the reading library may: a few kilobytes can be made to unpack
 * into gigabytes, or one cell to say that it stands in column two thousand million. Nothing is kept while looking.
 */
final class XlsxInspection {

    /** All parts together; 200,000 rows of 20 columns stay below. */
    private static final long MAX_UNPACKED = 512L * 1024 * 1024;

    /** The library holds the table of shared texts in memory. */
    private static final long MAX_SHARED_TEXTS = 48L * 1024 * 1024;

    /** Spreadsheets pack well (up to some 50 times); from this size on, better than that is no spreadsheet. */
    private static final long RATIO_MATTERS_FROM = 8L * 1024 * 1024;

    private static final int MAX_RATIO = 200;

    /** Excel itself holds at most 32,767 characters in a cell and 16,384 columns ("XFD"). */
    private static final int MAX_CELL = 256 * 1024;

    /** Bytes: one attribute or text is held whole by every XML reader. */
    private static final int MAX_WITHOUT_TAG = 2 * 1024 * 1024;

    private static final int MAX_CELLS_IN_ROW = 16_384;
    private static final int MAX_COLUMN_LETTERS = 3;
    private static final int MAX_FORMULA_RANGES = 1_000;
    private static final int MAX_PARTS = 2_000;

    private long unpacked;
    private int formulaRanges;
    private int cellsInRow;
    private boolean inCell;
    private long cellText;

    private XlsxInspection() {}

    /** @throws Refused with {@code sheet.brokenXlsx} or {@code sheet.unpacksTooBig} */
    static void pass(Path file) throws IOException {
        new XlsxInspection().look(file);
    }

    private void look(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_PARTS) {
                throw Refused.because("sheet.brokenXlsx");
            }
            for (var part : zip.stream().toList()) {
                var name = part.getName().toLowerCase(Locale.ROOT);
                var limit = name.endsWith("sharedstrings.xml") ? MAX_SHARED_TEXTS : MAX_UNPACKED;
                var isXml = name.endsWith(".xml") || name.endsWith(".rels");
                try (var in = new Counted(zip.getInputStream(part), part.getCompressedSize(), limit, isXml)) {
                    if (isXml) {
                        read(in);
                    } else {
                        in.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        } catch (ZipException | XMLStreamException | EOFException e) {
            throw Refused.because("sheet.brokenXlsx");
        }
    }

    private void read(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        // Entities are refused rather than expanded: no workbook needs them.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        var xml = factory.createXMLStreamReader(in);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> element(xml);
                case XMLStreamConstants.END_ELEMENT -> inCell &= !holdsText(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    cellText += inCell ? xml.getTextLength() : 0;
                    check(cellText <= MAX_CELL);
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> check(false);
                default -> {}
            }
        }
    }

    private void element(XMLStreamReader xml) {
        var name = xml.getLocalName();
        if (holdsText(name)) {
            inCell = true;
            cellText = 0;
        }
        switch (name) {
            case "row" -> cellsInRow = 0;
            case "c" -> {
                var place = xml.getAttributeValue(null, "r");
                check(++cellsInRow <= MAX_CELLS_IN_ROW);
                check(place == null || columnLetters(place) <= MAX_COLUMN_LETTERS);
            }
            case "f" -> check(xml.getAttributeValue(null, "ref") == null || ++formulaRanges <= MAX_FORMULA_RANGES);
            default -> {}
        }
    }

    /** A cell, or one of the shared texts. */
    private static boolean holdsText(String element) {
        return element.equals("c") || element.equals("si");
    }

    private static long columnLetters(String place) {
        return place.chars().filter(Character::isLetter).count();
    }

    private static void check(boolean sound) {
        if (!sound) {
            throw Refused.because("sheet.brokenXlsx");
        }
    }

    /** Counts what comes out of the archive and stops when it is more than a spreadsheet can be. */
    private final class Counted extends FilterInputStream {

        private final long packed;
        private final long limit;
        private final boolean isXml;
        private long here;
        private int sinceTag;

        Counted(InputStream in, long packed, long limit, boolean isXml) {
            super(in);
            this.packed = Math.max(1, packed);
            this.limit = limit;
            this.isXml = isXml;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            if (read > 0) {
                here += read;
                unpacked += read;
                if (unpacked > MAX_UNPACKED
                        || here > limit
                        || (here > RATIO_MATTERS_FROM && here / packed > MAX_RATIO)) {
                    throw Refused.because("sheet.unpacksTooBig");
                }
                for (var i = offset; isXml && i < offset + read; i++) {
                    sinceTag = into[i] == '<' ? 0 : sinceTag + 1;
                    check(sinceTag <= MAX_WITHOUT_TAG);
                }
            }
            return read;
        }
    }
}
