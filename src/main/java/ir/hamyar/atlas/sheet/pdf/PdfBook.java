package ir.hamyar.atlas.sheet.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Pages in their order, to be written as one PDF. Used by one thread. */
public final class PdfBook {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    private final About about;
    private final Resources resources = new Resources();
    private final List<PdfPage> pages = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();

    /**
     * What the file says of itself.
     *
     * @param language code of the language it is mainly written in
     */
    public record About(String title, String author, String language, Instant made) {}

    private record Bookmark(String title, PdfPage page) {}

    public PdfBook(About about) {
        this.about = about;
    }

    /** A new page at the end. */
    public PdfPage addPage() {
        var page = new PdfPage(resources);
        pages.add(page);
        return page;
    }

    /** A new page before the one that now has that number, counted from 0. */
    public PdfPage insertPage(int at) {
        var page = new PdfPage(resources);
        pages.add(at, page);
        return page;
    }

    public List<PdfPage> pages() {
        return List.copyOf(pages);
    }

    /** An entry of the outline that a reader shows beside the pages. */
    public void bookmark(String title, PdfPage page) {
        bookmarks.add(new Bookmark(title, page));
    }

    /**
     * Writes the file; what does not fit into a little memory is kept in a temporary file
     * meanwhile.
     */
    public void write(OutputStream out) throws IOException {
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            describe(document);
            var written = new IdentityHashMap<PdfPage, PDPage>();
            for (var page : pages) {
                written.put(page, add(document, page));
            }
            var shared = resources.embed(document);
            for (var page : written.values()) {
                page.getCOSObject().setItem(COSName.RESOURCES, shared);
            }
            for (var page : pages) {
                addLinks(page, written);
            }
            addOutline(document, bookmarks, written);
            document.save(out);
        }
    }

    private void describe(PDDocument document) {
        var information = new PDDocumentInformation();
        information.setTitle(about.title());
        information.setAuthor(about.author());
        information.setCreator(about.author());
        var made = GregorianCalendar.from(about.made().atZone(TEHRAN));
        information.setCreationDate(made);
        document.setDocumentInformation(information);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(about.language());
        var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    private static PDPage add(PDDocument document, PdfPage page) throws IOException {
        var sheet = new PDPage(new PDRectangle((float) PdfPage.WIDTH, (float) PdfPage.HEIGHT));
        sheet.setContents(Streams.compressed(document, page.content()));
        document.addPage(sheet);
        return sheet;
    }

    private static void addLinks(PdfPage page, Map<PdfPage, PDPage> written) throws IOException {
        var annotations = written.get(page).getAnnotations();
        for (var link : page.links()) {
            var annotation = new PDAnnotationLink();
            annotation.setRectangle(
                    new PDRectangle(
                            (float) link.x(),
                            (float) (PdfPage.HEIGHT - link.y() - link.height()),
                            (float) link.width(),
                            (float) link.height()));
            var border = new PDBorderStyleDictionary();
            border.setWidth(0);
            annotation.setBorderStyle(border);
            if (link.address() != null) {
                var action = new PDActionURI();
                action.setURI(link.address());
                annotation.setAction(action);
            } else {
                annotation.setDestination(destination(written.get(link.page())));
            }
            annotations.add(annotation);
        }
    }

    private static void addOutline(
            PDDocument document, Collection<Bookmark> bookmarks, Map<PdfPage, PDPage> written) {
        if (bookmarks.isEmpty()) {
            return;
        }
        var outline = new PDDocumentOutline();
        for (var bookmark : bookmarks) {
            var item = new PDOutlineItem();
            item.setTitle(bookmark.title());
            item.setDestination(destination(written.get(bookmark.page())));
            outline.addLast(item);
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    private static PDPageFitDestination destination(PDPage page) {
        var destination = new PDPageFitDestination();
        destination.setPage(page);
        return destination;
    }
}
