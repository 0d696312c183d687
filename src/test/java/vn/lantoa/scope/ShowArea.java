package vn.lantoa.scope;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.accounts.Person;
import vn.lantoa.testing.Acting;
import vn.lantoa.training.certificates.Certificate;
import vn.lantoa.training.certificates.Certificates;
import vn.lantoa.training.certificates.CertificatesMade;
import vn.lantoa.training.certificates.IssuedNow;
import vn.lantoa.training.figures.FigureFilter;
import vn.lantoa.training.figures.OwnRecords;
import vn.lantoa.training.figures.TrainingFigures;

/** Certificates and figures of classes that are over: of units, of one's own. */
final class ShowArea implements Area {

    private final Map<Relation, Made> made = new EnumMap<>(Relation.class);
    private final Certificates certificates;
    private final TrainingFigures figures;
    private final OwnRecords records;
    private final JdbcClient jdbc;

    /** A class that is over, with a certificate of somebody else. */
    private record Made(CertificatesMade.Over over, Certificate certificate) {}

    ShowArea(
            Acting acting,
            CertificatesMade certificatesMade,
            IssuedNow issuedNow,
            Certificates certificates,
            TrainingFigures figures,
            OwnRecords records,
            JdbcClient jdbc) {
        this.certificates = certificates;
        this.figures = figures;
        this.records = records;
        this.jdbc = jdbc;
        for (Relation relation : Relation.values()) {
            CertificatesMade.Over over = certificatesMade.over(relation.unit(), 1);
            made.put(relation, new Made(over, issuedNow.to(over).getFirst()));
        }
        acting.nobody();
    }

    @Override
    public void add(Probes probes) {
        probes.on(
                "endpoint GET /chung-nhan/{code}",
                (visitor, relation) ->
                        visitor.finds("GET", get(relation).certificate().code().path()));
        probes.on(
                "route lop/:id : issue certificates",
                (visitor, relation) ->
                        visitor.found(() ->
                                !certificates.lines(get(relation).over().one().id()).isEmpty()));
        probes.on(
                "route lop/:id : print somebody's certificate",
                (visitor, relation) ->
                        visitor.found(() ->
                                certificates
                                        .printable(get(relation).certificate().id())
                                        .isPresent()));
        probes.on(
                "route so-lieu-tap-huan : a class in the figures",
                (visitor, relation) ->
                        visitor.opens("so-lieu-tap-huan") && counts(visitor, relation));
        probes.on(
                "route so-lieu-tap-huan : a class one teaches",
                (visitor, relation) -> {
                    teaches(visitor, relation, true);
                    boolean counted =
                            visitor.opens("so-lieu-tap-huan") && counts(visitor, relation);
                    teaches(visitor, relation, false);
                    return counted;
                });
        probes.on(
                "route ho-so-tap-huan : somebody's certificate",
                (visitor, relation) ->
                        visitor.opens("ho-so-tap-huan")
                                && visitor.found(() ->
                                        certificates.mine().stream()
                                                .anyMatch(one ->
                                                        one.id()
                                                                .equals(
                                                                        get(relation)
                                                                                .certificate()
                                                                                .id()))));
        probes.on(
                "route ho-so-tap-huan : one's own classes",
                (visitor, relation) -> {
                    teaches(visitor, relation, true);
                    boolean shown =
                            visitor.opens("ho-so-tap-huan")
                                    && visitor.found(() -> !records.mine().taught().isEmpty());
                    teaches(visitor, relation, false);
                    return shown;
                });
    }

    private boolean counts(Visitor visitor, Relation relation) {
        return visitor.found(() ->
                figures.of(FigureFilter.ALL).byClass().stream()
                        .anyMatch(line -> line.of().id().equals(get(relation).over().one().id())));
    }

    private void teaches(Visitor visitor, Relation relation, boolean does) {
        Person person = visitor.person();
        if (person == null) {
            return;
        }
        String sql =
                does
                        ? "INSERT IGNORE INTO class_trainer (class_id, person_id) VALUES (?, ?)"
                        : "DELETE FROM class_trainer WHERE class_id = ? AND person_id = ?";
        jdbc.sql(sql).params(get(relation).over().one().id().value(), person.id().value()).update();
    }

    private Made get(Relation relation) {
        return Objects.requireNonNull(made.get(relation));
    }
}
