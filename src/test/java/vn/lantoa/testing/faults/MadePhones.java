package vn.lantoa.testing.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program of {@code frontend/test/faults}: the field client's own outbox and senders on many
 * made phones, in Node, behind a line that does what it likes. It stops for the one who restarts
 * the server.
 */
final class MadePhones {

    private static final Path FOLDER = Path.of("target", "faults");
    private static final JsonMapper JSON = new JsonMapper();

    private MadePhones() {}

    /**
     * What the phones are to do.
     *
     * @param invitations tokens, one phone each
     * @param faults so many are injected at least
     * @param restarts so often the server is killed
     */
    record Order(int seed, String server, List<String> invitations, int faults, int restarts) {}

    /**
     * Runs to the end and answers what the phones' owners wrote and how it stands on the phones.
     */
    static Ledger run(Order order, Runnable restart) {
        build();
        try {
            Path ledger = Files.createTempFile(FOLDER, "ledger", ".json");
            Process phones = node(FOLDER.resolve("phones.mjs").toString());
            try (Writer to = phones.outputWriter();
                    BufferedReader from = phones.inputReader()) {
                say(to, JSON.writeValueAsString(whole(order, ledger)));
                listen(from, to, restart);
            }
            if (phones.waitFor() != 0) {
                throw new IllegalStateException("the phones broke down; see their messages above");
            }
            Ledger read = JSON.readValue(Files.readString(ledger), Ledger.class);
            Files.delete(ledger);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void listen(BufferedReader from, Writer to, Runnable restart)
            throws IOException {
        for (String line = from.readLine(); line != null; line = from.readLine()) {
            JsonNode said = JSON.readTree(line);
            if (said.has("done")) {
                return;
            }
            restart.run();
            say(to, "restarted");
        }
    }

    private static Map<String, Object> whole(Order order, Path ledger) {
        return Map.of(
                "seed", order.seed(),
                "server", order.server(),
                "invitations", order.invitations(),
                "faults", order.faults(),
                "restarts", order.restarts(),
                "ledger", ledger.toAbsolutePath().toString());
    }

    private static void say(Writer to, String line) throws IOException {
        to.write(line + "\n");
        to.flush();
    }

    /** Makes one program of the field client's TypeScript and the phones around it. */
    private static void build() {
        try {
            Files.createDirectories(FOLDER);
            Process vite =
                    node(
                            "node_modules/vite/bin/vite.js",
                            "build",
                            "--config",
                            "frontend/test/faults/vite.config.ts");
            vite.outputWriter().close();
            String said = vite.inputReader().readAllAsString();
            if (vite.waitFor() != 0) {
                throw new IllegalStateException("the phones could not be built:\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process node(String... arguments) throws IOException {
        Path own = Path.of(".node", "bin", "node");
        String node = Files.isExecutable(own) ? own.toAbsolutePath().toString() : "node";
        List<String> command = new java.util.ArrayList<>(List.of(node));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /**
     * What the phones' owners wrote.
     *
     * @param days how much time went by for the phones
     * @param complaints what a phone did that it must never do
     * @param confirmed what a phone said it keeps
     * @param found what lay on the phones in the end
     */
    record Ledger(
            int injected,
            Map<String, Integer> counts,
            double days,
            List<String> complaints,
            List<Written> confirmed,
            List<Written> found) {}

    /**
     * A fact.
     *
     * @param mark a text in its body that no other fact has
     * @param expected {@code stored} or {@code refused}
     * @param media SHA-256 of its pictures
     * @param sha256 of its bytes on the phone; null when it is not there
     * @param sequence the server's number for it as the phone heard it
     */
    record Written(
            String person,
            String mark,
            int female,
            int male,
            int other,
            String expected,
            List<String> media,
            String id,
            @Nullable String sha256,
            @Nullable String corrects,
            @Nullable String state,
            @Nullable Long sequence) {

        boolean isToBeStored() {
            return expected.equals("stored");
        }
    }
}
