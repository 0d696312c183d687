package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import vn.lantoa.geography.Places;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.certificates.CertificatePaper;
import vn.lantoa.training.certificates.Certificates;
import vn.lantoa.uikit.OwnAddress;

/** Certificates of a class, for who issues them. */
@org.springframework.stereotype.Component
class CertificatePanel implements ClassPanel {

    private final Certificates certificates;
    private final CertificatePaper paper;
    private final Classes classes;
    private final Places places;
    private final OwnAddress address;

    CertificatePanel(
            Certificates certificates,
            CertificatePaper paper,
            Classes classes,
            Places places,
            OwnAddress address) {
        this.certificates = certificates;
        this.paper = paper;
        this.classes = classes;
        this.places = places;
        this.address = address;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String key() {
        return "chung-nhan";
    }

    @Override
    public String title() {
        return "training.certificates";
    }

    @Override
    public boolean shownTo(TrainingClass one) {
        return classes.mayEdit(one) && one.status() != ClassStatus.DRAFT;
    }

    @Override
    public Component panel(TrainingClass one, Runnable changed) {
        return new CertificateSection(one, certificates, paper, places, address.base());
    }
}
