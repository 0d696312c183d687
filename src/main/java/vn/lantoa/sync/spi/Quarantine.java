package vn.lantoa.sync.spi;

import java.util.UUID;

/** Facts that wait for something the server has not seen yet. */
public interface Quarantine {

    /** Something came into being that facts may wait for; they are judged again after commit. */
    void arrived(UUID thing);
}
