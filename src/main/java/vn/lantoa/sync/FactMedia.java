package vn.lantoa.sync;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.lantoa.accounts.Access;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.FactType;

/** Which pictures and recordings stored facts name, and who may therefore read them. */
@Service
public class FactMedia {

    private record Naming(String type, UnitId unit, PersonId author) {}

    private final JdbcClient jdbc;
    private final FactTypes types;
    private final Access access;

    FactMedia(JdbcClient jdbc, FactTypes types, Access access) {
        this.jdbc = jdbc;
        this.types = types;
        this.access = access;
    }

    /**
     * The authors of the stored facts that name this picture or recording and that the signed-in
     * person may read ({@link FactType#reading()} at the fact's unit). Whoever asks may have it if
     * one of them uploaded it: a hash that somebody else wrote into a fact opens nothing.
     *
     * @param sha256 64 hex digits in lower case
     */
    public Set<PersonId> readableAuthors(String sha256) {
        Set<PersonId> authors = new LinkedHashSet<>();
        jdbc.sql(
                        """
                        SELECT f.type, f.unit, f.author
                          FROM fact_media m JOIN fact f ON f.id = m.fact
                         WHERE m.sha256 = :sha256 AND f.state = 'STORED'
                        """)
                .param("sha256", sha256)
                .query((row, n) ->
                        new Naming(
                                row.getString("type"),
                                UnitId.parse(row.getString("unit")),
                                PersonId.parse(row.getString("author"))))
                .list()
                .forEach(naming -> {
                    if (readable(naming)) {
                        authors.add(naming.author());
                    }
                });
        return authors;
    }

    private boolean readable(Naming naming) {
        return types.find(naming.type())
                .map(type -> access.may(type.reading(), naming.unit()))
                .orElse(false);
    }
}
