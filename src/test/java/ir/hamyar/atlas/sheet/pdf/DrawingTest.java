package ir.hamyar.atlas.sheet.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class DrawingTest {

    @Test
    void readsAPathAsPostgisWritesIt() {
        assertThat(SvgPath.parse("M 10 20 l 5 0 0 5 -5 0 z").operators())
                .isEqualTo("10 20 m\n15 20 l\n15 25 l\n10 25 l\nh\n");
    }

    @Test
    void readsSeveralRings() {
        assertThat(SvgPath.parse("M 0 0 L 4 0 4 4 Z M 1 1 L 2 1 2 2 Z").operators())
                .isEqualTo("0 0 m\n4 0 l\n4 4 l\nh\n1 1 m\n2 1 l\n2 2 l\nh\n");
    }

    @Test
    void readsTheCrampedNumbersOfASign() {
        assertThat(SvgPath.parse("M13.3 1h1.4v2.8c0 1.7-.4 2.9-1.1 3.9H5").operators())
                .isEqualTo(
                        "13.3 1 m\n14.7 1 l\n14.7 3.8 l\n14.7 5.5 14.3 6.7 13.6 7.7 c\n5 7.7 l\n");
    }

    @Test
    void refusesWhatItCannotDraw() {
        assertThatThrownBy(() -> SvgPath.parse("M0 0A1 1 0 0 1 2 2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A");
    }

    @Test
    void aPrintedCodeIsReadByACamera() throws Exception {
        var address = "http://localhost:8080/sites/qom-shrine-007?lang=fa";
        var book = new PdfBook(new PdfBook.About("", "", "fa", Instant.EPOCH));
        book.addPage().draw(QrCode.of(address, 60, 80, 70), Paint.fill(new Ink(0x1d2733)));
        var out = new ByteArrayOutputStream();
        book.write(out);

        try (var document = Loader.loadPDF(out.toByteArray())) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var pixels =
                    picture.getRGB(
                            0,
                            0,
                            picture.getWidth(),
                            picture.getHeight(),
                            null,
                            0,
                            picture.getWidth());
            var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
            assertThat(read.getText()).isEqualTo(address);
        }
    }
}
