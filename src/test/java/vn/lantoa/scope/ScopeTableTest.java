package vn.lantoa.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FieldCollection;
import vn.lantoa.testing.ViewTest;

/**
 * Every route, endpoint, collection and fact type × role × relation of the thing's unit to the
 * role's. A new one that is missing from the table, or that no {@link Area} tries, fails this test.
 * Downloads are endpoints or collections and are found as such.
 */
class ScopeTableTest extends ViewTest {

    /**
     * Roles are held in a province; things lie at it, in a commune of it, in another province, at
     * the ministry.
     */
    private static final Table TABLE = new Table(read("scope-table.txt"));

    private static final UnitId HELD = Relation.OWN.unit();

    @Autowired MockMvc mvc;
    @Autowired List<FieldCollection> collections;
    @Autowired List<FactType> factTypes;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    @Test
    void namesEveryRouteEndpointAndCollection() {
        assertThat(TABLE.differences(discovered())).isEmpty();
    }

    @Test
    void noticesWhatIsMissingFromIt() {
        Set<String> more = discovered();
        more.add("route bi-mat");
        assertThat(TABLE.differences(more)).contains("not in the table: route bi-mat");
    }

    @Test
    void everyoneReachesWhatTheTableSaysAndNothingElse() throws Exception {
        Probes probes = probes();
        assertThat(probes.differences(subjects())).isEmpty();
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            Visitor visitor = visitor(acting.person(role, HELD));
            for (Table.Line line : TABLE.lines()) {
                String expected = line.expected().getOrDefault(role, "");
                compare(probes, line, visitor, role.name(), expected, wrong);
            }
        }
        for (Table.Line line : TABLE.lines()) {
            compare(probes, line, visitor(null), "nobody", line.nobody(), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void compare(
            Probes probes,
            Table.Line line,
            Visitor visitor,
            String who,
            String expected,
            List<String> wrong)
            throws Exception {
        StringBuilder actual = new StringBuilder();
        for (Relation relation : Relation.values()) {
            actual.append(probes.reaches(line.subject(), visitor, relation) ? 'y' : '-');
        }
        if (!actual.toString().equals(expected)) {
            wrong.add(
                    "%s, %s: expected %s but was %s"
                            .formatted(line.subject(), who, expected, actual));
        }
    }

    private Probes probes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Area.class));
        Probes probes = new Probes();
        for (BeanDefinition found : scanner.findCandidateComponents("vn.lantoa.scope")) {
            String name = Objects.requireNonNull(found.getBeanClassName());
            Class<?> type = ClassUtils.resolveClassName(name, getClass().getClassLoader());
            acting.nobody();
            Area area = (Area) context.getAutowireCapableBeanFactory().createBean(type);
            acting.nobody();
            area.add(probes);
        }
        return probes;
    }

    private Visitor visitor(@Nullable Person person) {
        return new Visitor(acting, mvc, route -> openFresh(route, person), person);
    }

    private void openFresh(String route, @Nullable Person person) {
        endPage();
        newPage();
        if (person == null) {
            acting.nobody();
        } else {
            acting.as(person);
        }
        open(route);
    }

    private static Set<String> subjects() {
        return TABLE.lines().stream().map(Table.Line::subject).collect(Collectors.toSet());
    }

    private static String read(String resource) {
        try (InputStream in = ScopeTableTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> discovered() {
        Set<String> all = new TreeSet<>();
        RouteConfiguration.forApplicationScope()
                .getAvailableRoutes()
                .forEach(route -> all.add(("route " + route.getTemplate()).strip()));
        endpoints
                .getHandlerMethods()
                .forEach((info, method) -> {
                    if (method.getBeanType().getName().startsWith("vn.lantoa")) {
                        info.getPatternValues()
                                .forEach(pattern ->
                                        info.getMethodsCondition()
                                                .getMethods()
                                                .forEach(verb ->
                                                        all.add(
                                                                "endpoint "
                                                                        + verb
                                                                        + " "
                                                                        + pattern)));
                    }
                });
        collections.forEach(collection -> all.add("collection " + collection.name()));
        factTypes.forEach(type -> all.add("fact " + type.name()));
        return all;
    }
}
