package vn.lantoa.campaigns.results;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.sync.spi.Standing;

/** Decides which version of a corrected result stands, by the rule that phones follow too. */
@Component
class ResultChains {

    private record Version(
            Standing.Claim claim,
            @Nullable UUID activity,
            @Nullable Boolean chosen,
            boolean setAside) {}

    private final JdbcClient jdbc;

    ResultChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets two corrections of one result, and a decision about it, follow one another. */
    void lock(Collection<UUID> roots) {
        if (!roots.isEmpty()) {
            jdbc.sql("SELECT id FROM activity_result WHERE id IN (:roots) ORDER BY id FOR UPDATE")
                    .param("roots", roots)
                    .query(UUID.class)
                    .list();
        }
    }

    /** Marks the version that stands; the chain is locked. */
    void settle(UUID root) {
        List<Version> versions = versions(root);
        List<Standing.Claim> open = open(versions);
        UUID standing = Standing.of(open).orElseThrow().id();
        int openEnds = Math.max(1, Standing.uncorrected(open).size());
        jdbc.sql(
                        """
                        UPDATE activity_result SET standing = (id = :standing), open_ends = :openEnds
                        WHERE root = :root
                        """)
                .param("standing", standing)
                .param("openEnds", openEnds)
                .param("root", root)
                .update();
        jdbc.sql("UPDATE activity_result SET chosen = :chosen WHERE id = :standing")
                .param("chosen", chosen(versions, standing))
                .param("standing", standing)
                .update();
    }

    /** The versions that nobody has corrected, set aside or not; the chain is locked. */
    Set<UUID> ends(UUID root) {
        return ends(versions(root)).stream().map(Standing.Claim::id).collect(Collectors.toSet());
    }

    private static List<Standing.Claim> ends(List<Version> versions) {
        return Standing.uncorrected(versions.stream().map(Version::claim).toList());
    }

    /** The ends without those that an organiser set aside; all versions when none is left. */
    private static List<Standing.Claim> open(List<Version> versions) {
        Set<UUID> aside =
                versions.stream()
                        .filter(Version::setAside)
                        .map(version -> version.claim().id())
                        .collect(Collectors.toSet());
        List<Standing.Claim> open =
                ends(versions).stream().filter(claim -> !aside.contains(claim.id())).toList();
        return open.isEmpty() ? versions.stream().map(Version::claim).toList() : open;
    }

    /**
     * A correction keeps what was decided about the result, unless it is of another activity; what
     * was decided about the version that stood until now comes first.
     */
    private static @Nullable Boolean chosen(List<Version> versions, UUID standing) {
        UUID activity =
                versions.stream()
                        .filter(version -> version.claim().id().equals(standing))
                        .map(Version::activity)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return versions.stream()
                .filter(version -> activity != null && activity.equals(version.activity()))
                .map(Version::chosen)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Version> versions(UUID root) {
        return jdbc.sql(
                        """
                        SELECT id, corrects, at, activity_id, chosen, set_aside
                        FROM activity_result WHERE root = ? ORDER BY standing DESC, id
                        """)
                .param(root)
                .query((row, number) -> {
                    Instant at = StoredTime.read(row, "at");
                    return new Version(
                            new Standing.Claim(
                                    row.getObject("id", UUID.class),
                                    row.getObject("corrects", UUID.class),
                                    at),
                            row.getObject("activity_id", UUID.class),
                            row.getObject("chosen", Boolean.class),
                            row.getBoolean("set_aside"));
                })
                .list();
    }
}
