package ir.hamyar.atlas.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sends what is written and keeps a copy, as long as that does not grow too large. */
final class CopyingResponse extends HttpServletResponseWrapper {

    private byte[] copy = {};
    private int size;
    private final int most;
    private int announced;
    private boolean isTooMuch;
    private @Nullable ServletOutputStream out;

    CopyingResponse(HttpServletResponse response, int most) {
        super(response);
        this.most = most;
    }

    /** All that was written, null where it was too much or was not written as bytes. */
    byte @Nullable [] copied() {
        if (isTooMuch) {
            return null;
        }
        return size == copy.length ? copy : Arrays.copyOf(copy, size);
    }

    /** What is written as characters is of no interest here. */
    @Override
    public PrintWriter getWriter() throws IOException {
        isTooMuch = true;
        return super.getWriter();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (out == null) {
            out = new Copying(super.getOutputStream());
        }
        return out;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        size = 0;
    }

    @Override
    public void reset() {
        super.reset();
        size = 0;
    }

    /** What is announced and written at once, as most answers are, is copied once. */
    @Override
    public void setContentLength(int length) {
        super.setContentLength(length);
        announced = length;
    }

    private void copy(byte[] bytes, int from, int length) {
        isTooMuch |= size + length > most;
        if (isTooMuch) {
            copy = new byte[] {};
            size = 0;
            return;
        }
        if (size + length > copy.length) {
            var larger = Math.max(size + length, 2 * copy.length);
            copy = Arrays.copyOf(copy, Math.min(most, Math.max(larger, announced)));
        }
        System.arraycopy(bytes, from, copy, size, length);
        size += length;
    }

    private final class Copying extends ServletOutputStream {

        private final ServletOutputStream sent;

        Copying(ServletOutputStream sent) {
            this.sent = sent;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            sent.write(bytes, from, length);
            copy(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            sent.flush();
        }

        @Override
        public boolean isReady() {
            return sent.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            sent.setWriteListener(listener);
        }
    }
}
