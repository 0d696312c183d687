import { html } from 'lit';
import type * as OwnDataModule from '../data/own-data';
import type { Me } from '../session/me';
import type { Field } from './field';
import { plain } from './plain-page';

type Loaded = typeof OwnDataModule;

/** The way to “Dữ liệu của tôi”: files of their own, which are loaded when first needed. */
export class DataScreen {
  readonly #changed: () => void;
  #loaded: Loaded | 'loading' | 'missing' | undefined;
  #desk: OwnDataModule.OwnDataDesk | undefined;
  #person = '';

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  show(me: Me, field: Field) {
    const { device } = field;
    const { counts, activities, facts } = field.picture;
    if (this.#loaded === undefined) {
      void this.#load();
    }
    if (this.#loaded === 'missing') {
      return plain('field.broken.screen', 'field.broken.screenHow', true);
    }
    if (typeof this.#loaded !== 'object' || !device) {
      return html``;
    }
    if (!this.#desk || this.#person !== me.id) {
      this.#desk = new this.#loaded.OwnDataDesk(device, me.id);
      this.#person = me.id;
    }
    return html`<lt-data-page
      .me=${me}
      .desk=${this.#desk}
      .counts=${counts}
      .activities=${activities.length}
      .facts=${facts.length}
    ></lt-data-page>`;
  }

  async #load(): Promise<void> {
    this.#loaded = 'loading';
    try {
      const [loaded] = await Promise.all([
        import('../data/own-data'),
        import('../data/data-page'),
        import('../data/ask-form'),
      ]);
      this.#loaded = loaded;
    } catch {
      this.#loaded = 'missing';
    }
    this.#changed();
  }
}
