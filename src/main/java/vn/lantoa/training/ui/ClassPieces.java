package vn.lantoa.training.ui;

import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Senders;
import vn.lantoa.accounts.Teachers;
import vn.lantoa.geography.Places;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Courses;

/** What the dialogs about classes read and write with. */
@Component
record ClassPieces(
        Classes classes,
        Courses courses,
        ClassScope scope,
        Teachers teachers,
        Senders senders,
        Places places) {}
