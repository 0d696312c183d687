package vn.lantoa.documents;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/** What stands in one cell of a {@link Sheet}: a value of its kind, never a formula. */
public sealed interface Cell extends Serializable {

    /** Nothing. */
    Cell EMPTY = new Empty();

    /** Words, which stay words whatever sign they begin with. */
    record Text(String text) implements Cell {}

    /** A number that can be added up. */
    record Numeric(BigDecimal value) implements Cell {}

    /** A day, as a date that can be sorted and counted with. */
    record Date(LocalDate day) implements Cell {}

    /** A time of the day, to the minute. */
    record Time(LocalTime time) implements Cell {}

    /** Nothing; {@link #EMPTY} is the one to use. */
    record Empty() implements Cell {}

    /** Words; no words leave the cell empty. */
    static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }

    /** A whole number. */
    static Cell number(long value) {
        return new Numeric(BigDecimal.valueOf(value));
    }

    /** A number. */
    static Cell number(BigDecimal value) {
        return new Numeric(value);
    }

    /** A day. */
    static Cell date(LocalDate day) {
        return new Date(day);
    }

    /** A time of the day. */
    static Cell time(LocalTime time) {
        return new Time(time);
    }
}
