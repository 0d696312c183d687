package vn.lantoa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorLogTest {

    @Test
    void keepsWordsOfOurOwnCode() {
        assertThat(ErrorLog.describe(new IllegalStateException("campaign 7 has no owner")))
                .contains("java.lang.IllegalStateException: campaign 7 has no owner")
                .contains("at vn.lantoa.shell.ErrorLogTest");
    }

    @Test
    void leavesOutWordsOfLibrariesWhichMayQuoteAPersonsData() {
        try {
            Integer.parseInt("0912 345 678");
        } catch (NumberFormatException e) {
            assertThat(ErrorLog.describe(new IllegalStateException("row 3 is bad", e)))
                    .contains("caused by java.lang.NumberFormatException")
                    .contains("row 3 is bad")
                    .doesNotContain("0912");
        }
    }
}
