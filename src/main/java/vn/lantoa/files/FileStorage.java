package vn.lantoa.files;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Where files lie: the folder {@code lantoa.files.folder}, made when missing. */
@Configuration
@EnableScheduling
class FileStorage {

    private final Path folder;

    FileStorage(@Value("${lantoa.files.folder}") String folder) {
        if (folder.isBlank()) {
            throw new IllegalStateException(
                    "LANTOA_FILES is not set: name the folder for pictures and recordings");
        }
        this.folder = Path.of(folder).toAbsolutePath();
    }

    @Bean
    ContentStore contentStore() throws IOException {
        return new DiskContentStore(folder);
    }

    @Bean
    PartFiles partFiles() throws IOException {
        return new PartFiles(folder);
    }
}
