package ir.hamyar.atlas.sheet.pdf;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What all pages of a document draw with: fonts, and how thin a colour is laid on. */
final class Resources {

    private final Map<Face, EmbeddedFont> fonts = new EnumMap<>(Face.class);
    private final Map<Integer, COSDictionary> opacities = new TreeMap<>();

    EmbeddedFont font(Face face) {
        return fonts.computeIfAbsent(face, EmbeddedFont::new);
    }

    String nameOf(Face face) {
        return "/F" + face.ordinal();
    }

    /** The name of a graphics state with that opacity, to the hundredth. */
    String opacity(double opacity) {
        var hundredths = (int) Math.round(opacity * 100);
        opacities.computeIfAbsent(hundredths, Resources::state);
        return "/A" + hundredths;
    }

    /** The dictionary every page points to. */
    COSDictionary embed(PDDocument document) throws IOException {
        var named = new COSDictionary();
        for (var font : fonts.entrySet()) {
            font.getValue().embed(document);
            named.setItem(nameOf(font.getKey()).substring(1), font.getValue().dictionary());
        }
        var states = new COSDictionary();
        opacities.forEach((hundredths, state) -> states.setItem("A" + hundredths, state));
        var resources = new COSDictionary();
        resources.setItem(COSName.FONT, named);
        resources.setItem(COSName.EXT_G_STATE, states);
        return resources;
    }

    private static COSDictionary state(int hundredths) {
        var state = new COSDictionary();
        state.setItem(COSName.TYPE, COSName.EXT_G_STATE);
        state.setItem(COSName.CA_NS, new COSFloat(hundredths / 100f));
        return state;
    }
}
