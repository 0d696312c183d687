package vn.lantoa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The server: two clients over one set of modules; see docs/architecture.md. */
@SpringBootApplication
@Modulithic(
        systemName = "Lan Tỏa",
        sharedModules = {"shared", "uikit"})
public class LanToa {

    /** Starts against the MariaDB that the environment names (see application.yml). */
    public static void main(String[] args) {
        SpringApplication.run(LanToa.class, args);
    }
}
