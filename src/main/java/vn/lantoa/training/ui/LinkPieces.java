package vn.lantoa.training.ui;

import org.springframework.stereotype.Component;
import vn.lantoa.geography.Languages;
import vn.lantoa.training.checkin.LinkCheckIns;
import vn.lantoa.training.enrolment.LinkData;
import vn.lantoa.training.tests.LinkTests;

/** What the page of a private link reads and writes with, beside the link itself. */
@Component
record LinkPieces(LinkCheckIns checkIns, LinkTests tests, LinkData data, Languages languages) {}
