package vn.lantoa.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds for the product and is seen to fail for a class made to break it. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("vn.lantoa");

    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackages("fixture.broken");

    @ParameterizedTest(name = "{1}")
    @MethodSource("rules")
    void theProductKeepsTheRule(ArchRule rule, String brokenBy) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rules")
    void theRuleFailsForAClassThatBreaksIt(ArchRule rule, String brokenBy) {
        var result = rule.allowEmptyShould(true).evaluate(BROKEN);
        assertThat(String.join("\n", result.getFailureReport().getDetails()))
                .as(rule.getDescription())
                .contains(brokenBy);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(ArchitectureRules.ENTITIES_ARE_PACKAGE_PRIVATE, "PublicEntity"),
                arguments(ArchitectureRules.REPOSITORIES_ARE_PACKAGE_PRIVATE, "PublicRepository"),
                arguments(
                        ArchitectureRules.SCREENS_AND_ENDPOINTS_ARE_PACKAGE_PRIVATE, "PublicView"),
                arguments(
                        ArchitectureRules.SCREENS_AND_ENDPOINTS_ARE_PACKAGE_PRIVATE,
                        "PublicEndpoint"),
                arguments(ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS, "FieldInjected"),
                arguments(ArchitectureRules.TIME_COMES_FROM_THE_ONE_CLOCK, "OwnClock"),
                arguments(ArchitectureRules.NAMES_SAY_WHAT_A_CLASS_IS, "TimeManager"),
                arguments(ArchitectureRules.NOBODY_PRINTS, "Printing"),
                arguments(ArchitectureRules.NOBODY_PRINTS, "OldLogging"),
                arguments(ArchitectureRules.ONLY_SCREENS_KNOW_VAADIN, "ScreenInService"),
                arguments(ArchitectureRules.ONLY_THE_PRODUCT_ACTS_AS_THE_SYSTEM, "ActsAsTheSystem"),
                arguments(ArchitectureRules.EVERY_VIEW_SAYS_WHO_MAY_OPEN_IT, "OpenView"),
                arguments(ArchitectureRules.PACKAGES_ARE_NULL_MARKED, "Unmarked"));
    }
}
