package vn.lantoa.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the actions of audit entries are called: for each the translation key of its words. A test
 * fails when an action is written anywhere without words here.
 */
public final class AuditWords {

    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry("account.closed", "accounts.history.closed"),
                    Map.entry("account.merged", "accounts.history.merged"),
                    Map.entry("account.reopened", "accounts.history.reopened"),
                    Map.entry("account.took-over", "accounts.history.tookOver"),
                    Map.entry("activity.changed", "accounts.audit.activityChanged"),
                    Map.entry("activity.handed-down", "accounts.audit.activityHandedDown"),
                    Map.entry(
                            "activity.handed-down-again", "accounts.audit.activityHandedDownAgain"),
                    Map.entry("activity.money", "accounts.audit.activityMoney"),
                    Map.entry("activity.planned", "accounts.audit.activityPlanned"),
                    Map.entry("activity.status", "accounts.audit.activityStatus"),
                    Map.entry("audit.exported", "accounts.audit.exported"),
                    Map.entry("calendar.feed-ended", "accounts.audit.feedEnded"),
                    Map.entry("calendar.feed-made", "accounts.audit.feedMade"),
                    Map.entry("campaign.changed", "accounts.audit.campaignChanged"),
                    Map.entry("campaign.closed", "accounts.audit.campaignClosed"),
                    Map.entry("campaign.published", "accounts.audit.campaignPublished"),
                    Map.entry("campaign.reopened", "accounts.audit.campaignReopened"),
                    Map.entry("certificate.copied", "accounts.audit.certificateCopied"),
                    Map.entry("certificate.issued", "accounts.audit.certificateIssued"),
                    Map.entry("certificate.withdrawn", "accounts.audit.certificateWithdrawn"),
                    Map.entry("course.added", "accounts.audit.courseAdded"),
                    Map.entry("course.changed", "accounts.audit.courseChanged"),
                    Map.entry("course.retired", "accounts.audit.courseRetired"),
                    Map.entry("course.resumed", "accounts.audit.courseResumed"),
                    Map.entry("class.added", "accounts.audit.classAdded"),
                    Map.entry("class.changed", "accounts.audit.classChanged"),
                    Map.entry("class.announced", "accounts.audit.classAnnounced"),
                    Map.entry("class.cancelled", "accounts.audit.classCancelled"),
                    Map.entry("class.finished", "accounts.audit.classFinished"),
                    Map.entry("session.added", "accounts.audit.sessionAdded"),
                    Map.entry("session.changed", "accounts.audit.sessionChanged"),
                    Map.entry("session.cancelled", "accounts.audit.sessionCancelled"),
                    Map.entry("data.answered", "accounts.audit.dataAnswered"),
                    Map.entry("data.copied", "accounts.audit.dataCopied"),
                    Map.entry("data.refused", "accounts.audit.dataRefused"),
                    Map.entry("data.requested", "accounts.audit.dataRequested"),
                    Map.entry("data.swept", "accounts.audit.dataSwept"),
                    Map.entry("data.taken-back", "accounts.audit.dataTakenBack"),
                    Map.entry("device.revoked", "accounts.history.deviceEnded"),
                    Map.entry("fact.accepted", "accounts.audit.factAccepted"),
                    Map.entry("fact.declined", "accounts.audit.factDeclined"),
                    Map.entry("facts.read-in", "accounts.audit.factsReadIn"),
                    Map.entry("hotline.added", "accounts.audit.hotlineAdded"),
                    Map.entry("hotline.changed", "accounts.audit.hotlineChanged"),
                    Map.entry("hotline.removed", "accounts.audit.hotlineRemoved"),
                    Map.entry("hotline.restored", "accounts.audit.hotlineRestored"),
                    Map.entry("invitation.issued", "accounts.history.invited"),
                    Map.entry("invitation.revoked", "accounts.history.inviteEnded"),
                    Map.entry("passkey.added", "accounts.history.passkeyAdded"),
                    Map.entry("passkey.removed", "accounts.history.passkeyRemoved"),
                    Map.entry("password.set", "accounts.history.password"),
                    Map.entry("person.added", "accounts.history.added"),
                    Map.entry("person.changed", "accounts.history.details"),
                    Map.entry("person.erased", "accounts.audit.personErased"),
                    Map.entry("person.moved", "accounts.history.moved"),
                    Map.entry("questions.saved", "accounts.audit.questionsSaved"),
                    Map.entry("recovery-key.given", "accounts.history.recoveryGiven"),
                    Map.entry("recovery-key.made", "accounts.history.recoveryMade"),
                    Map.entry("recovery-key.used", "accounts.history.recoveryUsed"),
                    Map.entry("registration.opened", "accounts.audit.registrationOpened"),
                    Map.entry("result.decided", "accounts.audit.resultDecided"),
                    Map.entry("result.fork-decided", "accounts.audit.resultForkDecided"),
                    Map.entry("result.photo-removed", "accounts.audit.resultPhotoRemoved"),
                    Map.entry("role.end-set", "accounts.history.roleEndSet"),
                    Map.entry("role.ended", "accounts.history.roleEnded"),
                    Map.entry("role.given", "accounts.history.roleGiven"),
                    Map.entry("second-factor.removed", "accounts.history.secondRemoved"),
                    Map.entry("second-factor.reset", "accounts.history.secondReset"),
                    Map.entry("second-factor.set", "accounts.history.secondSet"),
                    Map.entry("second-factor.spare-used", "accounts.history.spareUsed"),
                    Map.entry("template.changed", "accounts.audit.templateChanged"),
                    Map.entry("template.created", "accounts.audit.templateCreated"),
                    Map.entry("template.dropped", "accounts.audit.templateDropped"),
                    Map.entry("template.restored", "accounts.audit.templateRestored"),
                    Map.entry("class.link-ended", "accounts.audit.classLinkEnded"),
                    Map.entry("class.link-made", "accounts.audit.classLinkMade"),
                    Map.entry("trainee.erased", "accounts.audit.traineeErased"),
                    Map.entry("trainee.merged", "accounts.audit.traineeMerged"),
                    Map.entry("trainee.invited", "accounts.audit.traineeInvited"),
                    Map.entry("trainee.put-in", "accounts.audit.traineePutIn"),
                    Map.entry("trainee.taken-out", "accounts.audit.traineeTakenOut"),
                    Map.entry("test.admitted", "accounts.audit.testAdmitted"),
                    Map.entry("test.closed", "accounts.audit.testClosed"),
                    Map.entry("test.opened", "accounts.audit.testOpened"),
                    Map.entry("unit.handed-over", "accounts.history.handedOver"),
                    Map.entry("village.added", "accounts.audit.villageAdded"),
                    Map.entry("village.renamed", "accounts.audit.villageRenamed"),
                    Map.entry("village.restored", "accounts.audit.villageRestored"),
                    Map.entry("village.retired", "accounts.audit.villageRetired"));

    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("address", "campaigns.field.address"),
                    Map.entry("audience", "campaigns.field.audience"),
                    Map.entry("author", "accounts.audit.field.author"),
                    Map.entry("cancel_reason", "campaigns.field.cancelReason"),
                    Map.entry("capacity", "campaigns.registration.capacity"),
                    Map.entry("certificate", "training.certificates.number"),
                    Map.entry("certificates", "training.certificates.count"),
                    Map.entry("channel", "campaigns.field.channel"),
                    Map.entry("closes", "campaigns.registration.closes"),
                    Map.entry("contentLanguages", "accounts.languages.content"),
                    Map.entry("closed-accounts", "accounts.keeping.closed"),
                    Map.entry("copies", "accounts.audit.field.copies"),
                    Map.entry("cost", "accounts.audit.field.cost"),
                    Map.entry("counts", "accounts.audit.field.counts"),
                    Map.entry("devices", "accounts.audit.field.devices"),
                    Map.entry("end", "campaigns.field.end"),
                    Map.entry("data-requests", "accounts.keeping.requests"),
                    Map.entry("guest-requests", "accounts.keeping.guestRequests"),
                    Map.entry("declined-facts", "sync.keeping.declined"),
                    Map.entry("enrolment", "accounts.audit.field.enrolment"),
                    Map.entry("endsOn", "accounts.role.lastDay"),
                    Map.entry("expected", "campaigns.field.expected"),
                    Map.entry("facts", "accounts.audit.field.facts"),
                    Map.entry("fromPerson", "accounts.history.fromPerson"),
                    Map.entry("hours", "accounts.audit.field.hours"),
                    Map.entry("interfaceLanguage", "accounts.languages.interface"),
                    Map.entry("invitations", "accounts.keeping.invitations"),
                    Map.entry("items", "accounts.audit.field.items"),
                    Map.entry("kind", "campaigns.field.kind"),
                    Map.entry("languages", "accounts.role.languages"),
                    Map.entry("lead", "campaigns.field.lead"),
                    Map.entry("lines", "accounts.audit.field.lines"),
                    Map.entry("men_and_boys", "campaigns.field.menAndBoys"),
                    Map.entry("name", "accounts.audit.field.name"),
                    Map.entry("note", "campaigns.field.note"),
                    Map.entry("number", "accounts.audit.field.number"),
                    Map.entry("partners", "campaigns.field.partners"),
                    Map.entry("password", "accounts.password"),
                    Map.entry("phone", "accounts.phone"),
                    Map.entry("photo", "accounts.audit.field.photo"),
                    Map.entry("phone-reports", "sync.keeping.phones"),
                    Map.entry("place", "accounts.audit.field.place"),
                    Map.entry("reason", "accounts.audit.field.reason"),
                    Map.entry("recovery-keys", "accounts.keeping.keys"),
                    Map.entry("request", "accounts.audit.field.request"),
                    Map.entry("role", "accounts.role"),
                    Map.entry("sign-in-tries", "accounts.keeping.tries"),
                    Map.entry("sex", "accounts.sex"),
                    Map.entry("stage", "campaigns.field.stage"),
                    Map.entry("stands", "accounts.audit.field.stands"),
                    Map.entry("start", "campaigns.field.start"),
                    Map.entry("state", "campaigns.field.status"),
                    Map.entry("status", "campaigns.field.status"),
                    Map.entry("title", "campaigns.field.title"),
                    Map.entry("toPerson", "accounts.history.toPerson"),
                    Map.entry("trainee", "accounts.audit.field.trainee"),
                    Map.entry("unit", "accounts.unit"));

    /** Values that are kept as codes, by field and code. */
    private static final Map<String, String> VALUES =
            Map.ofEntries(
                    Map.entry("interfaceLanguage en", "accounts.languages.en"),
                    Map.entry("interfaceLanguage vi", "accounts.languages.vi"),
                    Map.entry("reason ASKED", "word.photoReason.ASKED"),
                    Map.entry("reason HARMFUL", "word.photoReason.HARMFUL"),
                    Map.entry("reason MISTAKE", "word.photoReason.MISTAKE"),
                    Map.entry("reason NO_CONSENT", "word.photoReason.NO_CONSENT"),
                    Map.entry("reason OTHER", "word.photoReason.OTHER"),
                    Map.entry("request COPY", "accounts.dataRequests.kind.copy"),
                    Map.entry("request CORRECT", "accounts.dataRequests.kind.correct"),
                    Map.entry("request ERASE", "accounts.dataRequests.kind.erase"),
                    Map.entry("request OTHER", "accounts.dataRequests.kind.other"),
                    Map.entry("request WITHDRAW", "accounts.dataRequests.kind.withdraw"),
                    Map.entry("role ADMINISTRATOR", "word.role.ADMINISTRATOR"),
                    Map.entry("role COLLABORATOR", "word.role.COLLABORATOR"),
                    Map.entry("role LEADER", "word.role.LEADER"),
                    Map.entry("role ORGANISER", "word.role.ORGANISER"),
                    Map.entry("role TRAINER", "word.role.TRAINER"),
                    Map.entry("role TRANSLATOR", "word.role.TRANSLATOR"));

    private AuditWords() {}

    /**
     * The translation key of a value that is kept as a code, such as a role; empty for one that
     * stands for itself.
     */
    public static Optional<String> value(String field, String code) {
        return Optional.ofNullable(VALUES.get(field + " " + code));
    }

    /** The translation key of what a changed field is called; empty for one that is not known. */
    public static Optional<String> field(String name) {
        return Optional.ofNullable(FIELDS.get(name));
    }

    /** Every known action, by name. */
    public static List<String> actions() {
        return KEYS.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** The translation key of an action's words; empty for one that is not known. */
    public static Optional<String> key(String action) {
        return Optional.ofNullable(KEYS.get(action));
    }
}
