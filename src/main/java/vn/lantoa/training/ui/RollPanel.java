package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.TrainingClass;

/** The rolls of a class's sessions, one at a time. */
@org.springframework.stereotype.Component
class RollPanel implements ClassPanel {

    /** Its part of the address. */
    static final String KEY = "diem-danh";

    /** Chooses the session, in the address. */
    private static final String SESSION = "buoi";

    private final RollPieces pieces;
    private final ClassScope scope;

    RollPanel(RollPieces pieces, ClassScope scope) {
        this.pieces = pieces;
        this.scope = scope;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "training.roll.panel";
    }

    @Override
    public boolean shownTo(TrainingClass one) {
        return one.status() != ClassStatus.DRAFT && scope.maySeePeople(one);
    }

    @Override
    public Component panel(TrainingClass one, Runnable changed) {
        return panel(one, QueryParameters.empty(), changed);
    }

    @Override
    public Component panel(TrainingClass one, QueryParameters address, Runnable changed) {
        return new RollPart(
                pieces, one, address.getSingleParameter(SESSION).flatMap(SessionId::parse));
    }
}
