package ir.hamyar.atlas.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small workbook written out by hand, so that a test can hold what no library would write: a
 * formula without a value, a sheet that is hidden, macros.
 */
public final class Workbook {

    private static final String NAMESPACES =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String PART =
            "<Override PartName=\"/xl/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>";
    private static final String RELATION =
            "<Relationship Id=\"rId%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";

    private final List<String> names = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final Packed packed = new Packed();
    private final Map<String, String> replaced = new LinkedHashMap<>();

    /** A sheet; each row a list of cells as {@link #text}, {@link #number} … write them. */
    @SafeVarargs
    public final Workbook sheet(String name, List<String>... rows) {
        return sheet(name, "visible", rows);
    }

    @SafeVarargs
    public final Workbook sheet(String name, String state, List<String>... rows) {
        var xml = new StringBuilder("<worksheet " + NAMESPACES + "><sheetData>");
        for (int r = 0; r < rows.length; r++) {
            xml.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows[r].size(); c++) {
                var address = (char) ('A' + c) + String.valueOf(r + 1);
                xml.append(rows[r].get(c).replace("@", address));
            }
            xml.append("</row>");
        }
        names.add(name);
        states.add(state);
        sheets.add(xml.append("</sheetData></worksheet>").toString());
        return this;
    }

    public Workbook with(String part, byte[] content) {
        packed.with(part, content);
        return this;
    }

    /** A part written otherwise than this class would. */
    public Workbook replacing(String part, String content) {
        replaced.put(part, content);
        return this;
    }

    public static String text(String value) {
        return "<c r=\"@\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    public static String number(String value) {
        return "<c r=\"@\"><v>" + value + "</v></c>";
    }

    /** A number shown by a format: 1 day, 2 moment, 3 per cent. */
    public static String styled(String value, int style) {
        return "<c r=\"@\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    public static String formula(String formula, String cached) {
        return "<c r=\"@\"><f>" + formula + "</f><v>" + cached + "</v></c>";
    }

    public static String empty() {
        return "";
    }

    public byte[] bytes() {
        packed.with("[Content_Types].xml", contentTypes())
                .with(
                        "_rels/.rels",
                        relations(RELATION.formatted(1, "officeDocument", "xl/workbook.xml")))
                .with("xl/workbook.xml", book())
                .with("xl/_rels/workbook.xml.rels", bookRelations())
                .with("xl/styles.xml", styles());
        for (int i = 0; i < sheets.size(); i++) {
            packed.with("xl/worksheets/sheet" + (i + 1) + ".xml", sheets.get(i));
        }
        replaced.forEach(packed::with);
        return packed.bytes();
    }

    private String contentTypes() {
        var xml =
                new StringBuilder(
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        xml.append(PART.formatted("workbook.xml", "sheet.main"))
                .append(PART.formatted("styles.xml", "styles"));
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append(PART.formatted("worksheets/sheet" + i + ".xml", "worksheet"));
        }
        return xml.append("</Types>").toString();
    }

    private String book() {
        var xml = new StringBuilder("<workbook " + NAMESPACES + "><sheets>");
        for (int i = 0; i < names.size(); i++) {
            xml.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
                            .formatted(names.get(i), i + 1, states.get(i), i + 1));
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private String bookRelations() {
        var all = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            all.append(RELATION.formatted(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        return relations(all + RELATION.formatted(sheets.size() + 1, "styles", "styles.xml"));
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + all
                + "</Relationships>";
    }

    private static String styles() {
        return "<styleSheet "
                + NAMESPACES
                + "><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"[$-3000401]yyyy/mm/dd;@\"/></numFmts>"
                + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>";
    }
}
