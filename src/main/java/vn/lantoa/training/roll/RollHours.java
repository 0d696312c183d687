package vn.lantoa.training.roll;

import org.springframework.stereotype.Component;
import vn.lantoa.training.SessionId;

/** When rolls are and were open, for whatever else is judged by it. */
@Component
public class RollHours {

    private final RollQueries queries;

    RollHours(RollQueries queries) {
        this.queries = queries;
    }

    /** The times of a session, which is there. */
    public RollTimes of(SessionId session) {
        return queries.times(queries.session(session).orElseThrow());
    }
}
