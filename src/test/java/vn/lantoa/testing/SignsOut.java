package vn.lantoa.testing;

import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Nobody stays signed in from one test to the next. */
class SignsOut implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext context) {
        TestSecurityContextHolder.clearContext();
    }

    @Override
    public void afterTestMethod(TestContext context) {
        TestSecurityContextHolder.clearContext();
    }
}
