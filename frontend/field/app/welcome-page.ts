import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';

/** For a phone on which nobody is signed in: the two ways in, and why the last person is out. */
@customElement('lt-welcome-page')
export class WelcomePage extends FieldElement {
  /** True when the server ended the last sign-in here. */
  @property({ type: Boolean }) ended = false;

  override render() {
    return html`
      <section class="page">
        <h1 tabindex="-1">${word('field.welcome.heading')}</h1>
        ${
          this.ended
            ? html`<div class="notice warning" role="status">
                <p class="strong">${word('field.welcome.ended')}</p>
                <p>${word('field.welcome.endedHow')}</p>
              </div>`
            : nothing
        }
        <p class="lead">${word('field.welcome.what')}</p>
        <div class="card">
          <h2>${word('field.welcome.invited')}</h2>
          <p>${word('field.welcome.invitedHow')}</p>
        </div>
        <div class="card">
          <h2>${word('field.welcome.password')}</h2>
          <a class="button" href="/dang-nhap"
            >${icons.start}<span>${word('field.welcome.signIn')}</span></a
          >
        </div>
        <p>${word('field.welcome.neither')}</p>
      </section>
    `;
  }
}
