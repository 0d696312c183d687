package vn.lantoa.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.results.ResultFacts;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.FieldCollection;
import vn.lantoa.testing.SentPictures;
import vn.lantoa.testing.ViewTest;

/**
 * Every route, endpoint, collection and fact type × role × relation of the thing's unit to the
 * role's. A new one that is missing from the table fails this test. Downloads are endpoints or
 * collections and are found as such.
 */
class ScopeTableTest extends ViewTest {

    /**
     * Roles are held in a province; things lie at it, in a commune of it, in another province, at
     * the ministry.
     */
    private static final Table TABLE = new Table(read("scope-table.txt"));

    private static final UnitId HELD = Relation.OWN.unit();

    @Autowired MockMvc mvc;
    @Autowired People people;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired List<FieldCollection> collections;
    @Autowired List<FactType> factTypes;
    @Autowired ResultFacts results;
    @Autowired SentPictures pictures;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    private Runnable signIn = () -> {};
    private @Nullable Person viewer;
    private @Nullable Media sent;
    private @Nullable PhonesSeen seen;

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
        World world = new World(acting, people, campaigns, activities, results);
        sent = new Media(acting, pictures);
        seen = context.getAutowireCapableBeanFactory().createBean(PhonesSeen.class);
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            Person person = acting.person(role, HELD);
            viewer = person;
            signIn = () -> acting.as(person);
            for (Table.Line line : TABLE.lines()) {
                compare(line, role.name(), line.expected().getOrDefault(role, ""), world, wrong);
            }
        }
        signIn = acting::nobody;
        viewer = null;
        for (Table.Line line : TABLE.lines()) {
            compare(line, "nobody", line.nobody(), world, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private void compare(
            Table.Line line, String who, String expected, World world, List<String> wrong)
            throws Exception {
        StringBuilder actual = new StringBuilder();
        for (Relation relation : Relation.values()) {
            actual.append(reaches(line.subject(), world, relation) ? 'y' : '-');
        }
        if (!actual.toString().equals(expected)) {
            wrong.add(
                    "%s, %s: expected %s but was %s"
                            .formatted(line.subject(), who, expected, actual));
        }
    }

    private boolean reaches(String subject, World world, Relation relation) throws Exception {
        World.Plan issued = world.issued(relation);
        World.Plan draft = world.draft(relation);
        Media media = Objects.requireNonNull(sent);
        PhonesSeen phones = Objects.requireNonNull(seen);
        return switch (subject) {
            case "route" -> shows("", "Xin chào");
            case "route chien-dich : draft in the list" -> shows("chien-dich", draft.marker());
            case "route chien-dich : issued in the list" -> shows("chien-dich", issued.marker());
            case "route chien-dich/:___url_parameter : draft" ->
                    shows("chien-dich/" + draft.campaign().id(), draft.marker());
            case "route chien-dich/:___url_parameter : issued" ->
                    shows("chien-dich/" + issued.campaign().id(), issued.marker());
            case "route hoat-dong/:___url_parameter : draft" ->
                    shows("hoat-dong/" + draft.activity().id(), draft.marker());
            case "route hoat-dong/:___url_parameter : issued" ->
                    shows("hoat-dong/" + issued.activity().id(), issued.marker());
            case "route hoat-dong/:___url_parameter : new" ->
                    shows("hoat-dong/moi?campaign=" + draft.campaign().id(), draft.marker());
            case "route lich : draft in the list" ->
                    shows("lich?tu=dau&tim=" + encoded(draft.marker()), draft.marker());
            case "route lich : issued in the list" ->
                    shows("lich?tu=dau&tim=" + encoded(issued.marker()), issued.marker());
            case "route nguoi-dung : a person in the list" ->
                    shows(
                            "nguoi-dung?tim=" + encoded(world.person(relation).name()),
                            world.person(relation).name());
            case "route nguoi-dung/:person : a person" ->
                    shows(
                            "nguoi-dung/" + world.person(relation).id(),
                            world.person(relation).name());
            case "route nguoi-dung/:person : a new person" -> opens("nguoi-dung/moi");
            case "route ket-qua : a result in the list" ->
                    shows("ket-qua?tim=" + encoded(world.result(relation)), world.result(relation));
            case "route ket-qua/:___url_parameter : a result" ->
                    shows("ket-qua/" + world.resultId(relation), world.result(relation));
            case "route dang-nhap", "route tai-khoan" ->
                    opens(subject.substring("route ".length()));
            case "route dia-ban : look up" -> opens("dia-ban");
            case "route dong-bo" -> opens("dong-bo");
            case "route dong-bo : a phone in the list" ->
                    shows("dong-bo?tim=" + encoded(phones.name(relation)), phones.name(relation));
            case "route dong-bo : a held fact in the list" -> found(() -> phones.lists(relation));
            case "route dong-bo : decide on a held fact" -> found(() -> phones.decides(relation));
            case "route dong-bo : look into a saved file" -> found(() -> phones.opens(relation));
            case "route dia-ban : add a village in a commune" ->
                    shows("dia-ban?noi=" + commune(relation), "nên xã tự ghi");
            case "route duong-day-nong : read" -> opens("duong-day-nong");
            case "route duong-day-nong : change, national" -> shows("duong-day-nong", "Thêm số");
            case "endpoint GET /api/field/manifest" ->
                    answers(HttpMethod.GET, "/api/field/manifest", "");
            case "endpoint GET /api/field/manifest/{collection} : draft" ->
                    lists("activities", id(draft));
            case "endpoint GET /api/field/manifest/{collection} : issued" ->
                    lists("activities", id(issued));
            case "endpoint POST /api/field/records : draft", "collection activities : draft" ->
                    gives("activities", id(draft));
            case "endpoint POST /api/field/records : issued", "collection activities : issued" ->
                    gives("activities", id(issued));
            case "collection places" -> gives("places", relation.unit().toString());
            case "fact activity-result : unplanned" -> takesAResult(null, relation.unit());
            case "fact activity-result : of an issued plan" ->
                    takesAResult(issued.activity().id(), relation.unit());
            case "fact activity-result : of a draft" ->
                    takesAResult(draft.activity().id(), relation.unit());
            case "endpoint GET /api/field/media/{sha256} : own" ->
                    answers(HttpMethod.GET, media.own(viewer), "");
            case "endpoint GET /api/field/media/{sha256} : of a result" ->
                    finds(HttpMethod.GET, media.ofAResult(relation));
            case "endpoint GET /api/field/media/{sha256} : of a waiting result" ->
                    finds(HttpMethod.GET, media.ofAWaitingResult(relation));
            case "endpoint GET /api/field/media/{sha256} : of no result" ->
                    finds(HttpMethod.GET, media.ofNoResult(relation));
            case "endpoint HEAD /api/field/media/{sha256} : own" ->
                    answers(HttpMethod.HEAD, media.own(viewer), "");
            case "endpoint HEAD /api/field/media/{sha256} : another's" ->
                    finds(HttpMethod.HEAD, media.ofAResult(relation));
            case "endpoint PATCH /api/field/media/{sha256}" ->
                    status(
                                    request(HttpMethod.PATCH, media.ofNoResult(relation))
                                            .header("Upload-Offset", 1)
                                            .header("Upload-Length", 2)
                                            .content("x"))
                            == 409;
            case "collection hotlines" -> gives("hotlines", "111");
            case "collection campaigns : draft" ->
                    gives("campaigns", draft.campaign().id().toString());
            case "collection campaigns : issued" ->
                    gives("campaigns", issued.campaign().id().toString());
            case "endpoint PUT /api/field/me/languages" ->
                    answers(
                            HttpMethod.PUT,
                            "/api/field/me/languages",
                            "{\"interfaceLanguage\":\"vi\",\"contentLanguages\":[\"vi\"]}");
            case "endpoint POST /api/field/recovery-key" ->
                    answers(
                            HttpMethod.POST,
                            "/api/field/recovery-key",
                            "{\"installation\":\"%s\"}".formatted(UUID.randomUUID()));
            case "endpoint POST /api/field/facts", "fact test-note" -> keepsANote(relation.unit());
            case "endpoint POST /api/field/invitations/preview",
                    "endpoint POST /api/field/invitations/accept" ->
                    answersToAnyToken(subject.substring(subject.indexOf('/')));
            default -> answers(subject);
        };
    }

    private boolean answers(String subject) throws Exception {
        String[] words = subject.split(" ", -1);
        return answers(HttpMethod.valueOf(words[1]), words[2], "");
    }

    private boolean answers(HttpMethod method, String path, String body) throws Exception {
        int status =
                status(request(method, path).contentType(MediaType.APPLICATION_JSON).content(body));
        assertThat(status).as(path).isIn(200, 204, 401, 403);
        return status < 300;
    }

    /**
     * Open to all: what it gives hangs on the token alone; this one is nobody's, and many tries are
     * slowed down.
     */
    private boolean answersToAnyToken(String path) throws Exception {
        String body = "{\"token\":\"%s\",\"device\":\"x\"}".formatted("x".repeat(43));
        int status = status(post(path, body));
        return status == 410 || status == 429;
    }

    /** Whether it is there for the viewer; what is out of reach looks as if it were not there. */
    private boolean finds(HttpMethod method, String path) throws Exception {
        int status = status(request(method, path));
        assertThat(status).as(path).isIn(200, 401, 404);
        return status == 200;
    }

    /** What services tell apart: not there, or not allowed at all. */
    private boolean found(BooleanSupplier question) {
        signIn.run();
        try {
            return question.getAsBoolean();
        } catch (AccessDeniedException | AuthenticationException e) {
            return false;
        }
    }

    private boolean lists(String collection, String id) throws Exception {
        MockHttpServletResponse response =
                perform(request(HttpMethod.GET, "/api/field/manifest/" + collection));
        return response.getStatus() == 200 && response.getContentAsString().contains(id);
    }

    private boolean gives(String collection, String id) throws Exception {
        MockHttpServletResponse response =
                perform(
                        post(
                                "/api/field/records",
                                "{\"collection\":\"%s\",\"ids\":[\"%s\"]}"
                                        .formatted(collection, id)));
        return response.getStatus() == 200 && response.getContentAsString().contains("\"body\"");
    }

    private boolean takesAResult(@Nullable ActivityId activity, UnitId unit) {
        return viewer != null
                && results.judge(ResultFacts.fact(viewer, ResultFacts.body(activity, unit, 1, 1)))
                        instanceof FactVerdict.Accepted;
    }

    /** Whether a fact about the place that comes from a phone is kept. */
    private boolean keepsANote(UnitId unit) throws Exception {
        String note =
                "{'id':'%s','type':'test-note','version':1,'madeAt':'2026-11-22T01:00:00Z','body':{'unit':'%s','text':'x'}}"
                        .formatted(UUID.randomUUID(), unit)
                        .replace("'", "\\\"");
        MockHttpServletResponse response =
                perform(post("/api/field/facts", "{\"facts\":[\"%s\"]}".formatted(note)));
        String answer = response.getContentAsString();
        assertThat(response.getStatus()).as(answer).isIn(200, 401);
        assertThat(answer).doesNotContain("\"status\":422");
        return answer.contains("\"status\":201");
    }

    private static MockHttpServletRequestBuilder post(String path, String body) {
        return request(HttpMethod.POST, path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return perform(request).getStatus();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request)
            throws Exception {
        signIn.run();
        return mvc.perform(request.header("X-Lan-Toa", "1")).andReturn().getResponse();
    }

    /**
     * Whether the page, opened as by a link, shows the text; an error page or the sign-in page does
     * not.
     */
    private boolean shows(String route, String text) {
        openFresh(route);
        UIInternals page = UI.getCurrent().getInternals();
        return String.valueOf(page.getTitle()).contains(text)
                || page.getActiveRouterTargetsChain().stream()
                        .anyMatch(view -> view.getElement().getTextRecursively().contains(text));
    }

    /** A commune in the unit's province; for the ministry one of a third province. */
    private static String commune(Relation relation) {
        return switch (relation) {
            case OWN -> "2025-19414";
            case CHILD -> "2025-19429";
            case SIBLING -> "2025-03158";
            case PARENT -> "2025-29308";
        };
    }

    /** Whether the page itself opens; an error page keeps the address but is no route. */
    private boolean opens(String route) {
        openFresh(route);
        UIInternals page = UI.getCurrent().getInternals();
        return page.getActiveViewLocation().getPath().equals(route)
                && !page.getActiveRouterTargetsChain().isEmpty()
                && page.getActiveRouterTargetsChain()
                        .getFirst()
                        .getClass()
                        .isAnnotationPresent(Route.class);
    }

    private void openFresh(String route) {
        endPage();
        newPage();
        signIn.run();
        open(route);
    }

    private static String id(World.Plan plan) {
        return plan.activity().id().toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
