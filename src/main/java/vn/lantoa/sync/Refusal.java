package vn.lantoa.sync;

/**
 * Why a fact is not kept.
 *
 * @param status of its receipt
 * @param code for programs
 * @param titleKey translation key of the sentence that says what to do
 */
record Refusal(int status, String code, String titleKey) {

    static final Refusal TOO_LARGE = new Refusal(413, "fact.too-large", "sync.fact.tooLarge");
    static final Refusal UNREADABLE = new Refusal(422, "fact.unreadable", "sync.fact.unreadable");
    static final Refusal TEXT = new Refusal(422, "fact.text", "sync.fact.text");
    static final Refusal TIME = new Refusal(422, "fact.time", "sync.fact.time");
    static final Refusal UNKNOWN_TYPE =
            new Refusal(422, "fact.type-unknown", "sync.fact.typeUnknown");
    static final Refusal UNKNOWN_VERSION =
            new Refusal(422, "fact.version-unknown", "sync.fact.versionUnknown");
    static final Refusal BODY = new Refusal(422, "fact.body", "sync.fact.body");
    static final Refusal OTHER_CONTENT =
            new Refusal(409, "fact.other-content", "sync.fact.otherContent");
    static final Refusal OUT_OF_REACH =
            new Refusal(403, "fact.out-of-reach", "sync.fact.outOfReach");
    static final Refusal CORRECTS_ANOTHERS =
            new Refusal(403, "fact.corrects-anothers", "sync.fact.correctsAnothers");
    static final Refusal CORRECTS_ANOTHER_KIND =
            new Refusal(422, "fact.corrects-another-kind", "sync.fact.correctsAnotherKind");
    static final Refusal REVIEW_FULL = new Refusal(422, "fact.review-full", "sync.fact.reviewFull");
    static final Refusal DECLINED = new Refusal(422, "fact.declined", "sync.fact.declined");
}
