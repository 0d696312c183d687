package vn.lantoa.training.ui;

import org.springframework.stereotype.Component;
import vn.lantoa.accounts.LikelyPeople;
import vn.lantoa.accounts.People;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.geography.Places;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.enrolment.Clashes;
import vn.lantoa.training.enrolment.ClassLinks;
import vn.lantoa.training.enrolment.Enrolments;
import vn.lantoa.training.enrolment.LinkData;
import vn.lantoa.training.enrolment.TraineeMerge;
import vn.lantoa.uikit.OwnAddress;

/** What the screens of those who take part read and write with. */
@Component
record EnrolmentPieces(
        Enrolments enrolments,
        TraineeMerge merge,
        ClassLinks links,
        LinkData data,
        Clashes clashes,
        LikelyPeople likely,
        People people,
        ClassScope scope,
        Places places,
        Workbooks workbooks,
        OwnAddress address) {}
