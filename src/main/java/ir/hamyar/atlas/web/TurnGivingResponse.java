package ir.hamyar.atlas.web;

import ir.hamyar.atlas.database.ConnectionTimes;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/** Gives the request's turn at the database back as soon as the answer is being written. */
final class TurnGivingResponse extends HttpServletResponseWrapper {

    private final ConnectionTimes times;

    TurnGivingResponse(HttpServletResponse response, ConnectionTimes times) {
        super(response);
        this.times = times;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        times.leave();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        times.leave();
        return super.getWriter();
    }
}
