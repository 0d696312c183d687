package vn.lantoa.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonRepository extends JpaRepository<PersonEntity, UUID> {

    /** Everyone with an open account under this number. */
    List<PersonEntity> findByPhoneAndClosedAtIsNullOrderBySortName(String phone);

    /** The twins that were merged into this account. */
    List<PersonEntity> findByMergedInto(UUID mergedInto);
}
