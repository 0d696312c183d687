package vn.lantoa.testing.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The product in a process of its own, started with the command of the README. */
public final class Product implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path data;
    private final Path output;
    private final int port;

    private Product(
            Process process,
            List<String> command,
            Map<String, String> environment,
            Path data,
            Path output,
            int port) {
        this.process = process;
        this.command = command;
        this.environment = environment;
        this.data = data;
        this.output = output;
        this.port = port;
    }

    /**
     * Runs {@code bin/run} and waits until it is healthy.
     *
     * @param data where it keeps its data
     * @param environment more environment, such as LANTOA_CLOCK
     */
    public static Product start(Path data, Map<String, String> environment) {
        return start(List.of("bin/run"), data, environment);
    }

    /** As {@link #start(Path, Map)}, with another command. */
    public static Product start(List<String> command, Path data, Map<String, String> environment) {
        int port = freePort();
        Product product = launch(command, data, environment, port);
        product.awaitHealthy();
        return product;
    }

    /** Launches without waiting; for runs that are expected to refuse. */
    public static Product launch(
            List<String> command, Path data, Map<String, String> environment, int port) {
        try {
            Files.createDirectories(Path.of("target"));
            Path output = Files.createTempFile(Path.of("target"), "product", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(new ArrayList<>(command))
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().put("PORT", String.valueOf(port));
            builder.environment().put("LANTOA_DATA", data.toAbsolutePath().toString());
            builder.environment().putAll(environment);
            return new Product(builder.start(), command, environment, data, output, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the same again, on the same data and port, once this one has ended. */
    public Product again() {
        return again(environment);
    }

    /** As {@link #again}, with other settings, such as a later hour. */
    public Product again(Map<String, String> newEnvironment) {
        Product product = launch(command, data, newEnvironment, port);
        product.awaitHealthy();
        return product;
    }

    /** A port that was free just now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes a backup with {@code bin/backup}, whether the product runs on these data or not.
     *
     * @param data where the product keeps its data
     * @param to folder of backups
     * @param options such as {@code --check}
     * @return the folder of the new backup
     */
    public static Path backup(Path data, Path to, String... options) {
        List<String> command = new ArrayList<>(List.of("bin/backup", to.toString()));
        command.addAll(List.of(options));
        Said said = beside("shared", data, command);
        if (said.exit() != 0) {
            throw new IllegalStateException("no backup: " + said.words());
        }
        return Path.of(said.words().strip().lines().reduce("", (before, last) -> last));
    }

    /**
     * Restores a backup with {@code bin/restore}; the product must not be running on these data.
     *
     * @param options such as {@code --replace}
     */
    public static Said restore(Path backup, Path data, String... options) {
        List<String> command = new ArrayList<>(List.of("bin/restore", backup.toString()));
        command.addAll(List.of(options));
        return beside("alone", data, command);
    }

    /** What a command said, on both streams, and its exit code. */
    public record Said(int exit, String words) {}

    /**
     * How a main class of the product is started with the classes just compiled: without those of
     * the tests, whose beans it would take for its own.
     */
    public static List<String> command(String mainClass, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        String classPath =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, mainClass));
        return command;
    }

    /** What the scripts run once everything is built, here with the classes just compiled. */
    private static Said beside(String mode, Path data, List<String> script) {
        List<String> command = new ArrayList<>(command("vn.lantoa.local.BesideDatabase"));
        command.add(mode);
        command.addAll(script);
        Product run = launch(command, data, Map.of(), 0);
        return new Said(run.awaitExit(), run.output());
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Its address. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** The process id of its Java machine: the script becomes it. */
    public long pid() {
        return process.pid();
    }

    /** Its folder. */
    public Path data() {
        return data;
    }

    /** Everything it printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end of a run that refuses to start, and answers its exit code. */
    public int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("still running: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills the JVM as {@code kill -9} does; its database server lives on. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** Ends it as Ctrl+C does and waits. */
    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }

    private void awaitHealthy() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest health =
                    HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            while (System.nanoTime() < deadline && process.isAlive()) {
                if (isUp(client, health) && output().contains("is ready")) {
                    return;
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String said = output();
        process.destroyForcibly();
        throw new IllegalStateException("the product did not start:\n" + said);
    }

    private static boolean isUp(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains("\"UP\"");
        } catch (IOException e) {
            return false;
        }
    }
}
