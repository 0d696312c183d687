import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FieldElement } from '../ui/field-element';
import { word } from '../words/words';

/** What is kept about the person, why, who sees it, and what the person may ask for. */
@customElement('lt-privacy-notice')
export class PrivacyNotice extends FieldElement {
  override render() {
    return html`
      <dl>
        <dt>${word('field.privacy.kept')}</dt>
        <dd>${word('field.privacy.keptWhat')}</dd>
        <dt>${word('field.privacy.why')}</dt>
        <dd>${word('field.privacy.whyWhat')}</dd>
        <dt>${word('field.privacy.who')}</dt>
        <dd>${word('field.privacy.whoWhat')}</dd>
        <dt>${word('field.privacy.phone')}</dt>
        <dd>${word('field.privacy.phoneWhat')}</dd>
        <dt>${word('field.privacy.rights')}</dt>
        <dd>${word('field.privacy.rightsWhat')}</dd>
      </dl>
    `;
  }
}
