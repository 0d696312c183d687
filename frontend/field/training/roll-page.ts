import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { addressOf } from '../app/routes';
import '../checkin/waiting-check-ins';
import { StorageFull, type KeptFact } from '../outbox/outbox';
import type { Place } from '../results/places';
import type { Me } from '../session/me';
import { dayName, timeSpan } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { HalfMinutes } from '../ui/half-minutes';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { word } from '../words/words';
import './mark-dialog';
import { markKey } from './mark';
import type { Marking } from './marking';
import './roll-bar';
import { RollBook } from './roll-book';
import './roll-counts';
import './roll-door';
import type { RollKeeping } from './roll-keeping';
import { refusedNotice, troubleNotice, undoOffer, type Trouble } from './roll-notices';
import './roll-row';
import { countedBy, shownRows, type RollRow, type Wanted } from './roll-sheet';
import type { RollTime } from './roll-times';
import type { SessionOfClass } from './training-class';
import './walk-in-form';
import type { CameIn } from './walk-in-form';

const everybody: Wanted = { text: '', unit: '', which: 'all' };

/** Lines drawn in one frame: two screens of a phone. The rest follow frame by frame. */
const linesAtOnce = 24;

/** Điểm danh: the sheet of one session. */
@customElement('lt-roll-page')
export class RollPage extends FieldElement {
  @property({ attribute: false }) of!: SessionOfClass;
  @property({ attribute: false }) keeping!: RollKeeping;
  /** What was written on this phone. */
  @property({ attribute: false }) facts: readonly KeptFact[] = [];
  /** Grows whenever what the server sends was read anew. */
  @property({ type: Number }) read = 0;
  @property({ attribute: false }) places: readonly Place[] = [];
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) languages: readonly string[] = ['vi'];
  /** Now, by the server's clock, in ms since the epoch; moves on by itself while it is seen. */
  @property({ type: Number }) now = 0;
  @state() private wanted = everybody;
  @state() private drawn = linesAtOnce;
  @state() private asked: string | undefined;
  @state() private writingDown = false;
  @state() private trouble: Trouble | undefined;
  @state() private said = '';
  #book: RollBook | undefined;

  constructor() {
    super();
    // a roll opens and closes by time alone, with nothing written and nothing heard
    new HalfMinutes(this, () => {
      this.now = this.keeping.now();
    });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.#book === undefined || changed.has('keeping')) {
      const { id, name } = this.me.unit;
      const elsewhere = [{ id, name }, ...this.places.filter((place) => place.id !== id)];
      this.#book = new RollBook(this.keeping, this.of, elsewhere, () => {
        this.requestUpdate();
      });
    }
    this.#book.meet(this.of);
    if (changed.has('facts') || changed.has('read') || changed.has('keeping')) {
      void this.#book.read(this.facts);
    }
  }

  override updated(): void {
    const rows = this.#book?.sheet?.rows.length ?? 0;
    if (this.drawn < rows) {
      requestAnimationFrame(() => {
        this.drawn += linesAtOnce;
      });
    }
  }

  override render() {
    const { one, session } = this.of;
    return html`
      <div class="page roll" @lt-roll-marked=${this.#marked}>
        <a class="back" href=${addressOf({ page: 'class', id: one.id })}>
          ${icons.back}<span>${part(one.title, this.languages)}</span>
        </a>
        <div class="heading">
          <h1 tabindex="-1">${word('field.roll.heading', session.number)}</h1>
          <p>${dayName(session.start)}, ${timeSpan(session.start, session.end)}</p>
          ${session.module === '' ? nothing : html`<p>${session.module}</p>`}
        </div>
        ${this.#content()}
        <p class="unseen" role="status">${this.said}</p>
      </div>
    `;
  }

  #content() {
    const book = this.#book;
    const rows = book?.sheet?.rows;
    if (!book || !rows) {
      return html`<p class="card empty">${word('field.roll.waiting')}</p>`;
    }
    const time = book.time(this.now);
    const open = time.kind === 'open';
    const unmarked = countedBy(rows, (mark) => mark === undefined).total;
    return html`
      <lt-roll-counts .rows=${rows}></lt-roll-counts>
      ${this.#troubles(book, rows, open)} ${this.#undo(book)}
      ${open ? nothing : this.#door(book, time, unmarked)}
      ${open || time.kind === 'closed' ? this.#waiting(book, rows, open) : nothing}
      ${open && this.writingDown ? this.#newcomer(book) : this.#bar(book, rows, open)}
      ${this.#list(book, rows, !open)} ${open ? this.#door(book, time, unmarked) : nothing}
      ${this.#dialog(book)}
    `;
  }

  #bar(book: RollBook, rows: readonly RollRow[], open: boolean) {
    return html`
      <lt-roll-bar
        .rows=${rows}
        .wanted=${this.wanted}
        .session=${this.of.session.id}
        .rest=${book.rest.length}
        .marking=${open}
        @lt-roll-wanted=${(event: CustomEvent<Wanted>) => {
          this.wanted = event.detail;
        }}
        @lt-roll-rest=${() => {
          this.#do(book.markRest(), word('field.roll.restMarked', book.rest.length));
        }}
        @lt-roll-newcomer=${() => {
          this.writingDown = true;
        }}
      ></lt-roll-bar>
    `;
  }

  /** Where the roll is shut the way in stands above the sheet, otherwise the way out below it. */
  #door(book: RollBook, time: RollTime, unmarked: number) {
    return html`
      <lt-roll-door
        .time=${time}
        .unmarked=${unmarked}
        @lt-roll-turn=${(event: CustomEvent<string | undefined>) => {
          this.#do(book.turn(event.detail !== undefined, event.detail), word('field.roll.turned'));
        }}
      ></lt-roll-door>
    `;
  }

  #waiting(book: RollBook, rows: readonly RollRow[], open: boolean) {
    return html`<lt-waiting-check-ins
      .waiting=${book.waiting}
      .rows=${rows}
      ?open=${open}
    ></lt-waiting-check-ins>`;
  }

  #list(book: RollBook, rows: readonly RollRow[], closed: boolean) {
    const found = shownRows(rows, this.wanted);
    if (found.length === 0) {
      return html`<p class="card empty">${word('field.roll.none')}</p>`;
    }
    return html`
      <ul
        class="roll-list"
        @lt-roll-tap=${(event: CustomEvent<string>) => {
          this.#tapped(book, event.detail, closed, event.timeStamp);
        }}
        @lt-roll-more=${(event: CustomEvent<string>) => {
          this.asked = closed ? undefined : event.detail;
        }}
      >
        ${repeat(
          found.slice(0, this.drawn),
          ({ trainee }) => trainee.id,
          (row) =>
            html`<li>
              <lt-roll-row
                .row=${row}
                .pending=${book.pending.get(row.trainee.id)}
                .closed=${closed}
              ></lt-roll-row>
            </li>`,
        )}
      </ul>
    `;
  }

  #newcomer(book: RollBook) {
    return html`<lt-walk-in-form
      .places=${book.places}
      @lt-walked-in=${(event: CustomEvent<CameIn>) => {
        this.writingDown = false;
        this.#do(book.walkIn(event.detail), word('field.walkIn.saved', event.detail.name));
      }}
      @lt-walk-in-done=${() => {
        this.writingDown = false;
      }}
    ></lt-walk-in-form>`;
  }

  #undo(book: RollBook) {
    return undoOffer(book.undoable.size, () => {
      this.#do(book.undoRest(), word('field.roll.undone'));
    });
  }

  #troubles(book: RollBook, rows: readonly RollRow[], open: boolean) {
    const refused = rows.filter((row) => row.refused !== undefined);
    return html`
      ${troubleNotice(this.trouble)}
      ${refusedNotice(open ? refused.length : 0, () => {
        this.#again(book, refused);
      })}
    `;
  }

  #dialog(book: RollBook) {
    const row = this.asked === undefined ? undefined : book.sheet?.row(this.asked);
    return row === undefined
      ? nothing
      : html`<lt-mark-dialog
          .row=${row}
          @lt-roll-done=${() => {
            this.asked = undefined;
          }}
        ></lt-mark-dialog>`;
  }

  #marked({ detail }: CustomEvent<Marking>): void {
    const row = this.#book?.sheet?.row(detail.trainee);
    if (this.#book && row) {
      const how = detail.settles === undefined ? 'TAP' : 'CONFIRM';
      this.#do(this.#book.mark([detail], how), this.#sentence(row, detail));
    }
  }

  /** Measures from the tap to the saved line on the screen; docs/benchmarks.md calls it tap_saved. */
  #tapped(book: RollBook, trainee: string, closed: boolean, start: number): void {
    if (closed) {
      this.said = '';
      this.said = word('field.roll.closedTap');
      return;
    }
    const saved = book.tap(trainee).then(async () => {
      await this.updateComplete;
      requestAnimationFrame(() => {
        performance.measure('lantoa-tap-saved', { start });
      });
      const row = book.sheet?.row(trainee);
      const mark = row?.mark;
      if (row && mark) {
        this.said = word('field.roll.savedAs', row.trainee.name, word(markKey(mark.state)));
      }
    });
    this.#do(saved);
  }

  #again(book: RollBook, refused: readonly RollRow[]): void {
    const markings = refused.flatMap(({ trainee, refused: mark }) =>
      mark
        ? [{ trainee: trainee.id, state: mark.state, minutes: mark.minutes, note: mark.note }]
        : [],
    );
    this.#do(book.mark(markings, 'TAP'), word('field.roll.saved'));
  }

  #do(work: Promise<unknown>, sentence?: string): void {
    work.then(
      () => {
        this.trouble = undefined;
        this.said = sentence ?? this.said;
      },
      (error: unknown) => {
        this.trouble = error instanceof StorageFull ? 'full' : 'failed';
      },
    );
  }

  #sentence({ trainee }: RollRow, { state: said }: Marking): string {
    const now = said === 'UNMARKED' ? word('field.roll.unmarked') : word(markKey(said));
    return word('field.roll.savedAs', trainee.name, now);
  }
}
