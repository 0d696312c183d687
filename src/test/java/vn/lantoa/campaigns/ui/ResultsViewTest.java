package vn.lantoa.campaigns.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
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
import vn.lantoa.campaigns.results.ResultFacts;
import vn.lantoa.shared.Role;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.CardRows;

@Transactional
class ResultsViewTest extends ViewTest {

    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired ResultFacts facts;

    private Campaign campaign;
    private Activity talk;
    private Activity second;
    private Person author;

    @BeforeEach
    void twoTalksOfYesterday() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        campaign = done(campaigns.create(month(QUANG_TRI)));
        LocalDateTime yesterday = LocalDateTime.of(2026, 11, 21, 19, 0);
        talk = done(activities.plan(talk(campaign.id(), KHE_SANH, yesterday)));
        second = done(activities.plan(talk(campaign.id(), KHE_SANH, yesterday.plusHours(3))));
        campaign = done(campaigns.publish(campaign.id(), campaign.version()));
        author = acting.person(Role.COLLABORATOR, KHE_SANH);
    }

    @Test
    void showsThirtyResultsAndTheNextOnesOnRequest() {
        for (int i = 0; i < 32; i++) {
            facts.store(fact(author, body(talk.id(), KHE_SANH, i, 0)));
        }
        open("ket-qua?chien-dich=" + campaign.id());
        assertThat(cards()).hasSize(30);
        _click(_get(Button.class, spec -> spec.withText("Xem thêm 2")));
        assertThat(cards()).hasSize(32);
        _assertNone(Button.class, spec -> spec.withText("Xem thêm 2"));
    }

    @Test
    void filtersByACampaign() {
        facts.store(
                fact(author, body(talk.id(), KHE_SANH, 10, 5)),
                fact(author, body(null, KHE_SANH, 7, 7)));
        open("ket-qua");
        @SuppressWarnings({"unchecked", "rawtypes"})
        ComboBox<Campaign> choice = _get(ComboBox.class, spec -> spec.withLabel("Kế hoạch"));
        _setValue(
                choice,
                choice.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(campaign.id()))
                        .findFirst()
                        .orElseThrow());
        assertThat(cards()).hasSize(1);
        assertThat(cards().getFirst())
                .contains("15 lượt người (nữ 10, nam 5, khác hoặc không nêu 0)");
    }

    @Test
    void namesTheActivityItFiltersByAndLetsItGo() {
        facts.store(
                fact(author, body(talk.id(), KHE_SANH, 10, 5)),
                fact(author, body(second.id(), KHE_SANH, 4, 4)));
        open("ket-qua?chien-dich=" + campaign.id() + "&hoat-dong=" + talk.id());
        assertThat(cards()).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("Hoạt động: Buổi nói chuyện ở thôn")));
        assertThat(cards()).hasSize(2);
        _assertNone(Button.class, spec -> spec.withText("Hoạt động: Buổi nói chuyện ở thôn"));
    }

    @Test
    void saysEachSexInFiguresBesideItsBar() {
        facts.store(fact(author, body(talk.id(), KHE_SANH, 15, 5)));
        open("ket-qua?chien-dich=" + campaign.id());
        assertThat(texts())
                .contains(
                        "Theo giới", "15 lượt người, 75%", "5 lượt người, 25%", "0 lượt người, 0%");
    }

    @Test
    void letsAnOrganiserSayWhichCorrectionIsRight() {
        Fact first = fact(author, body(talk.id(), KHE_SANH, 1, 0));
        facts.store(first);
        facts.store(fact(author, body(talk.id(), KHE_SANH, 2, 0), at(60), first.id()));
        facts.store(fact(author, body(talk.id(), KHE_SANH, 3, 0), at(120), first.id()));
        open("ket-qua/" + first.id());
        assertThat(texts()).anyMatch(text -> text.contains("bản sửa khác nhau. Bản ghi sau"));
        _click(_find(Button.class, spec -> spec.withText("Bản này đúng")).getLast());
        assertThat(texts()).anyMatch(text -> text.contains("bản sửa nào đúng. Có thể đổi lại"));
        assertThat(texts()).contains("2 lượt người (nữ 2, nam 0, khác hoặc không nêu 0)");
        assertThat(_find(Button.class, spec -> spec.withText("Bản này đúng"))).hasSize(1);
        acting.as(Role.LEADER, QUANG_TRI);
        open("ket-qua/" + first.id());
        _assertNone(Button.class, spec -> spec.withText("Bản này đúng"));
    }

    @Test
    void showsThePhotosOfEarlierVersionsToo() {
        Fact first = fact(author, photographed("b"));
        facts.store(first);
        facts.store(fact(author, photographed("c"), at(60), first.id()));
        open("ket-qua/" + first.id());
        assertThat(texts()).containsOnlyOnce("Ảnh của bản này: 1");
        assertThat(texts())
                .filteredOn(text -> text.startsWith("Ảnh chưa tới."))
                .as("the standing one's and the earlier one's")
                .hasSize(2);
    }

    private ObjectNode photographed(String digit) {
        ObjectNode body = body(talk.id(), KHE_SANH, 10, 5);
        body.putArray("photos")
                .addObject()
                .put("sha256", digit.repeat(64))
                .put("width", 1280)
                .put("height", 960)
                .put("bytes", 99_000)
                .put("consent", true);
        return body;
    }

    private static Instant at(int seconds) {
        return EIGHT.plusSeconds(seconds);
    }

    private static List<String> cards() {
        return _get(CardRows.class).texts();
    }

    private static List<String> texts() {
        HasElement view = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return CampaignsViewTest.texts((Component) view);
    }
}
