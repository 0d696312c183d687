package vn.lantoa.local;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.training.Answer;
import vn.lantoa.training.CourseId;
import vn.lantoa.training.tests.Choice;
import vn.lantoa.training.tests.Question;
import vn.lantoa.training.tests.QuestionKind;
import vn.lantoa.training.tests.QuestionSets;
import vn.lantoa.training.tests.TestKind;

/**
 * The questions of the demo's course: the same ones before and after it, and a satisfaction form.
 */
final class DemoQuestions {

    private static final int POINTS = 2;

    private final QuestionSets sets;

    DemoQuestions(ApplicationContext product) {
        this.sets = product.getBean(QuestionSets.class);
    }

    /** Writes them as the organiser who acts on this thread. */
    void make(CourseId course) {
        List<Question> test = test();
        BiConsumer<TestKind, List<Question>> save =
                (kind, questions) -> {
                    if (!(sets.save(course, kind, "vi", 0, questions) instanceof Answer.Done)) {
                        throw new IllegalStateException("the demo cannot be made");
                    }
                };
        save.accept(TestKind.PRE, test);
        save.accept(TestKind.POST, test);
        save.accept(TestKind.SATISFACTION, form());
    }

    private static List<Question> test() {
        return List.of(
                question(
                        QuestionKind.SINGLE,
                        "Vai trò giới từ đâu mà có?",
                        List.of(
                                "Do xã hội quy định và có thể thay đổi",
                                "Sinh ra đã có, không thay đổi được",
                                "Do từng người tự chọn lúc lớn lên"),
                        Set.of(1)),
                question(
                        QuestionKind.TRUE_FALSE,
                        "Bạo lực trong gia đình là chuyện riêng, người ngoài không nên báo tin.",
                        List.of("Đúng", "Sai"),
                        Set.of(2)),
                question(
                        QuestionKind.MULTIPLE,
                        "Khi một chị kể rằng mình bị chồng đánh, cộng tác viên nên làm gì?",
                        List.of(
                                "Lắng nghe và giữ kín câu chuyện",
                                "Giới thiệu nơi giúp đỡ và số điện thoại để gọi",
                                "Khuyên chị nhịn để giữ gia đình",
                                "Kể cho hàng xóm để cùng góp ý"),
                        Set.of(1, 2)));
    }

    private static List<Question> form() {
        return List.of(
                new Question(
                        Uuid7.next(),
                        QuestionKind.SCALE,
                        "Lớp học có ích cho công việc của bạn thế nào?",
                        List.of(
                                new Choice(1, "Không có ích"),
                                new Choice(QuestionKind.HIGHEST, "Rất có ích")),
                        Set.of(),
                        0),
                question(
                        QuestionKind.SINGLE,
                        "Thời gian của lớp thế nào?",
                        List.of("Ngắn quá", "Vừa đủ", "Dài quá"),
                        Set.of()),
                question(
                        QuestionKind.TEXT,
                        "Bạn muốn lớp sau có thêm điều gì?",
                        List.of(),
                        Set.of()));
    }

    private static Question question(
            QuestionKind kind, String text, List<String> choices, Set<Integer> right) {
        List<Choice> numbered =
                IntStream.range(0, choices.size())
                        .mapToObj(at -> new Choice(at + 1, choices.get(at)))
                        .toList();
        return new Question(
                Uuid7.next(), kind, text, numbered, right, right.isEmpty() ? 0 : POINTS);
    }
}
