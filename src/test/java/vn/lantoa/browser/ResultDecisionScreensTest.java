package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.SamplePictures;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.faults.ProductDatabase;

/**
 * What an organiser decides about one result, as it looks: which correction stands, which photo.
 */
@BrowserTest
class ResultDecisionScreensTest extends DeskLooks {

    private static final String TITLE = "Kết quả có hai bản sửa";

    /** Sends two corrections of this fact, as two windows without network would have made them. */
    private static final String CORRECT_TWICE =
            """
            async text => {
              const fact = JSON.parse(text);
              const facts = [5, 6].map(female => JSON.stringify({
                ...fact, id: crypto.randomUUID(), corrects: fact.id,
                body: { ...fact.body, participants: { ...fact.body.participants, female } }
              }));
              const answer = await fetch('/api/field/facts', {
                method: 'POST',
                headers: { 'X-Lan-Toa': '1', 'Content-Type': 'application/json' },
                body: JSON.stringify({ facts, lastReceipt: null, waiting: 0, review: 0, oldest: null })
              });
              const { receipts } = await answer.json();
              return receipts.map(({ state }) => state).join();
            }
            """;

    @Test
    void theChoiceBetweenCorrectionsAndTheRemovalOfAPhotoAreAccessible() {
        aResultWithAPhotoAndTwoCorrections();
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "decisions",
                (desk, looks) -> {
                    enter(desk, account);
                    desk.open("ket-qua?tim=" + URLEncoder.encode(TITLE, StandardCharsets.UTF_8));
                    desk.page().getByText(TITLE).first().click();
                    desk.page().getByText("Bản này đúng").first().waitFor();
                    looks.at("result-fork");
                    looks.atTwiceTheSize("result-fork");
                    named(desk, "Xóa ảnh này: ");
                    desk.page().getByText("Vì sao xóa ảnh này?").first().waitFor();
                    looks.at("result-photo-removal");
                    desk.button("Xóa ảnh").click();
                    desk.page().getByText("Hãy chọn một lý do.").waitFor();
                    looks.at("result-photo-removal-incomplete");
                    looks.atTwiceTheSize("result-photo-removal-incomplete");
                    desk.page().keyboard().press("Escape");
                    named(desk, "Bản ghi lúc ");
                    desk.page().getByText("đã quyết định lúc").first().waitFor();
                    looks.at("result-fork-decided");
                });
    }

    private void aResultWithAPhotoAndTwoCorrections() {
        HallClass.Guest author = HallClass.guest(product, Role.COLLABORATOR, "Người sửa hai lần");
        try (Phone phone = Phone.with(profiles.resolve("author")).open()) {
            Page page = phone.page();
            page.navigate(product.address() + author.invitation());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bắt đầu")).click();
            page.getByText("Đã gửi hết, cập nhật lúc").first().waitFor();
            new Recorder(page, product.address())
                    .begin(TITLE)
                    .count(4, 0)
                    .photograph(SamplePictures.jpeg(1200, 900))
                    .save()
                    .send()
                    .seesSent(TITLE);
            assertThat(page.getByText("Đã gửi hết, cập nhật lúc").first()).isVisible();
            String said = String.valueOf(page.evaluate(CORRECT_TWICE, fact(author)));
            if (!said.equals("STORED,STORED")) {
                throw new IllegalStateException(said);
            }
        }
    }

    private String fact(HallClass.Guest author) {
        return ProductDatabase.of(product)
                .sql("SELECT CONVERT(content USING utf8mb4) FROM fact WHERE author = ?")
                .param(author.id())
                .query(String.class)
                .single();
    }

    /** Presses the first button whose name begins so. */
    private static void named(Desk desk, String begins) {
        desk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + begins)))
                .first()
                .click();
    }
}
