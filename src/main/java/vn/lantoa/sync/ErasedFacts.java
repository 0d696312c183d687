package vn.lantoa.sync;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.sync.spi.FactErasure;

/** Empties the bytes of facts; the hash goes on answering repeats. */
@Component
class ErasedFacts implements FactErasure {

    private final JdbcClient jdbc;

    ErasedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(Collection<UUID> facts) {
        if (!facts.isEmpty()) {
            jdbc.sql("UPDATE fact SET content = '' WHERE id IN (:facts)")
                    .param("facts", facts)
                    .update();
        }
    }
}
