package vn.lantoa.local;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Role;
import vn.lantoa.training.Answer;
import vn.lantoa.training.ClassPlan;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Course;
import vn.lantoa.training.CourseModule;
import vn.lantoa.training.CoursePlan;
import vn.lantoa.training.Courses;
import vn.lantoa.training.Enrolling;
import vn.lantoa.training.PassRule;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;

/**
 * The demo's course and class of Quảng Trị: gender knowledge for collaborators of communes, which
 * the letters of 2017 and 2019 ask for (duties T2, T4), with sessions today and tomorrow.
 */
final class DemoClasses {

    private static final int HOURS = 12;
    private static final int SEATS = 40;
    private static final int SHARE = 75;

    private final Courses courses;
    private final Classes classes;
    private final ClassSessions sessions;
    private final Trainees trainees;
    private final DemoQuestions questions;
    private final Clock clock;
    private final LocalDate today;

    DemoClasses(ApplicationContext product, LocalDate today) {
        this.courses = product.getBean(Courses.class);
        this.classes = product.getBean(Classes.class);
        this.sessions = product.getBean(ClassSessions.class);
        this.trainees = product.getBean(Trainees.class);
        this.questions = new DemoQuestions(product);
        this.clock = product.getBean(Clock.class);
        this.today = today;
    }

    /**
     * Makes and announces the class as the province's organiser, who acts on this thread.
     *
     * @param people the demo's people of the province: its trainer teaches, its collaborators come
     */
    boolean make(List<Person> people) {
        List<PersonId> trainers =
                people.stream().filter(one -> one.has(Role.TRAINER)).map(Person::id).toList();
        Course course = done(courses.create(course()));
        questions.make(course.id());
        TrainingClass draft = done(classes.create(plan(course, trainers)));
        List<ClassSessions.Slot> slots =
                Stream.of(today, today.plusDays(1))
                        .flatMap(day ->
                                Stream.of(
                                        new ClassSessions.Slot(
                                                module(course, day, 0),
                                                day.atTime(8, 0),
                                                day.atTime(11, 0)),
                                        new ClassSessions.Slot(
                                                module(course, day, 1),
                                                day.atTime(14, 0),
                                                day.atTime(17, 0))))
                        .toList();
        TrainingClass ready = done(sessions.add(draft.id(), slots));
        TrainingClass announced = done(classes.announce(ready.id(), ready.version()));
        people.stream()
                .filter(one -> one.has(Role.COLLABORATOR))
                .forEach(one -> seat(announced, one));
        return true;
    }

    private static CoursePlan course() {
        return new CoursePlan(
                DemoPeople.QUANG_TRI,
                LocalizedText.vietnamese("Kiến thức về giới và lồng ghép giới cho cộng tác viên"),
                LocalizedText.vietnamese(
                        "Cộng tác viên cấp xã nắm được kiến thức cơ bản về giới, biết lồng ghép"
                                + " vấn đề bình đẳng giới khi triển khai công việc và biết giới"
                                + " thiệu nơi nhận giúp đỡ khi bị bạo lực."),
                Set.of(TargetGroup.COLLABORATORS, TargetGroup.GENDER_STAFF),
                HOURS,
                List.of(
                        new CourseModule("Giới, giới tính và định kiến giới", 180),
                        new CourseModule("Luật Bình đẳng giới và các chính sách", 180),
                        new CourseModule("Lồng ghép vấn đề bình đẳng giới", 180),
                        new CourseModule("Phòng ngừa, ứng phó với bạo lực trên cơ sở giới", 180)),
                List.of(),
                new PassRule(SHARE, null));
    }

    private ClassPlan plan(Course course, List<PersonId> trainers) {
        return new ClassPlan(
                course.id(),
                "Lớp cộng tác viên cấp xã " + today.getYear(),
                DemoPeople.QUANG_TRI,
                "Hội trường Ủy ban nhân dân xã",
                today,
                today.plusDays(1),
                trainers,
                SEATS,
                Enrolling.PEOPLE,
                DemoPeople.QUANG_TRI,
                null);
    }

    private String module(Course course, LocalDate day, int half) {
        int number = (int) ChronoUnit.DAYS.between(today, day) * 2 + half;
        return course.plan().modules().get(number).title();
    }

    private void seat(TrainingClass one, Person person) {
        Instant now = clock.instant();
        trainees.insert(
                new Trainee(
                        TraineeId.next(),
                        one.id(),
                        person.id(),
                        person.name(),
                        null,
                        person.unit(),
                        person.sex(),
                        TargetGroup.COLLABORATORS,
                        TraineeState.ENROLLED,
                        TraineeOrigin.ORGANISER,
                        now,
                        null),
                now);
    }

    private static <T extends Serializable> T done(Answer<T> answer) {
        if (answer instanceof Answer.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("the demo cannot be made: " + answer);
    }
}
