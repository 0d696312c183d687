package vn.lantoa.campaigns.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.results.ResultFacts.EIGHT;
import static vn.lantoa.campaigns.results.ResultFacts.body;
import static vn.lantoa.campaigns.results.ResultFacts.fact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.campaigns.results.PhotoReason;
import vn.lantoa.campaigns.results.ResultFacts;
import vn.lantoa.files.ContentHash;
import vn.lantoa.files.UploadAnswer;
import vn.lantoa.files.Uploads;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.CardRows;

@Transactional
class ResultViewTest extends ViewTest {

    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired ResultFacts facts;
    @Autowired Uploads uploads;

    private Campaign campaign;
    private Activity talk;
    private Person author;

    @BeforeEach
    void aTalkOfYesterday() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        campaign = done(campaigns.create(month(QUANG_TRI)));
        LocalDateTime yesterday = LocalDateTime.of(2026, 11, 21, 19, 0);
        talk = done(activities.plan(talk(campaign.id(), KHE_SANH, yesterday)));
        campaign = done(campaigns.publish(campaign.id(), campaign.version()));
        author = acting.person(Role.COLLABORATOR, KHE_SANH);
    }

    @Test
    void showsTheSumsAndEachResultOfACampaign() {
        ObjectNode body = body(talk.id(), KHE_SANH, 1_200, 34);
        facts.store(fact(author, body.put("estimatedReach", 900)));
        open("ket-qua?chien-dich=" + campaign.id());
        assertThat(texts())
                .contains(
                        "1.234",
                        "1.234 lượt người (nữ 1.200, nam 34, khác hoặc không nêu 0)",
                        "Ước tính 900 người nghe, xem, đọc qua loa, đài, báo."
                                + " Số này không cộng vào lượt người.",
                        "Tuyên truyền trực tiếp",
                        "Xã Khe Sanh",
                        "Tiếng Việt");
        assertThat(_get(CardRows.class).size()).isEqualTo(1);
    }

    @Test
    void keepsItsFilterInTheAddress() {
        facts.store(fact(author, body(talk.id(), KHE_SANH, 10, 5)));
        open("ket-qua?chien-dich=" + campaign.id());
        _setValue(channel(), Channel.MEETING);
        assertThat(_get(CardRows.class).size()).isZero();
        open("ket-qua?kenh=DIRECT_TALK&chien-dich=" + campaign.id() + "&tu=khong-phai-ngay");
        assertThat(channel().getValue()).isEqualTo(Channel.DIRECT_TALK);
        assertThat(_get(CardRows.class).size()).isEqualTo(1);
    }

    @Test
    void showsEveryVersionWithWhatChanged() {
        Fact first = fact(author, body(talk.id(), KHE_SANH, 10, 5));
        facts.store(first);
        facts.store(
                fact(author, body(talk.id(), KHE_SANH, 12, 5), EIGHT.plusSeconds(60), first.id()));
        open("ket-qua/" + first.id());
        assertThat(_get(H1.class).getText()).isEqualTo("Buổi nói chuyện ở thôn");
        assertThat(texts())
                .contains(
                        "Người tham gia: 15 lượt người (nữ 10, nam 5, khác hoặc không nêu 0) → 17"
                                + " lượt người (nữ 12, nam 5, khác hoặc không nêu 0)",
                        "Bản đầu tiên",
                        "Bản đang dùng");
    }

    @Test
    void showsBothClocksWhenThePhonesWasWrongByOverFiveMinutes() {
        ObjectNode body = body(talk.id(), KHE_SANH, 10, 5);
        Fact wrong =
                new Fact(
                        Uuid7.next(),
                        "activity-result",
                        1,
                        EIGHT.minusSeconds(301),
                        Duration.ofSeconds(301),
                        null,
                        body,
                        author);
        facts.store(wrong);
        open("ket-qua/" + wrong.id());
        assertThat(texts())
                .contains(
                        "Đồng hồ của máy lúc ghi: 07:54, 22/11/2026. Giờ đúng: 08:00, 22/11/2026.");
        Fact right = fact(author, body);
        facts.store(right);
        open("ket-qua/" + right.id());
        assertThat(texts()).noneMatch(text -> text.startsWith("Đồng hồ của máy"));
    }

    @Test
    void saysThatAPhotoIsStillOnItsWay() {
        ObjectNode body = body(talk.id(), KHE_SANH, 10, 5);
        body.putArray("photos")
                .addObject()
                .put("sha256", "b".repeat(64))
                .put("width", 1280)
                .put("height", 960)
                .put("bytes", 99_000)
                .put("consent", true);
        Fact fact = fact(author, body);
        facts.store(fact);
        open("ket-qua/" + fact.id());
        assertThat(texts()).contains("Ảnh chưa tới. Ảnh sẽ hiện khi máy của người ghi gửi xong.");
        _assertNone(Image.class);
    }

    @Test
    void showsOnlyAPhotoThatItsAuthorSentThemselves() throws Exception {
        byte[] picture = picture();
        String hash = ContentHash.of(picture).hex();
        ObjectNode body = body(talk.id(), KHE_SANH, 10, 5);
        body.putArray("photos")
                .addObject()
                .put("sha256", hash)
                .put("width", 40)
                .put("height", 30)
                .put("bytes", picture.length)
                .put("consent", true);
        Fact fact = fact(author, body);
        facts.store(fact);
        send(acting.person(Role.COLLABORATOR, KHE_SANH), picture);
        open("ket-qua/" + fact.id());
        _assertNone(Image.class);
        send(author, picture);
        open("ket-qua/" + fact.id());
        assertThat(_get(Image.class).getAlt()).hasValue("Ảnh 1/1, Buổi nói chuyện ở thôn");
    }

    @Test
    void asksWhyBeforeAPhotoIsDeletedAndSaysSoInItsPlace() throws Exception {
        byte[] picture = picture();
        ObjectNode body = body(talk.id(), KHE_SANH, 10, 5);
        body.putArray("photos")
                .addObject()
                .put("sha256", ContentHash.of(picture).hex())
                .put("width", 40)
                .put("height", 30)
                .put("bytes", picture.length)
                .put("consent", true);
        Fact fact = fact(author, body);
        facts.store(fact);
        send(author, picture);
        open("ket-qua/" + fact.id());
        click("Xóa ảnh này");
        click("Xóa ảnh");
        assertThat(reason().isInvalid()).isTrue();
        _setValue(reason(), PhotoReason.OTHER);
        click("Xóa ảnh");
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(reason(), PhotoReason.ASKED);
        click("Xóa ảnh");
        _assertNone(Image.class);
        assertThat(texts())
                .contains("15 lượt người (nữ 10, nam 5, khác hoặc không nêu 0)")
                .anyMatch(text ->
                        text.startsWith("Ảnh đã được ")
                                && text.endsWith("Lý do: Người trong ảnh đề nghị."));
        _assertNone(Button.class, spec -> spec.withText("Xóa ảnh này"));
    }

    @Test
    void letsAnOrganiserKeepOneAndChangeTheirMind() {
        Fact first = two();
        open("ket-qua/" + first.id());
        assertThat(texts()).contains("Mâu thuẫn, chờ quyết định");
        _click(_find(Button.class, spec -> spec.withText("Giữ kết quả này")).getFirst());
        assertThat(texts()).doesNotContain("Mâu thuẫn, chờ quyết định");
        assertThat(texts()).anyMatch(text -> text.contains("chỉ giữ một kết quả"));
        click("Là các buổi khác nhau, tính tất cả");
        assertThat(texts()).anyMatch(text -> text.contains("tính tất cả. Có thể đổi lại"));
        _assertNone(Button.class, spec -> spec.withText("Là các buổi khác nhau, tính tất cả"));
    }

    @Test
    void letsALeaderReadAndNotDecide() {
        Fact first = two();
        acting.as(Role.LEADER, QUANG_TRI);
        open("ket-qua/" + first.id());
        assertThat(texts()).contains("Mâu thuẫn, chờ quyết định");
        _assertNone(Button.class, spec -> spec.withText("Giữ kết quả này"));
        acting.as(Role.ORGANISER, CUA_TUNG);
        open("ket-qua/" + first.id());
        _assertNone(ResultView.class);
    }

    @Test
    void standsOnThePagesOfTheActivityAndTheCampaign() {
        facts.store(fact(author, body(talk.id(), KHE_SANH, 10, 5)));
        String sum = "15 lượt người (nữ 10, nam 5, khác hoặc không nêu 0)";
        open("hoat-dong/" + talk.id());
        assertThat(texts()).contains(sum, "Xem 1 kết quả");
        open("chien-dich/" + campaign.id());
        assertThat(texts()).contains(sum, "Xem 1 kết quả");
        acting.as(author);
        open("hoat-dong/" + talk.id());
        assertThat(texts()).doesNotContain(sum);
    }

    @Test
    void tellsOnTheHomeScreenWhatContradicts() {
        two();
        acting.as(Role.ORGANISER, KHE_SANH);
        open("");
        assertThat(texts()).contains("Kết quả 7 ngày qua", "Xem kết quả mâu thuẫn");
    }

    private void send(Person person, byte[] picture) {
        assertThat(uploads.append(person.id(), ContentHash.of(picture), 0, picture.length, picture))
                .isInstanceOf(UploadAnswer.Kept.class);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private Fact two() {
        Fact first = fact(author, body(talk.id(), KHE_SANH, 10, 5));
        Person other = acting.person(Role.COLLABORATOR, KHE_SANH);
        facts.store(
                first, fact(other, body(talk.id(), KHE_SANH, 12, 8), EIGHT.plusSeconds(60), null));
        return first;
    }

    private static RadioButtonGroup<PhotoReason> reason() {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<PhotoReason> reason = _get(RadioButtonGroup.class);
        return reason;
    }

    private static ComboBox<Channel> channel() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        ComboBox<Channel> channel =
                _get(ComboBox.class, spec -> spec.withLabel("Hình thức truyền thông"));
        return channel;
    }

    private static List<String> texts() {
        HasElement view = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return CampaignsViewTest.texts((Component) view);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
