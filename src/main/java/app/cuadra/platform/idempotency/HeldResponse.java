package app.cuadra.platform.idempotency;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Holds the answer back until the transaction has committed: nobody may hear of what did not happen. What grows beyond
 * {@link #LIMIT} is a download; it goes out as it comes and is not kept.
 */
final class HeldResponse extends HttpServletResponseWrapper {

    /** The longest body that is held and kept, in bytes. */
    static final int LIMIT = 256 * 1024;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final HeldStream stream = new HeldStream();

    private @Nullable PrintWriter writer;
    private boolean tooLong;
    private boolean error;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether the answer is here as a whole. */
    boolean whole() {
        flushWriter();
        return !tooLong && !error;
    }

    byte[] body() {
        flushWriter();
        return held.toByteArray();
    }

    /** Sends what was held. */
    void release() throws IOException {
        if (whole() && held.size() > 0) {
            super.setContentLength(held.size());
            held.writeTo(super.getOutputStream());
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        var open = writer;
        if (open == null) {
            open = new PrintWriter(new OutputStreamWriter(stream, getCharacterEncoding()));
            writer = open;
        }
        return open;
    }

    /** The container's error page follows when the request is over, and thus the transaction. */
    @Override
    public void sendError(int status, String message) throws IOException {
        error = true;
        super.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
        error = true;
        super.sendError(status);
    }

    /** The container would send it at once. */
    @Override
    public void sendRedirect(String location) {
        sendRedirect(location, SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String location, int status) {
        sendRedirect(location, status, true);
    }

    @Override
    public void sendRedirect(String location, boolean clearBuffer) {
        sendRedirect(location, SC_FOUND, clearBuffer);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) {
        if (clearBuffer) {
            resetBuffer();
        }
        setStatus(status);
        setHeader("Location", location);
    }

    /** Known only at the end. */
    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void flushBuffer() throws IOException {
        flushWriter();
        if (tooLong) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        held.reset();
        writer = null;
    }

    @Override
    public void reset() {
        super.reset();
        held.reset();
        writer = null;
    }

    private void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    private final class HeldStream extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!tooLong && held.size() + length > LIMIT) {
                tooLong = true;
                held.writeTo(HeldResponse.super.getOutputStream());
                held.reset();
            }
            if (tooLong) {
                HeldResponse.super.getOutputStream().write(bytes, from, length);
            } else {
                held.write(bytes, from, length);
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("A request that acts once is not asynchronous");
        }
    }
}
