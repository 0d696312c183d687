package vn.lantoa.training;

/**
 * Keeps names or words of those who take part without an account in another place than {@code
 * trainee_name}, and takes them away there when they are erased, those of the parts that were
 * merged into theirs too. Whoever erases has checked who may.
 */
public interface NamesOfTrainees {

    /** Takes what is written of this trainee away, in the running transaction. */
    void forget(TraineeId trainee);
}
