package vn.lantoa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletRequest;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/**
 * Tests a view in the whole application without a browser. Sign somebody in with {@link Acting},
 * then {@link #open}. Routes come from Spring's scanner, because the one of the test library passes
 * over package-private views; a view that the application would not know fails every test.
 */
@AppTest
public abstract class ViewTest {

    private static final Set<Class<?>> ROUTES = annotated(Route.class);
    private static final Set<Class<?>> LAYOUTS = annotated(Layout.class);
    private static final Set<Class<?>> ERRORS =
            found(new AssignableTypeFilter(HasErrorParameter.class));

    @Autowired protected ApplicationContext context;
    @Autowired protected Acting acting;

    /** A new session and page for each test, in Vietnamese. */
    @BeforeEach
    protected void newPage() {
        Set<Class<? extends Component>> targets = new LinkedHashSet<>();
        ROUTES.forEach(type -> targets.add(type.asSubclass(Component.class)));
        LAYOUTS.forEach(type -> targets.add(type.asSubclass(Component.class)));
        Set<Class<? extends HasErrorParameter<?>>> errors = new LinkedHashSet<>();
        ERRORS.forEach(type -> errors.add(errorView(type)));
        Routes routes = new Routes(targets, errors, true);
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        UI.getCurrent().setLocale(Locale.forLanguageTag("vi"));
        Set<Class<?>> known = new HashSet<>();
        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(RouteBaseData::getNavigationTarget)
                .forEach(known::add);
        assertThat(known).as("the routes of the application").isEqualTo(ROUTES);
    }

    /** Ends the session. */
    @AfterEach
    protected void endPage() {
        MockVaadin.tearDown();
    }

    /**
     * Opens a page by its address without the leading slash, with its query parameters if it has
     * any, as a click on a link does.
     */
    protected void open(String address) {
        carryWhoIsSignedIn();
        // the page opened itself once before anybody was signed in; the same address opens again
        UI.getCurrent().getInternals().clearLastHandledNavigation();
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        MockVaadin.clientRoundtrip(false);
    }

    /** A real request asks Spring Security for these; the test library's has to be told. */
    private static void carryWhoIsSignedIn() {
        if (VaadinServletRequest.getCurrent().getRequest() instanceof FakeRequest request) {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            request.setUserPrincipalInt(who);
            request.setUserInRole((principal, role) ->
                    who != null
                            && AuthorityUtils.authorityListToSet(who.getAuthorities())
                                    .contains("ROLE_" + role));
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends HasErrorParameter<?>> errorView(Class<?> type) {
        return (Class<? extends HasErrorParameter<?>>) type;
    }

    private static Set<Class<?>> annotated(Class<? extends Annotation> annotation) {
        return found(new AnnotationTypeFilter(annotation));
    }

    private static Set<Class<?>> found(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        Set<Class<?>> types = new LinkedHashSet<>();
        for (BeanDefinition definition : scanner.findCandidateComponents("vn.lantoa")) {
            String name = definition.getBeanClassName();
            if (name != null) {
                types.add(ClassUtils.resolveClassName(name, ViewTest.class.getClassLoader()));
            }
        }
        return types;
    }
}
