package vn.lantoa.testing.browser;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A relay on the loopback address between browser and product that is as slow as told, counts
 * bytes, and can be cut. The browser's own throttling does not reach a service worker; this does.
 */
public final class FaultProxy implements Closeable {

    /** How the line behaves. */
    public enum Line {
        /** Relays at the set speed. */
        UP,
        /** Refuses and drops every connection, as without signal. */
        CUT,
        /** Takes requests and never answers. */
        SILENT,
        /** Answers everything with a page of its own, as a hotel's Wi-Fi does. */
        CAPTIVE_PORTAL
    }

    private static final byte[] PORTAL =
            ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 33\r\n"
                            + "Connection: close\r\n\r\n<html><body>Sign in</body></html>")
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final int target;
    private final long bytesPerSecond;
    private final long oneWayNanos;
    private final AtomicLong down = new AtomicLong();
    private final AtomicLong up = new AtomicLong();
    private final Pace downPace;
    private final Pace upPace;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Line line = Line.UP;
    private volatile @Nullable Trouble trouble;

    private FaultProxy(ServerSocket server, int target, long bitsPerSecond, long roundTripMillis) {
        this.server = server;
        this.target = target;
        this.bytesPerSecond = bitsPerSecond / 8;
        this.oneWayNanos = roundTripMillis * 500_000;
        this.downPace = new Pace();
        this.upPace = new Pace();
    }

    /** A line without limits. */
    public static FaultProxy to(int port) {
        return slow(port, 0, 0);
    }

    /**
     * A slow line.
     *
     * @param bitsPerSecond rate in each direction, 0 for no limit
     * @param roundTripMillis round-trip time; a new connection costs one more, as TCP's handshake
     *     would
     */
    public static FaultProxy slow(int port, long bitsPerSecond, long roundTripMillis) {
        try {
            ServerSocket server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
            FaultProxy proxy = new FaultProxy(server, port, bitsPerSecond, roundTripMillis);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address to give the browser. */
    public String address() {
        return "http://localhost:" + server.getLocalPort();
    }

    /** Changes how the line behaves; open connections are dropped unless it is up. */
    public void set(Line wanted) {
        line = wanted;
        if (wanted != Line.UP) {
            open.forEach(FaultProxy::drop);
        }
    }

    /**
     * From now on this happens to requests of these addresses while the line is up; null for no
     * trouble at all. Open connections are dropped, so that it holds for the next request.
     */
    public void trouble(@Nullable Trouble wanted) {
        trouble = wanted;
        open.forEach(FaultProxy::drop);
    }

    /** Bytes relayed to the browser since the last {@link #reset}, headers included. */
    public long bytesDown() {
        return down.get();
    }

    /** Bytes relayed to the product since the last {@link #reset}, headers included. */
    public long bytesUp() {
        return up.get();
    }

    /** Starts counting anew. */
    public void reset() {
        down.set(0);
        up.set(0);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(FaultProxy::drop);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket browser = server.accept();
                Thread.ofVirtual().start(() -> serve(browser));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket browser) {
        open.add(browser);
        try (browser) {
            switch (line) {
                case CUT -> browser.setSoLinger(true, 0);
                case SILENT -> browser.getInputStream().transferTo(OutputStream.nullOutputStream());
                case CAPTIVE_PORTAL -> {
                    byte[] request = new byte[8192];
                    if (browser.getInputStream().read(request) > 0) {
                        browser.getOutputStream().write(PORTAL);
                    }
                }
                case UP -> {
                    Trouble now = trouble;
                    if (now == null) {
                        relay(browser);
                    } else {
                        now.serve(browser, target);
                    }
                }
            }
        } catch (IOException e) {
            // the other side went away: nothing to tell
        } finally {
            open.remove(browser);
        }
    }

    private void relay(Socket browser) throws IOException {
        try (Socket product = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(product);
            browser.setTcpNoDelay(true);
            product.setTcpNoDelay(true);
            Thread upward =
                    Thread.ofVirtual()
                            .start(() -> pump(browser, product, upPace, up, oneWayNanos * 2));
            pump(product, browser, downPace, down, 0);
            upward.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(browser);
        }
    }

    /**
     * Moves bytes one way: each piece leaves when the shared rate lets it and arrives half a round
     * trip later.
     */
    private void pump(Socket from, Socket to, Pace pace, AtomicLong counter, long handshakeNanos) {
        BlockingQueue<Piece> flying = new LinkedBlockingQueue<>();
        Thread reader = Thread.ofVirtual().start(() -> read(from, flying, pace, handshakeNanos));
        try {
            OutputStream out = to.getOutputStream();
            for (Piece piece = flying.take(); piece.bytes.length > 0; piece = flying.take()) {
                sleepUntil(piece.arrives);
                out.write(piece.bytes);
                out.flush();
                counter.addAndGet(piece.bytes.length);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            drop(from);
            drop(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reader.interrupt();
        }
    }

    private void read(Socket from, BlockingQueue<Piece> flying, Pace pace, long handshakeNanos) {
        long extra = handshakeNanos;
        byte[] buffer = new byte[1400];
        try {
            InputStream in = from.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                long leaves = pace.next(n, bytesPerSecond);
                byte[] bytes = new byte[n];
                System.arraycopy(buffer, 0, bytes, 0, n);
                flying.add(new Piece(bytes, leaves + oneWayNanos + extra));
                sleepUntil(leaves);
                extra = 0;
            }
        } catch (IOException e) {
            drop(from);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            flying.add(new Piece(new byte[0], 0));
        }
    }

    private static void sleepUntil(long nanoTime) throws InterruptedException {
        long wait = nanoTime - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // already gone
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Piece(byte[] bytes, long arrives) {}

    /** One direction of the line, shared by all its connections. */
    private static final class Pace {
        private long free = System.nanoTime();

        synchronized long next(int bytes, long bytesPerSecond) {
            long now = System.nanoTime();
            if (bytesPerSecond == 0) {
                return now;
            }
            free = Math.max(free, now) + bytes * 1_000_000_000L / bytesPerSecond;
            return free;
        }
    }
}
