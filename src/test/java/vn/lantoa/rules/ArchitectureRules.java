package vn.lantoa.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import vn.lantoa.accounts.SystemActor;

/** The rules that hold for compiled classes. */
final class ArchitectureRules {

    /** Entities and repositories stay inside their package; others use the module's service. */
    static final ArchRule ENTITIES_ARE_PACKAGE_PRIVATE =
            noClasses().that().areAnnotatedWith(Entity.class).should().bePublic();

    static final ArchRule REPOSITORIES_ARE_PACKAGE_PRIVATE =
            noClasses()
                    .that()
                    .areAssignableTo(Repository.class)
                    .should()
                    .bePublic()
                    .allowEmptyShould(true);

    static final ArchRule SCREENS_AND_ENDPOINTS_ARE_PACKAGE_PRIVATE =
            noClasses()
                    .that()
                    .resideInAnyPackage("..ui..", "..rest..")
                    .should()
                    .bePublic()
                    .allowEmptyShould(true);

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noFields()
                    .should()
                    .beAnnotatedWith(Autowired.class)
                    .orShould()
                    .beAnnotatedWith(Inject.class)
                    .orShould()
                    .beAnnotatedWith(Resource.class)
                    .orShould()
                    .beAnnotatedWith(Value.class);

    static final ArchRule TIME_COMES_FROM_THE_ONE_CLOCK =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("vn.lantoa.ClockConfiguration")
                    .and()
                    .doNotHaveFullyQualifiedName("vn.lantoa.shared.Uuid7")
                    .and()
                    .resideOutsideOfPackage("vn.lantoa.local..")
                    .should()
                    .callCodeUnitWhere(
                            describe(
                                    "it reads the machine's time",
                                    call -> readsTheMachinesTime(call.getTarget())));

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl|Dto|DTO)");

    static final ArchRule NOBODY_PRINTS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vn.lantoa.local..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("java.util.logging..");

    /** Vaadin only in views, in pieces that are components, and in what shows up by uikit. */
    static final ArchRule ONLY_SCREENS_KNOW_VAADIN =
            noClasses()
                    .that(
                            are(
                                    describe(
                                            "neither screens nor pieces of screens",
                                            ArchitectureRules::isBehindTheScreens)))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("com.vaadin..")
                                    .and(
                                            DescribedPredicate.not(
                                                    resideInAnyPackage(
                                                            "com.vaadin.flow.spring.security..",
                                                            "com.vaadin.flow.server.auth..",
                                                            "com.vaadin.flow.i18n.."))));

    /** Acting without a signed-in person is for the first administrator and the demo. */
    static final ArchRule ONLY_THE_PRODUCT_ACTS_AS_THE_SYSTEM =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("vn.lantoa.accounts..", "vn.lantoa.local..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(SystemActor.class);

    static final ArchRule EVERY_VIEW_SAYS_WHO_MAY_OPEN_IT =
            classes()
                    .that()
                    .areAnnotatedWith(Route.class)
                    .should()
                    .beAnnotatedWith(RolesAllowed.class)
                    .orShould()
                    .beAnnotatedWith(PermitAll.class)
                    .orShould()
                    .beAnnotatedWith(AnonymousAllowed.class);

    static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes()
                    .should(
                            new ArchCondition<>("reside in a @NullMarked package") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    events.add(
                                            new SimpleConditionEvent(
                                                    type,
                                                    type.getPackage()
                                                            .isAnnotatedWith(NullMarked.class),
                                                    type.getName()
                                                            + " lies in a package without"
                                                            + " @NullMarked"));
                                }
                            });

    private static final Set<String> TIMES =
            Set.of(
                    "java.time.Instant",
                    "java.time.LocalDate",
                    "java.time.LocalTime",
                    "java.time.LocalDateTime",
                    "java.time.OffsetDateTime",
                    "java.time.ZonedDateTime",
                    "java.time.Year",
                    "java.time.YearMonth");

    private ArchitectureRules() {}

    private static boolean readsTheMachinesTime(AccessTarget.CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        boolean withoutClock =
                target.getRawParameterTypes().stream()
                        .noneMatch(t -> t.isEquivalentTo(Clock.class));
        return (TIMES.contains(owner) && name.equals("now") && withoutClock)
                || (owner.equals("java.time.Clock") && name.startsWith("system"))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.equals("java.util.Date")
                        && name.equals("<init>")
                        && target.getRawParameterTypes().isEmpty());
    }

    private static boolean isBehindTheScreens(JavaClass type) {
        String place = type.getPackageName();
        boolean screens =
                place.contains(".ui")
                        || place.startsWith("vn.lantoa.shell")
                        || place.startsWith("vn.lantoa.uikit")
                        || type.getFullName().equals("vn.lantoa.AppShell");
        return !screens
                && !isComponent(outermost(type))
                && outermost(type).getAllRawInterfaces().stream()
                        .noneMatch(part -> part.getPackageName().equals("vn.lantoa.uikit"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    private static boolean isComponent(JavaClass type) {
        return type.isAssignableTo("com.vaadin.flow.component.Component");
    }
}
