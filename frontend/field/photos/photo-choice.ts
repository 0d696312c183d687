import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Problem } from '../results/checking';
import { describedBy, idOf, problemAt, wrong } from '../results/fields';
import { limits, type ResultPhoto } from '../results/result';
import type { Added } from '../results/writing';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';
import './kept-photo';

/** Photos of a result: taken or picked, made small at once, each with the consent of those in it. */
@customElement('lt-photo-choice')
export class PhotoChoice extends FieldElement {
  @property({ attribute: false }) photos: readonly ResultPhoto[] = [];
  @property({ attribute: false }) problems: readonly Problem[] = [];
  @property({ attribute: false }) add!: (file: Blob) => Promise<Added>;
  @property({ attribute: false }) open!: (sha256: string) => Promise<Blob | undefined>;
  @state() private busy = false;
  @state() private told = '';
  /** The photo taken out last, and where it stood: until the next change it can be put back. */
  @state() private removed: { readonly photo: ResultPhoto; readonly at: number } | undefined;

  override render() {
    return html`
      <ol class="photos">
        ${this.photos.map((photo, i) => this.#photo(photo, i))}
      </ol>
      <p role="status">${this.busy ? word('field.photo.busy') : this.told}</p>
      ${
        this.removed
          ? html`<button type="button" class="second" @click=${this.#putBack}>
              ${icons.undo}<span>${word('field.photo.putBack')}</span>
            </button>`
          : nothing
      }
      ${
        this.photos.length < limits.photos
          ? html`<div class="actions">
              ${this.#picker('camera', 'field.photo.take')}
              ${this.#picker('gallery', 'field.photo.pick')}
            </div>`
          : html`<p class="small">${word('field.photo.enough')}</p>`
      }
    `;
  }

  #picker(from: 'camera' | 'gallery', key: string) {
    return html`
      <label class="button second picker ${this.busy ? 'busy' : ''}">
        ${icons[from]}<span>${word(key)}</span>
        <input
          class="hidden-input"
          type="file"
          accept="image/*"
          capture=${from === 'camera' ? 'environment' : nothing}
          ?multiple=${from === 'gallery'}
          ?disabled=${this.busy}
          @click=${() => {
            // Small phones close the app behind the camera: its next start must know what was lost.
            this.tell('lt-draft', { taking: from === 'camera' });
          }}
          @cancel=${() => {
            this.tell('lt-draft', { taking: false });
          }}
          @change=${(event: Event) => void this.#picked(event.target as HTMLInputElement)}
        />
      </label>
    `;
  }

  #photo(photo: ResultPhoto, i: number) {
    const field = `consent.${String(i)}`;
    const problem = problemAt(this.problems, field);
    const name = word('field.photo.name', i + 1);
    return html`
      <li class="entry">
        <lt-kept-photo .sha256=${photo.sha256} .name=${name} .open=${this.open}></lt-kept-photo>
        <label class="choice">
          <input
            type="checkbox"
            id=${idOf(field)}
            .checked=${photo.consent}
            aria-describedby=${describedBy(field, false, problem)}
            aria-invalid=${problem ? 'true' : nothing}
            @change=${(event: Event) => {
              const consent = (event.target as HTMLInputElement).checked;
              this.#tell(
                this.photos.map((other, at) => (at === i ? { ...photo, consent } : other)),
              );
            }}
          />
          <span>${word('field.photo.consent')}</span>
        </label>
        ${wrong(field, problem)}
        <div class="actions">
          ${i === 0 ? nothing : this.#action(icons.up, 'field.photo.first', i, this.#moveUp)}
          ${this.#action(icons.remove, 'field.photo.remove', i, this.#remove)}
        </div>
      </li>
    `;
  }

  #action(icon: unknown, key: string, i: number, act: (i: number) => void) {
    return html`
      <button
        type="button"
        class="second"
        @click=${() => {
          act.call(this, i);
        }}
      >
        ${icon}<span>${word(key, i + 1)}</span>
      </button>
    `;
  }

  async #picked(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    input.value = '';
    this.busy = true;
    this.removed = undefined;
    this.tell('lt-draft', { taking: false });
    let told = '';
    for (const file of files) {
      const added = await this.add(file);
      told = added === 'added' ? told || word('field.photo.added') : word(whyNot(added));
    }
    this.told = told;
    this.busy = false;
  }

  #moveUp(i: number): void {
    const photo = this.photos[i];
    if (photo) {
      const others = this.photos.filter((_, at) => at !== i);
      this.told = word('field.photo.moved', i + 1, i);
      this.#tell(others.toSpliced(i - 1, 0, photo));
    }
  }

  #remove(i: number): void {
    const photo = this.photos[i];
    if (photo) {
      this.told = word('field.photo.removed', i + 1);
      this.#tell(this.photos.filter((_, at) => at !== i));
      this.removed = { photo, at: i };
    }
  }

  #putBack(): void {
    if (this.removed) {
      const { photo, at } = this.removed;
      this.told = '';
      this.#tell(this.photos.toSpliced(at, 0, photo).slice(0, limits.photos));
    }
  }

  #tell(photos: readonly ResultPhoto[]): void {
    this.removed = undefined;
    this.tell('lt-draft', { photos });
  }
}

function whyNot(added: Exclude<Added, 'added'>): string {
  switch (added) {
    case 'twice':
      return 'field.photo.twice';
    case 'enough':
      return 'field.photo.enough';
    case 'full':
      return 'field.result.full';
    case 'failed':
      return 'field.result.failed';
    case 'unreadable':
      return 'field.photo.unreadable';
    case 'too-large':
      return 'field.photo.tooLarge';
  }
}
