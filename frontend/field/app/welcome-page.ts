import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { icons } from '../ui/icons';
import { word } from '../words/words';

/** For a phone on which nobody is signed in: the two ways in. */
@customElement('lt-welcome-page')
export class WelcomePage extends FieldElement {
  override render() {
    return html`
      <section class="page">
        <h1 tabindex="-1">${word('field.welcome.heading')}</h1>
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
