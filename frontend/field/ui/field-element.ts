import { LitElement } from 'lit';

/**
 * An element of the field client. It renders into itself, without a shadow: one small style sheet
 * serves all, and labels and headings find each other across elements.
 */
export class FieldElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }

  /** Tells the elements above of something that the person did. */
  protected tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
