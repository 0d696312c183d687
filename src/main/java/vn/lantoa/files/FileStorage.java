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

    @Bean
    ContentStore contentStore(@Value("${lantoa.files.folder}") Path folder) throws IOException {
        return new DiskContentStore(folder.toAbsolutePath());
    }

    @Bean
    PartFiles partFiles(@Value("${lantoa.files.folder}") Path folder) throws IOException {
        return new PartFiles(folder.toAbsolutePath());
    }
}
