package vn.lantoa.training.roll;

import java.util.List;

/** Hears of marks that were kept, in the transaction that keeps them. */
public interface MarksKept {

    /** These are kept, and what stands is worked out; a mark may come twice. */
    void kept(List<RollMark> marks);
}
