package vn.lantoa.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.router.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.lantoa.accounts.Person;
import vn.lantoa.testing.Acting;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.Shown;

/** Who tries to reach things, and the ways there are: pages, the field API, services. */
final class Visitor {

    private final Acting acting;
    private final MockMvc mvc;
    private final Consumer<String> pages;
    private final @Nullable Person person;

    /**
     * @param pages opens a route in a new session
     * @param person the one who is signed in, or nobody
     */
    Visitor(Acting acting, MockMvc mvc, Consumer<String> pages, @Nullable Person person) {
        this.acting = acting;
        this.mvc = mvc;
        this.pages = pages;
        this.person = person;
    }

    /** Who is signed in, if anybody is. */
    @Nullable Person person() {
        return person;
    }

    /** Signs them in on this thread; every way below does so by itself. */
    void enter() {
        if (person == null) {
            acting.nobody();
        } else {
            acting.as(person);
        }
    }

    /**
     * Whether the page, opened as by a link, shows the text; an error page or the sign-in page does
     * not.
     */
    boolean shows(String route, String text) {
        pages.accept(route);
        UIInternals page = UI.getCurrent().getInternals();
        return String.valueOf(page.getTitle()).contains(text)
                || page.getActiveRouterTargetsChain().stream()
                        .anyMatch(view -> view.getElement().getTextRecursively().contains(text))
                || LocatorJ._find(CardRows.class).stream()
                        .flatMap(rows -> rows.texts().stream())
                        .anyMatch(words -> words.contains(text))
                || LocatorJ._find(Shown.class).stream()
                        .anyMatch(part -> part.text().contains(text));
    }

    /** Whether the page itself opens; an error page keeps the address but is no route. */
    boolean opens(String route) {
        pages.accept(route);
        UIInternals page = UI.getCurrent().getInternals();
        return page.getActiveViewLocation().getPath().equals(route)
                && !page.getActiveRouterTargetsChain().isEmpty()
                && page.getActiveRouterTargetsChain()
                        .getFirst()
                        .getClass()
                        .isAnnotationPresent(Route.class);
    }

    /** What services tell apart: not there, or not allowed at all. */
    boolean found(BooleanSupplier question) {
        enter();
        try {
            return question.getAsBoolean();
        } catch (AccessDeniedException | AuthenticationException e) {
            return false;
        }
    }

    /** Whether the endpoint does as asked; it may say nothing else than that it is not allowed. */
    boolean answers(String verb, String path, String body) throws Exception {
        int status = status(json(verb, path, body));
        assertThat(status).as(path).isIn(200, 204, 401, 403);
        return status < 300;
    }

    /** Whether it is there for the visitor; what is out of reach looks as if it were not there. */
    boolean finds(String verb, String path) throws Exception {
        int status = status(request(HttpMethod.valueOf(verb), path));
        assertThat(status).as(path).isIn(200, 401, 404);
        return status == 200;
    }

    int status(MockHttpServletRequestBuilder request) throws Exception {
        return ask(request).getStatus();
    }

    /** The answer to a request as the field client makes it. */
    MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        enter();
        return mvc.perform(request.header("X-Lan-Toa", "1")).andReturn().getResponse();
    }

    static MockHttpServletRequestBuilder json(String verb, String path, String body) {
        return request(HttpMethod.valueOf(verb), path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    /** The text as it stands in an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
