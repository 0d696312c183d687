package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import vn.lantoa.training.TrainingClass;

/** Those who take part in a class, on its page. */
@org.springframework.stereotype.Component
class ParticipantsPanel implements ClassPanel {

    /** The part's name in the address. */
    static final String KEY = "hoc-vien";

    private final EnrolmentPieces pieces;

    ParticipantsPanel(EnrolmentPieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "training.participants";
    }

    @Override
    public boolean shownTo(TrainingClass one) {
        return pieces.scope().maySeePeople(one);
    }

    @Override
    public Component panel(TrainingClass one, Runnable changed) {
        return new Participants(pieces, one);
    }
}
