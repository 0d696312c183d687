package vn.lantoa.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Phone;

/** The desk over what phones send, as it looks. */
@BrowserTest
class SyncDeskScreensTest extends DeskLooks {

    @Test
    void theScreensOfTheSyncDeskAreAccessible() throws IOException {
        Path saved = profiles.resolve("lan-toa.txt");
        String person = aPhoneThatHasWaited();
        Files.writeString(
                saved,
                """
                {"format":"lantoa-outbox-1","person":"%s","installation":"%s",
                 "madeAt":"2026-11-22T00:50:00Z","wrappedKey":null,
                 "facts":[{"id":"%s","sha256":"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881","plain":"x"}],"media":[]}
                """
                        .formatted(person, UUID.randomUUID(), UUID.randomUUID()));
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "sync-desk",
                (desk, looks) -> {
                    enter(desk, account);
                    desk.open("dong-bo");
                    desk.page().locator(".lt-groups").first().waitFor();
                    looks.at("sync-places");
                    desk.open("dong-bo?con-muc=1&don-vi=2025-19429");
                    desk.page().getByText("Mục chờ đã").first().waitFor();
                    looks.at("sync-phones");
                    looks.atTwiceTheSize("sync-phones");
                    desk.open("dong-bo?tim=khong-co-ai");
                    desk.page().getByText("Không có máy nào").waitFor();
                    looks.at("sync-phones-none");
                    desk.open("dong-bo?xem=cho-quyet-dinh");
                    desk.page().getByText("Nội dung đã ghi").first().click();
                    desk.page()
                            .getByText("Tên hoạt động")
                            .or(desk.page().getByText("Nơi tổ chức"))
                            .first()
                            .waitFor();
                    looks.at("sync-held");
                    looks.atTwiceTheSize("sync-held");
                    desk.button("Không tính mục này").first().click();
                    desk.page().getByLabel("Lý do").first().waitFor();
                    looks.at("sync-decline");
                    desk.open("dong-bo?xem=doc-tep");
                    looks.at("sync-file");
                    desk.page().locator("input[type=file]").setInputFiles(saved);
                    desk.button("Đọc vào").waitFor();
                    looks.at("sync-file-found");
                    looks.atTwiceTheSize("sync-file-found");
                });
    }

    /**
     * A collaborator's phone tells of an entry that is five days old, and sends the result of an
     * activity that no issued plan has; answers the person's id.
     */
    private String aPhoneThatHasWaited() {
        DemoAccount account = DemoAccount.find(product, "Cộng tác viên", "Xã Khe Sanh");
        try (Phone phone = Phone.with(profiles.resolve("waits")).size(1280, 900).open()) {
            Desk desk = new Desk(phone.page(), product.address());
            enter(desk, account);
            // a collaborator's home is the field client, whose own sync would say: nothing waits
            desk.open("tai-khoan");
            return String.valueOf(
                    phone.page()
                            .evaluate(
                                    """
                                    async () => {
                                      const headers = { 'X-Lan-Toa': '1', 'Content-Type': 'application/json' };
                                      const day = 86400000;
                                      const fact = {
                                        id: crypto.randomUUID(), type: 'activity-result', version: 1,
                                        madeAt: new Date(Date.now() - day).toISOString(), offset: 0, corrects: null,
                                        body: {
                                          activity: crypto.randomUUID(), adHoc: null, unit: '2025-19429',
                                          start: new Date(Date.now() - day).toISOString().slice(0, 16),
                                          channel: 'DIRECT_TALK', languages: ['vi'],
                                          participants: { female: 12, male: 7, other: 0 },
                                          wentWell: 'Nhiều người phát biểu'
                                        }
                                      };
                                      const answer = await fetch('/api/field/facts', {
                                        method: 'POST', headers,
                                        body: JSON.stringify({
                                          facts: [JSON.stringify(fact)], lastReceipt: null, waiting: 3, review: 1,
                                          oldest: new Date(Date.now() - 5 * day - 3600000).toISOString()
                                        })
                                      });
                                      const said = await answer.text();
                                      if (!said.includes('WAITING')) { throw new Error(said); }
                                      return (await (await fetch('/api/field/me', { headers })).json()).id;
                                    }
                                    """));
        }
    }
}
