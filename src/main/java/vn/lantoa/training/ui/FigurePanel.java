package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.geography.Places;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.figures.TrainingFigures;

/** Figures of a class, for those who see its people. */
@org.springframework.stereotype.Component
class FigurePanel implements ClassPanel {

    private final TrainingFigures figures;
    private final ClassScope scope;
    private final Places places;
    private final Workbooks workbooks;

    FigurePanel(TrainingFigures figures, ClassScope scope, Places places, Workbooks workbooks) {
        this.figures = figures;
        this.scope = scope;
        this.places = places;
        this.workbooks = workbooks;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String key() {
        return "so-lieu";
    }

    @Override
    public String title() {
        return "training.figures";
    }

    @Override
    public boolean shownTo(TrainingClass one) {
        return one.status() != ClassStatus.DRAFT && scope.maySeePeople(one);
    }

    @Override
    public Component panel(TrainingClass one, Runnable changed) {
        Section section = new Section();
        section.addClassName("lt-section");
        section.add(
                new H2(section.getTranslation("training.figures")),
                new FigureTables(
                        new FigureSheets(places, section).ofClass(figures.of(one.id())),
                        workbooks,
                        "so-lieu-lop"));
        return section;
    }
}
