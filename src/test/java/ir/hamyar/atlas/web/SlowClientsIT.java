package ir.hamyar.atlas.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ir.hamyar.atlas.support.AtlasIT;
import ir.hamyar.atlas.support.Visitor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Some send a letter at a time or take none: they hold up nobody, and are let go. */
@TestPropertySource(properties = "server.tomcat.connection-timeout=2s")
class SlowClientsIT extends AtlasIT {

    private static final String SITES = "/ogc/collections/sites/items?limit=1";
    private static final String LARGE = "/ogc/collections/boundaries/items?f=json&limit=1000";
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    @Test
    void threeHundredThatSendALetterAtATimeHoldUpNobody() throws Exception {
        var slow = new ArrayList<Socket>();
        for (var number = 0; number < 300; number++) {
            slow.add(connect());
        }
        var sending = Executors.newSingleThreadScheduledExecutor();
        try {
            sending.scheduleWithFixedDelay(
                    () -> slow.forEach(SlowClientsIT::sendALetter), 0, 100, TimeUnit.MILLISECONDS);

            for (var time = 0; time < 20; time++) {
                var start = System.nanoTime();
                assertThat(visitor().get(SITES).statusCode()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .isLessThan(Duration.ofSeconds(2));
                Thread.sleep(100);
            }
        } finally {
            sending.shutdownNow();
        }
    }

    private static void sendALetter(Socket socket) {
        try {
            socket.getOutputStream().write('x');
        } catch (IOException letGo) {
            // It has nothing more to send.
            return;
        }
    }

    @Test
    void whoBeginsARequestAndFallsSilentIsLetGo() throws IOException {
        var socket = connect();
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream().write("GET /ogc HTTP/1.1\r\nHost: local".getBytes(US_ASCII));

        // A sentence that the request is bad may come first, and then the end.
        assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThan(4096);
    }

    @Test
    void whoAsksForMuchAndTakesNothingIsLetGoAndHoldsUpNobody() throws Exception {
        var size = visitor().get(LARGE).body().length();
        var requests = 60;
        var asked = ("GET " + LARGE + " HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(requests);
        var takingNothing = new ArrayList<Socket>();
        for (var number = 0; number < 20; number++) {
            var socket = connect();
            socket.getOutputStream().write(asked.getBytes(US_ASCII));
            takingNothing.add(socket);
        }

        for (var time = 0; time < 40; time++) {
            assertThat(visitor().get(SITES).statusCode()).isEqualTo(200);
            Thread.sleep(100);
        }

        for (var socket : takingNothing) {
            assertThat(takeAll(socket)).isLessThan((long) requests * size);
        }
    }

    /** What had been sent before it was let go; the rest is cut off. */
    private static long takeAll(Socket socket) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        var buffer = new byte[1 << 16];
        var taken = 0L;
        try {
            for (int read; (read = socket.getInputStream().read(buffer)) >= 0; ) {
                taken += read;
            }
        } catch (SocketException cutOff) {
            return taken;
        }
        return taken;
    }

    private Socket connect() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", URI.create(address()).getPort()), 2000);
        sockets.add(socket);
        return socket;
    }

    private Visitor visitor() {
        return new Visitor(address());
    }
}
