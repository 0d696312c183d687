import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import type { KeptFact } from '../outbox/outbox';
import { markKey } from '../training/mark';
import { RollBook } from '../training/roll-book';
import type { RollKeeping } from '../training/roll-keeping';
import type { SessionOfClass } from '../training/training-class';
import { dayName, timeSpan } from '../ui/dates';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { word } from '../words/words';
import { BadgeHits, type Hit } from './badge-hits';
import { badgeRoll } from './badge-roll';
import type { RollOfSession } from './roll-of-session';
import { Scanning, type ScanningState } from './scanning';
import { Signals } from './signals';

/** So many of the last badges stay on the screen. */
const shown = 8;

/** The roll by badges: the camera reads one after another, nothing has to be tapped. */
@customElement('lt-scan-page')
export class ScanPage extends FieldElement {
  @property({ attribute: false }) of!: SessionOfClass;
  @property({ attribute: false }) keeping!: RollKeeping;
  /** What was written on this phone. */
  @property({ attribute: false }) facts: readonly KeptFact[] = [];
  /** Grows whenever what the server sends was read anew. */
  @property({ type: Number }) read = 0;
  @property({ attribute: false }) languages: readonly string[] = ['vi'];
  @state() private camera: ScanningState = { kind: 'starting' };
  @state() private hits: readonly Hit[] = [];
  @state() private light = false;

  readonly #signals = new Signals();
  #book: RollBook | undefined;
  #roll: RollOfSession | undefined;
  #scanning: Scanning | undefined;
  #badges: BadgeHits | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.#book === undefined || changed.has('keeping')) {
      const book = new RollBook(this.keeping, this.of, [], () => {
        this.requestUpdate();
      });
      const roll = badgeRoll(book, this.of);
      this.#book = book;
      this.#roll = roll;
      this.#badges = new BadgeHits(roll);
    }
    this.#book.meet(this.of);
    if (changed.has('facts') || changed.has('read') || changed.has('keeping')) {
      void this.#book.read(this.facts);
    }
  }

  override updated(): void {
    const video = this.querySelector('video');
    if (video && !this.#scanning) {
      this.#scanning = new Scanning(video, {
        changed: (camera) => {
          this.camera = camera;
          this.light = false;
        },
        read: (text) => this.#read(text),
      });
      this.#scanning.start();
    } else if (!video) {
      this.#stop();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.#signals.stop();
  }

  override render() {
    const { one, session } = this.of;
    return html`
      <section class="page scanning">
        <a class="back" href=${addressOf({ page: 'roll', session: session.id })}>
          ${icons.back}<span>${word('field.class.roll')}</span>
        </a>
        <div class="heading">
          <h1 tabindex="-1">${word('field.scan.heading')}</h1>
          <p>
            ${part(one.title, this.languages)} · ${dayName(session.start)},
            ${timeSpan(session.start, session.end)}
          </p>
        </div>
        ${this.#content()}
      </section>
    `;
  }

  #content() {
    const [book, roll] = [this.#book, this.#roll];
    if (!book?.present || !roll) {
      return html`<p class="card empty">${word('field.roll.waiting')}</p>`;
    }
    if (book.time(this.keeping.now()).kind !== 'open') {
      return html`<p class="notice warning">${word('field.scan.notOpen')}</p>
        <div class="actions">${byName(roll)}</div>`;
    }
    const { camera } = this;
    const trouble = camera.kind === 'trouble';
    return html`
      ${trouble ? this.#trouble(roll, camera.why) : nothing}
      <div class="viewfinder" ?hidden=${trouble}>
        <video playsinline muted aria-label=${word('field.scan.picture')}></video>
      </div>
      <div class="hit-place" role="status" ?hidden=${trouble}>${this.#last(roll)}</div>
      ${trouble ? nothing : html`<div class="actions">${this.#torch()} ${byName(roll)}</div>`}
      ${this.#earlier()}
    `;
  }

  #torch() {
    return this.camera.kind === 'running' && this.camera.torch
      ? html`<button aria-pressed=${this.light ? 'true' : 'false'} @click=${this.#switchLight}>
          ${icons.light}<span
            >${word(this.light ? 'field.scan.lightOff' : 'field.scan.light')}</span
          >
        </button>`
      : nothing;
  }

  #trouble(roll: RollOfSession, why: keyof typeof troubleKeys) {
    return html`
      <div class="notice warning" role="alert">
        <p>${word(troubleKeys[why])}</p>
        <div class="actions">
          <button
            @click=${() => {
              this.#scanning?.start();
            }}
          >
            ${icons.camera}<span>${word('field.scan.again')}</span>
          </button>
          ${byName(roll)}
        </div>
      </div>
    `;
  }

  #last(roll: RollOfSession): TemplateResult {
    const [last] = this.hits;
    if (!last) {
      return html`<p class="lead">
        ${word(this.camera.kind === 'starting' ? 'field.scan.starting' : 'field.scan.hold')}
      </p>`;
    }
    return html`
      <div class="hit ${last.kind}">
        ${last.kind === 'marked' || last.kind === 'already' ? icons.done : icons.urgent}
        <p>${'name' in last ? html`<strong>${last.name}</strong>` : nothing} ${says(last)}</p>
      </div>
      ${this.#next(last, roll)}
    `;
  }

  #next(last: Hit, roll: RollOfSession) {
    if (last.kind === 'absent') {
      return html`<button @click=${() => this.#change(last.trainee)}>
        ${icons.done}<span>${word('field.scan.change')}</span>
      </button>`;
    }
    return last.kind === 'not-here'
      ? html`<a class="button" href=${roll.sheet}
          >${icons.add}<span>${word('field.scan.walkIn')}</span></a
        >`
      : nothing;
  }

  #earlier() {
    const marked = this.hits.filter(({ kind }) => kind === 'marked').length;
    return this.hits.length === 0
      ? nothing
      : html`
          <section>
            <h2>${word('field.scan.count', marked)}</h2>
            <ul class="hits">
              ${this.hits
                .slice(1, shown)
                .map(
                  (hit) =>
                    html`<li>
                      ${'name' in hit ? html`<strong>${hit.name}</strong>` : nothing} ${says(hit)}
                    </li>`,
                )}
            </ul>
          </section>
        `;
  }

  async #read(text: string): Promise<void> {
    this.#tell(await this.#badges?.read(text, performance.now()));
  }

  async #change(trainee: string): Promise<void> {
    this.#tell(await this.#badges?.change(trainee));
  }

  #tell(hit: Hit | undefined): void {
    if (hit) {
      this.hits = [hit, ...this.hits];
      this.#signals.give(hit.kind === 'marked' || hit.kind === 'already' ? 'hit' : 'trouble');
    }
  }

  async #switchLight(): Promise<void> {
    this.light = (await this.#scanning?.light(!this.light)) ?? false;
  }

  #stop(): void {
    this.#scanning?.stop();
    this.#scanning = undefined;
  }
}

const troubleKeys = {
  refused: 'field.scan.refused',
  missing: 'field.scan.missing',
  busy: 'field.scan.busy',
} as const;

function says(hit: Hit): string {
  switch (hit.kind) {
    case 'marked':
      return hit.before
        ? word('field.scan.changed', word(markKey(hit.before)))
        : word(markKey('PRESENT'));
    case 'already':
      return word('field.scan.already', word(markKey(hit.state)));
    case 'absent':
      return word('field.scan.absent', word(markKey(hit.state)));
    case 'not-here':
      return word('field.scan.notHere');
    case 'no-badge':
      return word('field.scan.noBadge');
    case 'not-kept':
      return word('field.scan.notKept');
  }
}

/** Typing a name on the sheet: the way without a camera. */
function byName(roll: RollOfSession) {
  return html`<a class="button second" href=${roll.sheet}
    >${icons.write}<span>${word('field.scan.byName')}</span></a
  >`;
}
