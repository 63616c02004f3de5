package ir.hamyar.atlas.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of the atlas's own addresses, and of no others. */
class QrIT extends AtlasIT {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int PIXELS = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sites/qom-shrine-001?lang=fa",
                "/?site=qom-shrine-001&shortlist=a,b&v=1&lang=fa#12.5/34.6419/50.8787"
            })
    void aReaderFindsTheAddress(String path) throws NotFoundException {
        var answer = ask(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(read(answer.body())).isEqualTo(address() + path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "sites/x",
                "/a b",
                "/<svg>"
            })
    void drawsNoCodeThatLeadsElsewhere(String url) {
        var answer = ask(url);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("qr-address");
    }

    @Test
    void whatIsTooLongOrMissingIsRefused() {
        assertThat(ask("/" + "x".repeat(1200)).statusCode()).isEqualTo(400);
        assertThat(new Visitor(address()).get("/qr.svg").statusCode()).isEqualTo(400);
        assertThat(new Visitor(address()).get("/qr.svg?url=/&size=9").statusCode()).isEqualTo(400);
    }

    private java.net.http.HttpResponse<String> ask(String url) {
        return new Visitor(address())
                .get(
                        "/qr.svg?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8),
                        "Accept",
                        "image/svg+xml, application/problem+json");
    }

    /** Paints the runs of the picture and reads them as a phone would. */
    private static String read(String svg) throws NotFoundException {
        var side = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
        var width = side * PIXELS;
        var pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        var runs = RUN.matcher(svg);
        while (runs.find()) {
            var x = Integer.parseInt(runs.group(1));
            var y = Integer.parseInt(runs.group(2));
            var length = Integer.parseInt(runs.group(3));
            for (var row = y * PIXELS; row < (y + 1) * PIXELS; row++) {
                Arrays.fill(
                        pixels, row * width + x * PIXELS, row * width + (x + length) * PIXELS, 0);
            }
        }
        var picture =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
        return new QRCodeMultiReader().decodeMultiple(picture)[0].getText();
    }
}
