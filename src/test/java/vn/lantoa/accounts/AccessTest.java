package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class AccessTest {

    private static final UnitId OWN = UnitId.now("44");
    private static final UnitId CHILD = UnitId.now("19429");
    private static final UnitId SIBLING = UnitId.now("11");
    private static final UnitId SIBLINGS_CHILD = UnitId.now("03127");
    private static final UnitId PARENT = UnitId.MINISTRY;

    private static final Map<Role, Set<Permission>> HELD =
            new EnumMap<>(
                    Map.of(
                            Role.ADMINISTRATOR,
                            Set.of(
                                    Permission.SEE_PLANS,
                                    Permission.SEE_PUBLISHED_PLANS,
                                    Permission.SEE_CLASSES,
                                    Permission.SEE_PEOPLE,
                                    Permission.MANAGE_PEOPLE,
                                    Permission.MANAGE_VILLAGES,
                                    Permission.MANAGE_SETTINGS,
                                    Permission.SEE_PHONES,
                                    Permission.READ_AUDIT,
                                    Permission.REMOVE_PHOTOS,
                                    Permission.ANSWER_DATA_REQUESTS),
                            Role.ORGANISER,
                            Set.of(
                                    Permission.SEE_PLANS,
                                    Permission.EDIT_PLANS,
                                    Permission.SEE_CLASSES,
                                    Permission.EDIT_CLASSES,
                                    Permission.TEACH,
                                    Permission.SEE_PUBLISHED_PLANS,
                                    Permission.SEE_PEOPLE,
                                    Permission.MANAGE_PEOPLE,
                                    Permission.MANAGE_VILLAGES,
                                    Permission.RECORD_RESULTS,
                                    Permission.SEE_RESULTS,
                                    Permission.REMOVE_PHOTOS,
                                    Permission.REVIEW_FACTS,
                                    Permission.SEE_PHONES),
                            Role.LEADER,
                            Set.of(
                                    Permission.SEE_PLANS,
                                    Permission.SEE_PUBLISHED_PLANS,
                                    Permission.SEE_CLASSES,
                                    Permission.SEE_RESULTS),
                            Role.TRAINER,
                            Set.of(
                                    Permission.SEE_PUBLISHED_PLANS,
                                    Permission.RECORD_RESULTS,
                                    Permission.TEACH),
                            Role.TRANSLATOR,
                            Set.of(Permission.SEE_PUBLISHED_PLANS),
                            Role.COLLABORATOR,
                            Set.of(Permission.SEE_PUBLISHED_PLANS, Permission.RECORD_RESULTS)));

    @Autowired Acting acting;
    @Autowired Access access;

    @ParameterizedTest
    @EnumSource(Role.class)
    void reachesTheOwnUnitAndItsSubtreeOnly(Role role) {
        Person person = acting.as(role, OWN);
        for (Permission permission : Permission.values()) {
            boolean held = HELD.getOrDefault(role, Set.of()).contains(permission);
            assertThat(access.may(permission, OWN)).as(permission + " own").isEqualTo(held);
            assertThat(access.may(permission, CHILD)).as(permission + " child").isEqualTo(held);
            for (UnitId outside : List.of(SIBLING, SIBLINGS_CHILD, PARENT)) {
                assertThat(access.may(permission, outside))
                        .as(permission + " at " + outside)
                        .isFalse();
            }
            List<UnitId> units = held ? List.of(OWN) : List.of();
            assertThat(access.units(permission)).isEqualTo(units);
            assertThat(access.units(person.id(), permission)).isEqualTo(units);
        }
    }

    @Test
    void allowsNobodyWhoIsNotSignedIn() {
        acting.nobody();
        for (Permission permission : Permission.values()) {
            assertThat(access.may(permission, CHILD)).isFalse();
            assertThat(access.units(permission)).isEmpty();
        }
    }

    @Test
    void namesOnlyTheHighestOfUnitsThatLieInEachOther() {
        acting.as(
                acting.person(
                        CHILD,
                        Grant.of(Role.ORGANISER, CHILD),
                        Grant.of(Role.LEADER, OWN),
                        Grant.of(Role.ORGANISER, SIBLINGS_CHILD)));
        assertThat(access.units(Permission.SEE_PLANS))
                .containsExactlyInAnyOrder(OWN, SIBLINGS_CHILD);
        assertThat(access.units(Permission.EDIT_PLANS))
                .containsExactlyInAnyOrder(CHILD, SIBLINGS_CHILD);
    }
}
