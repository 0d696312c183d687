package vn.lantoa.browser;

import java.util.UUID;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.faults.ProductDatabase;

/** Further invitations for accounts of the demo, whose own another test may have used. */
final class Invited {

    private Invited() {}

    /** The part of a new link after the address. */
    static String to(Product product, DemoAccount account) {
        String token = UUID.randomUUID().toString();
        int made =
                ProductDatabase.of(product)
                        .sql(
                                """
                                INSERT INTO invitation (id, person, token_hash, created_at, expires_at)
                                SELECT ?, id, SHA2(?, 256), '2026-11-20 00:00:00', '2027-11-20 00:00:00'
                                FROM person WHERE phone = ?
                                """)
                        .params(
                                Uuid7.next(),
                                token,
                                PhoneNumber.read(account.phone()).orElseThrow().e164())
                        .update();
        if (made != 1) {
            throw new IllegalStateException("no such account");
        }
        return "/field.html#moi=" + token;
    }
}
