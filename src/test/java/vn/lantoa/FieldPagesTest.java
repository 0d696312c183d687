package vn.lantoa;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.lantoa.testing.AppTest;

@AppTest
class FieldPagesTest {

    @Autowired MockMvc mvc;

    @Test
    void opensTheHelpPageToAnybodyUnderItsNeutralPath() throws Exception {
        mvc.perform(get("/lien-he").accept("text/html"))
                .andExpect(status().isOk())
                .andExpect(forwardedUrl("/field.html"));
    }

    @Test
    void letsTheHelpPageRunTheClientsOwnFilesOnly() throws Exception {
        mvc.perform(get("/lien-he"))
                .andExpect(
                        header().string("Content-Security-Policy", not(containsString("unsafe"))));
    }
}
