package vn.lantoa.training.ui;

import org.springframework.stereotype.Component;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Courses;
import vn.lantoa.training.SessionDays;

/** What the dialogs about sessions read and write with. */
@Component
record SessionPieces(ClassSessions sessions, SessionDays days, Courses courses) {}
