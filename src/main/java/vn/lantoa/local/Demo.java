package vn.lantoa.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.Invitations;
import vn.lantoa.accounts.Passwords;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.PeopleFilter;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonRow;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * Fills an empty product with a demo, and at every start makes fresh links for the demo's people.
 */
final class Demo {

    private static final int MORE_THAN_THE_DEMO_HAS = 500;

    private final ApplicationContext product;
    private final People people;
    private final List<DemoPeople> cast;
    private final DemoAccounts accounts;
    private final String address;

    /**
     * @param product the started application
     * @param home where the list of accounts is kept
     * @param address where the product is reached, for the links
     */
    Demo(ApplicationContext product, Path home, String address) {
        this.product = product;
        this.people = product.getBean(People.class);
        this.cast = DemoPeople.all(product.getBean(Places.class));
        this.accounts = new DemoAccounts(home);
        this.address = address;
    }

    /** Whether nobody is in the product yet. */
    boolean isWanted() {
        return SystemActor.call(() -> people.count(PeopleFilter.ALL)) == 0;
    }

    /** Makes the people, their plans, some results and a class, whole or not at all. */
    void fill() {
        new TransactionTemplate(product.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> makeAll());
    }

    private void makeAll() {
        Map<UnitId, PersonId> organisers = new HashMap<>();
        List<Person> everyone = new ArrayList<>();
        SystemActor.run(() ->
                cast.forEach(one -> {
                    Person person = people.add(one.details(), List.of(one.grant()));
                    everyone.add(person);
                    if (one.grant().role() == Role.ORGANISER) {
                        organisers.put(person.unit(), person.id());
                    }
                }));
        DemoPlans plans = new DemoPlans(product, VietnamTime.today(product.getBean(Clock.class)));
        for (UnitId province :
                List.of(DemoPeople.QUANG_TRI, DemoPeople.DIEN_BIEN, DemoPeople.VINH_LONG)) {
            PersonId organiser = Objects.requireNonNull(organisers.get(province));
            SystemActor.callAs(organiser, () -> plans.make(province));
        }
        DemoResults results =
                new DemoResults(product, VietnamTime.today(product.getBean(Clock.class)));
        SystemActor.callAs(
                Objects.requireNonNull(organisers.get(DemoPeople.QUANG_TRI)),
                () ->
                        results.make(
                                everyone.stream()
                                        .filter(one ->
                                                DemoPeople.COMMUNES_QUANG_TRI.contains(one.unit()))
                                        .toList()));
        DemoClasses classes =
                new DemoClasses(product, VietnamTime.today(product.getBean(Clock.class)));
        SystemActor.callAs(
                Objects.requireNonNull(organisers.get(DemoPeople.QUANG_TRI)),
                () ->
                        classes.make(
                                everyone.stream()
                                        .filter(one ->
                                                one.unit().equals(DemoPeople.QUANG_TRI)
                                                        || DemoPeople.COMMUNES_QUANG_TRI.contains(
                                                                one.unit()))
                                        .toList()));
    }

    /** Makes a link for everyone, keeps their passwords or sets new ones, and writes the list. */
    List<DemoAccounts.Line> refresh() {
        Map<String, String> known = accounts.passwords();
        Places places = product.getBean(Places.class);
        List<DemoAccounts.Line> lines = new ArrayList<>();
        SystemActor.run(() -> {
            List<PersonRow> rows = people.list(PeopleFilter.ALL, 0, MORE_THAN_THE_DEMO_HAS);
            for (DemoPeople one : cast) {
                find(rows, one).ifPresent(id -> lines.add(line(one, id, known, places)));
            }
        });
        accounts.write(lines);
        return lines;
    }

    /**
     * The person as the demo made them; empty when somebody has renamed, moved or closed them
     * since.
     */
    private static Optional<PersonId> find(List<PersonRow> rows, DemoPeople one) {
        return rows.stream()
                .filter(row ->
                        row.name().equals(one.details().name())
                                && row.unit().equals(one.details().unit())
                                && one.phone().equals(row.phone()))
                .map(PersonRow::id)
                .findFirst();
    }

    private DemoAccounts.Line line(
            DemoPeople one, PersonId id, Map<String, String> known, Places places) {
        String phone = one.phone().shown();
        String password = known.get(phone);
        if (password == null) {
            password = DemoAccounts.newPassword();
            product.getBean(Passwords.class).set(id, password);
        }
        String link = product.getBean(Invitations.class).issue(id).link(address);
        return new DemoAccounts.Line(
                one.role(), places.fullName(one.grant().unit()), phone, password, link);
    }
}
