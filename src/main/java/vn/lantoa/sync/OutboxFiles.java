package vn.lantoa.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.RecoveryKeys;
import vn.lantoa.accounts.Senders;
import vn.lantoa.files.ContentHash;
import vn.lantoa.files.UploadAnswer;
import vn.lantoa.files.Uploads;
import vn.lantoa.shared.PersonId;

/**
 * The last way out of a phone: a file in which it saved what it could not send. Whoever looks after
 * that person's phone ({@link Permission#SEE_PHONES}) reads it in; what it holds becomes that
 * person's. Reading the same file twice changes nothing.
 */
@Service
public class OutboxFiles {

    /** Bytes of the largest file that is taken. */
    public static final int MOST_BYTES = OutboxFileParser.MOST_BYTES;

    private final Senders people;
    private final Access access;
    private final RecoveryKeys keys;
    private final FactStore store;
    private final FactIntake intake;
    private final Uploads uploads;

    OutboxFiles(
            Senders people,
            Access access,
            RecoveryKeys keys,
            FactStore store,
            FactIntake intake,
            Uploads uploads) {
        this.people = people;
        this.access = access;
        this.keys = keys;
        this.store = store;
        this.intake = intake;
        this.uploads = uploads;
    }

    /** Looks into a file and changes nothing. */
    public OutboxFileAnswer look(Path file) {
        List<OutboxFileParser.Element> facts = new ArrayList<>();
        int[] media = {0};
        try {
            OutboxFileParser.Head head =
                    OutboxFileParser.read(file, facts::add, medium -> media[0]++);
            Optional<Person> author = author(head);
            if (author.isEmpty()) {
                return new OutboxFileAnswer.Refused("sync.file.notYours");
            }
            if (facts.isEmpty() && media[0] == 0) {
                return new OutboxFileAnswer.Refused("sync.file.empty");
            }
            Optional<OutboxSeal> seal = seal(head, author.get());
            return seal.isEmpty()
                    ? new OutboxFileAnswer.Refused("sync.file.locked")
                    : new OutboxFileAnswer.Opened(
                            preview(file, head, author.get(), seal.get(), facts, media[0]));
        } catch (OutboxFileParser.Unreadable e) {
            return new OutboxFileAnswer.Refused("sync.file.unreadable");
        }
    }

    /**
     * Reads a file in. Facts first, as a phone sends them, then pictures and recordings; broken off
     * anywhere it is done by reading the same file in again.
     */
    public ReadIn readIn(OutboxPreview preview) {
        Person author = preview.author();
        access.require(Permission.SEE_PHONES, author.unit());
        List<OutboxFileParser.Element> elements = new ArrayList<>();
        try {
            OutboxFileParser.Head head =
                    OutboxFileParser.read(preview.file(), elements::add, medium -> {});
            OutboxSeal seal =
                    author(head)
                            .filter(author::equals)
                            .flatMap(same -> seal(head, same))
                            .orElseThrow(() -> new IllegalStateException("the file has changed"));
            List<byte[]> facts =
                    elements.stream().map(seal::fact).flatMap(Optional::stream).toList();
            List<Receipt> receipts = facts.isEmpty() ? List.of() : intake.readIn(author, facts);
            int[] media = {0, 0};
            OutboxFileParser.read(
                    preview.file(),
                    fact -> {},
                    medium -> media[upload(author.id(), seal, medium) ? 0 : 1]++);
            return result(receipts, media[0], media[1]);
        } catch (OutboxFileParser.Unreadable e) {
            throw new IllegalStateException("the file has changed", e);
        }
    }

    private static ReadIn result(List<Receipt> receipts, int media, int left) {
        List<String> refused = new ArrayList<>();
        for (Receipt receipt : receipts) {
            String title = receipt.title();
            if (!receipt.kept() && title != null) {
                refused.add(title);
            }
        }
        return new ReadIn(count(receipts, 201), count(receipts, 200), refused, media, left);
    }

    private static int count(List<Receipt> receipts, int status) {
        return (int) receipts.stream().filter(receipt -> receipt.status() == status).count();
    }

    /** A person that does not exist and one that is out of reach look the same. */
    private Optional<Person> author(OutboxFileParser.Head head) {
        return people.person(new PersonId(head.person()))
                .filter(person -> access.may(Permission.SEE_PHONES, person.unit()));
    }

    private Optional<OutboxSeal> seal(OutboxFileParser.Head head, Person author) {
        OutboxFileParser.Element wrapped = head.wrappedKey();
        return wrapped == null
                ? Optional.of(OutboxSeal.none(author.id()))
                : keys.forReadingIn(author, head.installation())
                        .flatMap(key -> OutboxSeal.unwrap(wrapped, key, author.id()));
    }

    private OutboxPreview preview(
            Path file,
            OutboxFileParser.Head head,
            Person author,
            OutboxSeal seal,
            List<OutboxFileParser.Element> facts,
            int media) {
        List<UUID> ids = new ArrayList<>();
        int damaged = 0;
        for (OutboxFileParser.Element fact : facts) {
            Optional<UUID> id = uuid(fact);
            if (id.isPresent() && seal.fact(fact).isPresent()) {
                ids.add(id.get());
            } else {
                damaged++;
            }
        }
        Map<UUID, KeptFact> kept = ids.isEmpty() ? Map.of() : store.find(ids);
        int here = (int) ids.stream().filter(kept::containsKey).count();
        return new OutboxPreview(
                file,
                author,
                head.installation(),
                head.madeAt(),
                ids.size() - here,
                here,
                damaged,
                media);
    }

    private static Optional<UUID> uuid(OutboxFileParser.Element fact) {
        String id = fact.get("id");
        try {
            return Optional.ofNullable(id).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Sends a medium as its author's phone would; whether it is complete here. */
    private boolean upload(PersonId author, OutboxSeal seal, OutboxFileParser.Element medium) {
        Optional<byte[]> bytes = seal.medium(medium);
        Optional<ContentHash> hash =
                Optional.ofNullable(medium.get("sha256")).flatMap(ContentHash::parse);
        if (bytes.isEmpty() || hash.isEmpty()) {
            return false;
        }
        byte[] all = bytes.get();
        long offset = 0;
        for (int tries = 0; tries <= all.length / Uploads.LONGEST_CHUNK + 2; tries++) {
            int end = (int) Math.min(all.length, offset + Uploads.LONGEST_CHUNK);
            byte[] chunk = Arrays.copyOfRange(all, (int) offset, end);
            UploadAnswer answer = uploads.append(author, hash.get(), offset, all.length, chunk);
            if (answer instanceof UploadAnswer.Kept kept) {
                if (kept.state().complete()) {
                    return true;
                }
                offset = kept.state().offset();
            } else if (answer instanceof UploadAnswer.OtherOffset other) {
                offset = other.offset();
            } else {
                return false;
            }
        }
        return false;
    }
}
