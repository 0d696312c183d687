package vn.lantoa.training.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassesMade;

/** The same answers sent again, and five times at once, as a phone on a bad line does. */
@AppTest
class AnswersArriveOnceTest {

    private static final int TIMES = 5;

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired TestsMade given;
    @Autowired TestAnswerStore store;
    @Autowired JdbcClient jdbc;
    @Autowired WebApplicationContext web;

    private MockMvc mvc;
    private ClassesMade.Made one;
    private Person person;

    @BeforeEach
    void aParticipant() {
        mvc = MockMvcBuilders.webAppContextSetup(web).build();
        one = made.announced(KHE_SANH);
        person = acting.person(Role.COLLABORATOR, KHE_SANH);
        made.enrolled(one.one(), person);
    }

    @Test
    void keepsOneTestOutOfFiveParallelRepeats() throws Exception {
        ClassTest test = given.opened(one, TestKind.POST);
        Fact fact = given.own(person, test, given.set(one, TestKind.POST), 1, "Lời");
        assertThat(sendTogether(fact)).allMatch(AnswersArriveOnceTest::kept);
        assertThat(store.of(test.id())).hasSize(1);
        assertThat(store.words(test.id(), List.of(fact.id())).values())
                .containsExactly(List.of("Lời"));
    }

    @Test
    void keepsOneFormAndNothingThatTiesItToItsGiver() throws Exception {
        ClassTest test = given.opened(one, TestKind.SATISFACTION);
        jdbc.sql("UPDATE class_test_window SET opened_at = '2026-01-01' WHERE test_id = ?")
                .param(test.id())
                .update();
        Fact fact = given.own(person, test, given.set(one, TestKind.SATISFACTION), 1, "Kín đáo");
        assertThat(sendTogether(fact)).allMatch(AnswersArriveOnceTest::kept);
        assertThat(store.forms(test.id())).hasSize(1);
        assertThat(
                        jdbc.sql("SELECT OCTET_LENGTH(content) FROM fact WHERE id = ?")
                                .param(fact.id())
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(send(fact)).contains("\"status\":200");
        assertThat(store.forms(test.id())).hasSize(1);
    }

    private static boolean kept(String answer) {
        return answer.contains("\"status\":201") || answer.contains("\"status\":200");
    }

    private List<String> sendTogether(Fact fact) throws Exception {
        try (ExecutorService phones = Executors.newFixedThreadPool(TIMES)) {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                all.add(() -> send(fact));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> one : phones.invokeAll(all)) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private String send(Fact fact) throws Exception {
        acting.as(person);
        ObjectNode text = JsonMapper.shared().createObjectNode();
        text.put("id", fact.id().toString()).put("type", fact.type()).put("version", 1);
        text.put("madeAt", fact.madeAt().toString()).put("offset", 0).putNull("corrects");
        text.set("body", fact.body());
        ObjectNode request = JsonMapper.shared().createObjectNode();
        request.putArray("facts").add(text.toString());
        return mvc.perform(
                        post("/api/field/facts")
                                .header("X-Lan-Toa", "1")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(request.toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
