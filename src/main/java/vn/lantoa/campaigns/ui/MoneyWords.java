package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.RoundingMode;
import java.text.NumberFormat;
import vn.lantoa.campaigns.Dong;
import vn.lantoa.campaigns.FundSource;
import vn.lantoa.campaigns.MoneySum;
import vn.lantoa.uikit.VietnameseDates;

/** Sums of money as people read them. */
final class MoneyWords {

    private static final long BILLION = 1_000_000_000L;
    private static final int STEPS = 20;

    private MoneyWords() {}

    /** {@code 1.520.000.000 ₫ (1,52 tỷ đồng)}; billions only where there are some. */
    static String amount(long amount, Component on) {
        if (amount < BILLION) {
            return Dong.shown(amount);
        }
        NumberFormat format = NumberFormat.getNumberInstance(VietnameseDates.FORMAT);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return on.getTranslation(
                "campaigns.money.billions",
                Dong.shown(amount),
                format.format(Dong.billions(amount)));
    }

    /** {@code Dự kiến 2.000.000 ₫ · Đã chi 1.500.000 ₫ (75%)}. */
    static String both(long planned, long spent, Component on) {
        return planned == 0
                ? on.getTranslation("campaigns.money.both", amount(planned, on), amount(spent, on))
                : on.getTranslation(
                        "campaigns.money.bothWithShare",
                        amount(planned, on),
                        amount(spent, on),
                        Math.round(100.0 * spent / planned));
    }

    /** Every source and the total, each with a strip that repeats the share for the eye. */
    static DescriptionList facts(MoneySum sum, Component on) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lt-facts");
        for (FundSource source : FundSource.values()) {
            long planned = sum.planned().getOrDefault(source, 0L);
            long spent = sum.spent().getOrDefault(source, 0L);
            addFact(facts, on.getTranslation(source.key()), planned, spent, on);
        }
        String all = on.getTranslation("campaigns.money.all");
        addFact(facts, all, sum.plannedTotal(), sum.spentTotal(), on);
        return facts;
    }

    private static void addFact(
            DescriptionList facts, String name, long planned, long spent, Component on) {
        Div content = new Div(new Span(both(planned, spent, on)));
        content.addClassName("lt-bars");
        if (planned > 0) {
            content.add(strip(planned, spent));
        }
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(content));
    }

    /** In twentieths, because style comes by class name only; full when more than planned. */
    private static Div strip(long planned, long spent) {
        Div strip = new Div();
        long steps = Math.min(STEPS, Math.ceilDiv(Math.multiplyExact(spent, STEPS), planned));
        strip.addClassNames("lt-strip", "lt-strip-" + steps);
        strip.getElement().setAttribute("aria-hidden", "true");
        return strip;
    }
}
