package vn.lantoa.training;

/**
 * Keeps names of those who take part without an account in another place than {@code trainee_name},
 * and takes them away there when they are erased. Whoever erases has checked who may.
 */
public interface NamesOfTrainees {

    /** Takes the names of this trainee away, in the running transaction. */
    void forget(TraineeId trainee);
}
