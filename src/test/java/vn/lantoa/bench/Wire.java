package vn.lantoa.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive connection of one phone, as plain as HTTP allows: the generator of the load must
 * not need the cores that it measures.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE = 60_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    /** The server said that it would end the connection, or it broke. */
    private boolean ended;

    /** An answer; {@code bytes} counts its head and body as they came. */
    record Answer(int status, String etag, String body, int bytes) {}

    Wire(int port) throws IOException {
        this.port = port;
        socket = open(port);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    private static Socket open(int port) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
        return socket;
    }

    Answer get(String path, String token, String more) throws IOException {
        return send("GET", path, token, more, new byte[0]);
    }

    Answer post(String path, String token, String more, String json) throws IOException {
        return send(
                "POST",
                path,
                token,
                "Content-Type: application/json\r\n" + more,
                json.getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(String verb, String path, String token, String more, byte[] body)
            throws IOException {
        String head =
                verb
                        + " /api/field/"
                        + path
                        + " HTTP/1.1\r\nHost: localhost:"
                        + port
                        + "\r\nX-Lan-Toa: 1\r\nCookie: lantoa_device="
                        + token
                        + "\r\n"
                        + more
                        + (body.length > 0 ? "Content-Length: " + body.length + "\r\n" : "")
                        + "\r\n";
        byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        if (ended) {
            socket.close();
            socket = open(port);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }
        ended = true; // unless the whole answer comes
        socket.getOutputStream().write(all);
        return read();
    }

    private Answer read() throws IOException {
        String line = line();
        int status = Integer.parseInt(line.substring(9, 12));
        int bytes = line.length() + 2;
        String etag = "";
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (line = line(); !line.isEmpty(); line = line()) {
            bytes += line.length() + 2;
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            } else if (lower.equals("connection: close")) {
                last = true;
            } else if (lower.startsWith("etag:")) {
                etag = line.substring(5).strip();
            }
        }
        boolean none = status == 304 || status == 204;
        byte[] body = none ? new byte[0] : chunked ? chunks() : in.readNBytes(length);
        ended = last;
        return new Answer(
                status, etag, new String(body, StandardCharsets.UTF_8), bytes + 2 + body.length);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
