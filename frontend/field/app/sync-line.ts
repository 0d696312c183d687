import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SyncState } from '../sync/sync-state';
import { shortDate, vietnamDay, vietnamTime, daysBetween } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';

/** Says how fresh what is shown is, in words and colour, and syncs on request. */
@customElement('lt-sync-line')
export class SyncLine extends FieldElement {
  @property({ attribute: false }) sync: SyncState = { kind: 'signed-out' };
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
    const { sync } = this;
    const running = sync.kind === 'running';
    // A sync that nobody waits for leaves the line as it was.
    const look = running && sync.at !== undefined ? 'up-to-date' : sync.kind;
    return html`
      <div class="sync-line ${look}">
        <p role="status">
          ${sync.kind === 'behind' ? icons.offline : icons.done}
          <span>${this.#sentence()}</span>
        </p>
        <button class="quiet" ?disabled=${running && this.asked} @click=${this.#askedFor}>
          ${icons.refresh}<span>${word('field.sync.now')}</span>
        </button>
      </div>
      ${this.capped ? html`<p class="sync-capped">${word('field.sync.capped')}</p>` : nothing}
    `;
  }

  #sentence(): string {
    const { sync } = this;
    switch (sync.kind) {
      case 'signed-out':
        return '';
      case 'up-to-date':
        return word('field.sync.upToDate', this.#when(sync.at));
      case 'running':
        if (sync.at === undefined) {
          return word('field.sync.first');
        }
        return this.asked
          ? word('field.sync.running')
          : word('field.sync.upToDate', this.#when(sync.at));
      case 'behind':
        return this.#behind(sync.reason, sync.at);
    }
  }

  #behind(reason: 'offline' | 'unreachable' | 'full', at: number | undefined): string {
    if (reason === 'full') {
      return word('field.sync.full');
    }
    if (at === undefined) {
      return word('field.sync.never');
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
