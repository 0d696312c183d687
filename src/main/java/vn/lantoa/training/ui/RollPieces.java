package vn.lantoa.training.ui;

import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Senders;
import vn.lantoa.geography.Places;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.checkin.WaitingCheckIns;
import vn.lantoa.training.roll.RollDesk;

/** What the screens of rolls work with. */
@Component
record RollPieces(
        RollDesk desk,
        WaitingCheckIns waiting,
        ClassSessions sessions,
        Senders senders,
        Places places) {}
