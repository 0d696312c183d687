package vn.lantoa.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application on a real MariaDB with the real reference data, its clock starting at
 * 2026-11-22T08:00+07:00. Every test class shares the one context, so tests make their own people
 * and campaigns and leave others' alone; a test may be {@code @Transactional} to leave nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "lantoa.clock=2026-11-22T08:00+07:00",
            "lantoa.metrics-token=" + AppTest.METRICS_TOKEN
        })
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@TestExecutionListeners(
        listeners = SignsOut.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface AppTest {

    /** Who shows it reads the figures. */
    String METRICS_TOKEN = "figures for whom the test lets in";
}
