package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import vn.lantoa.shared.LocalizedText;

/**
 * The Action Month of one year: 15 November to 15 December, 31 days, launched in its first week
 * (letter 917/LĐTBXH-BĐG of 14 March 2017).
 */
public record ActionMonth(int year) implements Serializable {

    /** The name's second half since 2021. */
    public static final String SUFFIX = "phòng ngừa, ứng phó với bạo lực trên cơ sở giới";

    /** The first day, on which the template's dates hang. */
    public LocalDate anchor() {
        return LocalDate.of(year, Month.NOVEMBER, 15);
    }

    /** 15 November to 15 December. */
    public Period period() {
        return new Period(anchor(), LocalDate.of(year, Month.DECEMBER, 15));
    }

    /** The first week, 15 to 21 November, in which it is launched. */
    public Period launchWeek() {
        return new Period(anchor(), anchor().plusDays(6));
    }

    /** The full name as official letters write it. */
    public LocalizedText title() {
        return title(SUFFIX);
    }

    /** The full name with the second half that the year's guiding letter used. */
    public LocalizedText title(String suffix) {
        return LocalizedText.vietnamese(
                "Tháng hành động vì bình đẳng giới và " + suffix + " năm " + year);
    }

    /** The Action Month that a day lies in, or else the next one. */
    public static ActionMonth at(LocalDate day) {
        ActionMonth same = new ActionMonth(day.getYear());
        return day.isAfter(same.period().end()) ? new ActionMonth(day.getYear() + 1) : same;
    }
}
