package vn.lantoa.testing.browser;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A line of the demo's {@code demo-accounts.csv}. */
public record DemoAccount(
        String role, String place, String phone, String password, String invitation) {

    /** Every account of the running product's demo. */
    public static List<DemoAccount> of(Product product) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader = Files.newBufferedReader(product.data().resolve("demo-accounts.csv"))) {
            return format.parse(reader).stream().map(DemoAccount::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The first account with this role (as the file writes it) at a place whose name contains the
     * words.
     */
    public static DemoAccount find(Product product, String role, String placeContains) {
        return of(product).stream()
                .filter(account ->
                        account.role().equals(role) && account.place().contains(placeContains))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no " + role + " at " + placeContains + " in the demo"));
    }

    /** The invitation's link with another origin, such as that of a {@link FaultProxy}. */
    public String invitationAt(String origin) {
        return origin + invitation.substring(invitation.indexOf("/field.html"));
    }

    private static DemoAccount read(CSVRecord line) {
        return new DemoAccount(
                line.get("role"),
                line.get("place"),
                line.get("phone"),
                line.get("password"),
                line.get("invitation_link"));
    }
}
