import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addressOf } from '../app/routes';
import type { Trainee } from '../training/training-class';
import { byGivenName } from '../training/vietnamese-order';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { part } from '../ui/part';
import { folded } from '../ui/searching';
import { word } from '../words/words';
import { isNamed, testKindKey, type ClassTest } from './class-test';

/** Whose answers a trainer enters: the list of those with a seat, or a form on paper. */
@customElement('lt-trainee-choice')
export class TraineeChoice extends FieldElement {
  @property({ attribute: false }) test!: ClassTest;
  @property({ attribute: false }) trainees: readonly Trainee[] | undefined;
  /** Those whose answers were kept on this phone or are with the server. */
  @property({ attribute: false }) answered: ReadonlySet<string> = new Set();
  @property({ attribute: false }) languages: readonly string[] = ['vi'];
  @state() private search = '';

  override render() {
    const { test } = this;
    return html`
      <div class="page">
        <a class="back" href=${addressOf({ page: 'class', id: test.class })}>
          ${icons.back}<span>${word('field.test.toClass')}</span>
        </a>
        <h1 tabindex="-1">${word(testKindKey(test.kind))}</h1>
        <p class="lead">${part(test.title, this.languages)}</p>
        ${
          test.mine === undefined
            ? nothing
            : html`<a class="button" href=${addressOf({ page: 'test', id: test.id, who: 'mine' })}
                >${icons.write}<span>${word('field.test.own')}</span></a
              >`
        }
        ${isNamed(test) ? this.#list() : this.#paper()}
      </div>
    `;
  }

  #paper() {
    return html`
      <p>${word('field.test.paperHow')}</p>
      <a class="button big" href=${addressOf({ page: 'test', id: this.test.id, who: 'paper' })}
        >${icons.write}<span>${word('field.test.paper')}</span></a
      >
    `;
  }

  #list() {
    const wanted = folded(this.search);
    const seated = (this.trainees ?? []).filter(({ state: part }) => part === 'ENROLLED');
    const found = byGivenName(seated).filter(({ name }) => folded(name).includes(wanted));
    return html`
      <p>${word('field.test.chooseHow')}</p>
      ${
        this.trainees === undefined
          ? html`<p class="card empty">${word('field.test.noRoster')}</p>`
          : html`
              <div class="field">
                <label for="trainee-search">${word('field.test.search')}</label>
                <input
                  id="trainee-search"
                  type="search"
                  autocomplete="off"
                  .value=${this.search}
                  @input=${(event: Event) => {
                    this.search = (event.target as HTMLInputElement).value;
                  }}
                />
              </div>
              <ul class="cards">
                ${found.map((one) => this.#line(one))}
              </ul>
            `
      }
    `;
  }

  #line({ id, name, unit }: Trainee) {
    return html`<li class="card">
      <a class="row" href=${addressOf({ page: 'test', id: this.test.id, who: id })}>${name}</a>
      <p class="small">
        ${unit}${
          this.answered.has(id)
            ? html` <small class="tag">${word('field.test.answered')}</small>`
            : nothing
        }
      </p>
    </li>`;
  }
}
