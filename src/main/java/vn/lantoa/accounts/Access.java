package vn.lantoa.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/** Who is acting and what they may do. Every read and write of every module asks here. */
public interface Access {

    /** The signed-in person of this thread's request; empty when nobody is. */
    Optional<Person> current();

    /**
     * The signed-in person.
     *
     * @throws org.springframework.security.access.AccessDeniedException when nobody is signed in
     */
    Person require();

    /** Whether the signed-in person may do this at this unit. */
    boolean may(Permission permission, UnitId unit);

    /**
     * Passes when {@link #may} does.
     *
     * @throws org.springframework.security.access.AccessDeniedException otherwise
     */
    void require(Permission permission, UnitId unit);

    /**
     * The units in whose subtrees the signed-in person holds the permission; no unit lies under
     * another.
     */
    List<UnitId> units(Permission permission);

    /**
     * As {@link #units(Permission)} for a given person, whoever is signed in. Of a closed account
     * the roles it was closed with count: what its person wrote before is judged by them. Of an
     * account that was merged into another the roles of that one count.
     */
    List<UnitId> units(PersonId person, Permission permission);

    /**
     * As {@link #units(PersonId, Permission)}, with the roles that still counted on a day: for what
     * was made then and arrives now. A role that was taken away at once counts on no day; one given
     * since counts, as it does for what is made today.
     *
     * @param day in Vietnam; one to come is read as today
     */
    List<UnitId> units(PersonId person, Permission permission, LocalDate day);
}
