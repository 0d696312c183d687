import type { FactState } from '../../field/outbox/fact';

/** What a phone's owner wrote, as the one who made them write it remembers. */
export interface Entry {
  readonly person: string;
  /** In the fact's words, so that it is known again whatever its id. */
  readonly mark: string;
  readonly female: number;
  readonly male: number;
  readonly other: number;
  /** What the server has to say to it in the end. */
  readonly expected: 'stored' | 'refused';
  readonly media: readonly string[];
  /** Known once the phone said it is kept. */
  confirmed?: string;
}

/** How a fact stands on the phone after the network has healed. */
export interface Found extends Entry {
  readonly id: string;
  readonly sha256: string;
  readonly corrects: string | null;
  readonly state: FactState;
  readonly sequence: number | null;
  readonly refusal: string | null;
}

/** What the phones wrote, kept outside of them. */
export class Ledger {
  readonly entries = new Map<string, Entry>();
  readonly found: Found[] = [];
  readonly complaints: string[] = [];

  note(entry: Entry): Entry {
    this.entries.set(entry.mark, entry);
    return entry;
  }

  complain(what: string): void {
    this.complaints.push(what);
  }

  /** What the phones said they keep. */
  confirmed(): readonly object[] {
    return [...this.entries.values()].flatMap(({ confirmed, ...entry }) =>
      confirmed === undefined ? [] : [{ ...entry, id: confirmed }],
    );
  }

  /** Complains of what a phone confirmed and no longer has, and of what did not end as it had to. */
  close(): void {
    const byMark = new Map(this.found.map((one) => [one.mark, one]));
    if (byMark.size !== this.found.length) {
      this.complain(`${String(this.found.length - byMark.size)} facts are twice on a phone`);
    }
    for (const { mark, confirmed, expected } of this.entries.values()) {
      const found = byMark.get(mark);
      if (confirmed !== undefined && found?.id !== confirmed) {
        this.complain(`${confirmed} was kept and is gone from the phone`);
      }
      const wanted = expected === 'stored' ? 'sent' : 'review';
      if (found && found.state !== wanted) {
        this.complain(`${found.id} is ${found.state} and not ${wanted}: ${found.refusal ?? ''}`);
      }
    }
  }
}
