package vn.lantoa.campaigns;

/** Where money for an activity comes from, as guiding letters and reports tell sources apart. */
public enum FundSource {
    /** The state budget (ngân sách nhà nước). */
    STATE,
    /** Lawful money of bodies, businesses and people in the country (xã hội hóa). */
    SOCIALISED,
    /** Help from international organisations and other countries (hỗ trợ quốc tế). */
    INTERNATIONAL;

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case STATE -> "campaigns.fund.STATE";
            case SOCIALISED -> "campaigns.fund.SOCIALISED";
            case INTERNATIONAL -> "campaigns.fund.INTERNATIONAL";
        };
    }
}
