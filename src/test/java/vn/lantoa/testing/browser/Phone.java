package vn.lantoa.testing.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real Chromium with a profile of its own on disk, so that closing it and opening it again keeps
 * what an installed app keeps. By default a small Android phone in Vietnam.
 */
public final class Phone implements AutoCloseable {

    /** The morning on which every browser test plays: day 8 of the Action Month, a Sunday. */
    public static final Instant MORNING = Instant.parse("2026-11-22T01:00:00Z");

    private static final int PATIENCE_MILLIS = 20_000;

    private static final String ANDROID =
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/148.0.0.0 Mobile Safari/537.36";

    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final BrowserContext context;
    private final Path profile;
    private boolean killed;

    private Phone(Playwright playwright, BrowserContext context, Path profile) {
        this.playwright = playwright;
        this.context = context;
        this.profile = profile;
    }

    /** How a browser is set up. */
    public static final class Setup {
        private final Path profile;
        private int width = 360;
        private int height = 740;
        private boolean mobile = true;
        private boolean workers = true;
        private ColorScheme scheme = ColorScheme.LIGHT;
        private String userAgent = ANDROID;
        private @Nullable Instant clock = MORNING;
        private @Nullable Path film;

        private Setup(Path profile) {
            this.profile = profile;
        }

        /** A window of another size; from 800 px on it is a laptop without touch. */
        public Setup size(int newWidth, int newHeight) {
            width = newWidth;
            height = newHeight;
            mobile = newWidth < 800;
            return this;
        }

        /** Dark instead of light. */
        public Setup dark() {
            scheme = ColorScheme.DARK;
            return this;
        }

        /** Another browser's name, such as an in-app browser's. */
        public Setup userAgent(String name) {
            userAgent = name;
            return this;
        }

        /** A clock that stands at another time than {@link #MORNING}. */
        public Setup clock(Instant wrong) {
            clock = wrong;
            return this;
        }

        /** The machine's own time instead of {@link #MORNING}. */
        public Setup realClock() {
            clock = null;
            return this;
        }

        /**
         * With a camera that plays this film again and again and that pages may use without asking;
         * without one, whoever asks for the camera is refused.
         */
        public Setup camera(CameraFilm newFilm) {
            film = newFilm.file();
            return this;
        }

        /** Without service workers, so that only the page itself is counted. */
        public Setup withoutWorkers() {
            workers = false;
            return this;
        }

        /** Opens the browser. */
        public Phone open() {
            return launch(this);
        }
    }

    /** A browser whose profile lives in this folder. */
    public static Setup with(Path profile) {
        return new Setup(profile);
    }

    private static Phone launch(Setup setup) {
        String chromium = System.getenv("LANTOA_CHROMIUM");
        Playwright.CreateOptions create = new Playwright.CreateOptions();
        if (chromium != null) {
            create.setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        Playwright playwright = Playwright.create(create);
        BrowserType.LaunchPersistentContextOptions options =
                new BrowserType.LaunchPersistentContextOptions()
                        .setHeadless(true)
                        .setArgs(arguments(setup.film))
                        .setViewportSize(setup.width, setup.height)
                        .setIsMobile(setup.mobile)
                        .setHasTouch(setup.mobile)
                        .setDeviceScaleFactor(setup.mobile ? 2 : 1)
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setColorScheme(setup.scheme);
        if (!setup.workers) {
            options.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        }
        if (setup.mobile) {
            options.setUserAgent(setup.userAgent);
        }
        if (chromium != null) {
            options.setExecutablePath(Path.of(chromium));
        }
        BrowserContext context =
                playwright.chromium().launchPersistentContext(setup.profile, options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        if (setup.clock != null) {
            context.clock().setFixedTime(setup.clock.toEpochMilli());
        }
        return new Phone(playwright, context, setup.profile);
    }

    private static List<String> arguments(@Nullable Path film) {
        List<String> all = new ArrayList<>(ARGUMENTS);
        if (film != null) {
            all.add("--use-fake-ui-for-media-stream");
            all.add("--use-fake-device-for-media-stream");
            all.add("--use-file-for-fake-video-capture=" + film.toAbsolutePath());
        }
        return all;
    }

    /** The first tab. */
    public Page page() {
        return context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
    }

    /** The browser's context, for cookies and permissions. */
    public BrowserContext context() {
        return context;
    }

    /**
     * Kills the browser with everything in it, as the system kills an app; answers when it is dead.
     */
    public void kill() {
        String folder = "--user-data-dir=" + profile.toAbsolutePath();
        List<ProcessHandle> browser =
                ProcessHandle.current()
                        .descendants()
                        .filter(process ->
                                process.info()
                                        .arguments()
                                        .map(all -> List.of(all).contains(folder))
                                        .orElse(false))
                        .toList();
        browser.forEach(ProcessHandle::destroyForcibly);
        browser.forEach(process -> process.onExit().join());
        killed = true;
    }

    @Override
    public void close() {
        if (!killed) {
            context.close();
        }
        playwright.close();
    }
}
