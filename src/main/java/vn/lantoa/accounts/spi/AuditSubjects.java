package vn.lantoa.accounts.spi;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names what audit entries are about; a module offers one bean for its own things. */
public interface AuditSubjects {

    /**
     * What a thing is called, and where it is.
     *
     * @param address within the web pages, without a leading slash
     */
    record Named(String name, String address) {}

    /** Those of these things that are the module's, by id; others are left out. */
    Map<UUID, Named> named(Collection<UUID> ids);
}
