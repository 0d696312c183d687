import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { nothingWaiting, type Counts } from '../outbox/counts';
import type { SyncState } from '../sync/sync-state';
import { shortDate, vietnamDay, vietnamTime, daysBetween } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import { addressOf } from './routes';

const aDay = 86_400_000;

/** What was not sent for so many days is said in other words. */
const longWait = 3;

/**
 * Says in words and colour what has still to leave the phone and how fresh what is shown is, and
 * syncs on request.
 */
@customElement('lt-sync-line')
export class SyncLine extends FieldElement {
  @property({ attribute: false }) sync: SyncState = { kind: 'signed-out' };
  @property({ attribute: false }) counts: Counts = nothingWaiting;
  @property({ type: Boolean }) capped = false;
  @property({ attribute: false }) now = 0;
  /** True from a tap until that sync ends; syncs that nobody asked for go unannounced. */
  @state() private asked = false;

  protected override willUpdate(): void {
    if (this.sync.kind !== 'running') {
      this.asked = false;
    }
  }

  override render() {
    const look = this.#look();
    return html`
      <div class="sync-line ${look}">
        <p role="status">
          ${iconOf(look)}
          <span>${this.#sentences().join(' · ')}</span>
        </p>
        <button
          class="quiet"
          ?disabled=${this.sync.kind === 'running' && this.asked}
          @click=${this.#askedFor}
        >
          ${icons.refresh}
          <span>${this.#offer()}</span>
        </button>
      </div>
      ${
        this.sync.kind === 'behind' && this.sync.reason === 'full'
          ? html`<p class="sync-capped" role="status">
              <a class="link" href=${addressOf({ page: 'settings' })}
                >${word('field.sync.fullMore')}</a
              >
            </p>`
          : nothing
      }
      ${this.capped ? html`<p class="sync-capped" role="status">${word('field.sync.capped')}</p>` : nothing}
    `;
  }

  /** What the button says; sentences that send a person to it name it by the same words. */
  #offer(): string {
    const { waiting, media } = this.counts;
    return word(waiting + media > 0 ? 'field.sync.sendNow' : 'field.sync.now');
  }

  #look(): string {
    const { counts, sync } = this;
    if (counts.review > 0 || this.#daysUnsent() >= longWait) {
      return 'behind';
    }
    if (sync.kind === 'behind') {
      return sync.kind;
    }
    if (counts.waiting + counts.media > 0) {
      return 'running';
    }
    // A sync that nobody waits for leaves the line as it was.
    return sync.kind === 'running' && sync.at !== undefined ? 'up-to-date' : sync.kind;
  }

  /** What is unsent comes first; how fresh the data is matters only where that is not plain. */
  #sentences(): readonly string[] {
    const { waiting, media, review } = this.counts;
    const days = this.#daysUnsent();
    const unsent = [
      ...(review > 0 ? [word('field.sync.review', review)] : []),
      ...(days >= longWait ? [word('field.sync.unsentDays', days)] : []),
      ...(waiting > 0 ? [word('field.sync.waiting', waiting)] : []),
      ...(waiting === 0 && media > 0 ? [word('field.sync.media', media)] : []),
    ];
    const plain = unsent.length > 0 && this.sync.kind !== 'behind' && !this.asked;
    return plain ? unsent : [...unsent, this.#reading()];
  }

  #daysUnsent(): number {
    const { waiting, oldest } = this.counts;
    return waiting > 0 && oldest !== undefined ? Math.floor((Date.now() - oldest) / aDay) : 0;
  }

  #reading(): string {
    const { sync } = this;
    switch (sync.kind) {
      case 'signed-out':
        return '';
      case 'up-to-date':
        return this.#fresh(sync.at);
      case 'running':
        if (sync.at === undefined) {
          return word('field.sync.first');
        }
        return this.asked ? word('field.sync.running') : this.#fresh(sync.at);
      case 'behind':
        return this.#behind(sync.reason, sync.at);
    }
  }

  #fresh(at: number): string {
    const { waiting, media, review } = this.counts;
    const key = waiting + media + review > 0 ? 'field.sync.upToDate' : 'field.sync.allSent';
    return word(key, this.#when(at));
  }

  #behind(reason: 'offline' | 'unreachable' | 'full', at: number | undefined): string {
    if (reason === 'full') {
      return word('field.sync.full', this.#offer());
    }
    if (at === undefined) {
      return word('field.sync.never', this.#offer());
    }
    const days = daysBetween(vietnamDay(at), vietnamDay(Date.now()));
    if (days >= 3) {
      return word('field.sync.days', days, this.#when(at));
    }
    const key = reason === 'offline' ? 'field.sync.offline' : 'field.sync.unreachable';
    return word(key, this.#when(at));
  }

  /** “14:05”, with the date when it was not today. Kept in the phone's time, shown in the true one. */
  #when(at: number): string {
    const corrected = at + (this.now - Date.now());
    const time = vietnamTime(corrected);
    const day = vietnamDay(corrected);
    return day === vietnamDay(this.now) ? time : `${time}, ${shortDate(day)}`;
  }

  #askedFor(): void {
    this.asked = true;
    this.tell('lt-sync');
  }
}

function iconOf(look: string) {
  switch (look) {
    case 'up-to-date':
      return icons.done;
    case 'running':
      return icons.waiting;
    default:
      return icons.offline;
  }
}
