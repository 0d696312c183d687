package vn.lantoa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that only the source text can show; each is seen to fail. */
class SourceRulesTest {

    @Test
    void theProductKeepsThemAll() throws IOException {
        assertThat(Sources.findings(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void seesAPublicTypeAndMethodWithoutJavadoc() {
        assertThat(found("public class A { public void b() {} }"))
                .containsExactly(
                        "A.java:1: public type without Javadoc: A",
                        "A.java:1: public method without Javadoc: b");
    }

    @Test
    void seesAMethodOfAnInterfaceWithoutJavadoc() {
        assertThat(found("/** An a. */\npublic interface A {\n    void b();\n}"))
                .containsExactly("A.java:3: public method without Javadoc: b");
    }

    @Test
    void passesOverOverridesAndWhatOthersCannotReach() {
        assertThat(found("class A { public void b() {} }")).isEmpty();
        assertThat(
                        found(
                                "/** An a. */ public class A {\n"
                                        + "@Override public String toString() { return \"\"; } }"))
                .isEmpty();
    }

    @Test
    void seesWordsInAView() {
        assertThat(
                        found(
                                """
                                import com.vaadin.flow.component.html.Span;
                                class A { Object a = new Span("Lưu"); Object b = new Span("Save"); }
                                """))
                .containsExactly(
                        "A.java:2: words instead of a key: Lưu",
                        "A.java:2: words instead of a key: Save");
    }

    @Test
    void letsAViewNameKeysClassesAndExceptions() {
        assertThat(
                        found(
                                """
                                import com.vaadin.flow.component.html.Span;
                                class A {
                                    Object a = new Span(getTranslation("people.invite"));
                                    Object b = new IllegalStateException("No such thing");
                                    String c = "lt-card primary";
                                }
                                """))
                .isEmpty();
    }

    @Test
    void seesSqlPutTogetherFromPieces() {
        assertThat(found("class A { Object b(String c) { return jdbc.sql(\"SELECT \" + c); } }"))
                .containsExactly("A.java:1: SQL put together from pieces");
        assertThat(found("class A { Object b() { return jdbc.sql(\"SELECT \" + COLUMNS); } }"))
                .isEmpty();
    }

    @Test
    void seesLongFilesAndMethods() {
        String body = "int x;\n".repeat(SourceRules.LINES_OF_A_METHOD);
        assertThat(found("class A {\nvoid b() {\n" + body + "}\n}"))
                .containsExactly("A.java:2: b has 47 lines");
        String lines = "\n".repeat(SourceRules.LINES_OF_A_FILE);
        assertThat(found("class A {" + lines + "}")).containsExactly("A.java: 321 lines");
    }

    private static List<String> found(String text) {
        return Sources.findings("A.java", text);
    }
}
