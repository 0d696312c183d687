package vn.lantoa.accounts.security;

import org.springframework.http.HttpStatus;
import org.springframework.modulith.NamedInterface;

/**
 * Why the field client is told no: a code for the program, a sentence for the person. Each module
 * that answers the field client has its own.
 */
@NamedInterface("problems")
public interface FieldProblem {

    /** The status of the answer, 4xx. */
    HttpStatus status();

    /** What programs know it by, such as {@code signed-out}. */
    String code();

    /** Translation key of the sentence that says what to do next. */
    String titleKey();
}
