import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Route } from '../app/routes';
import './code-page';
import type { CodeSession } from './code-page';
import type { RollOfSession } from './roll-of-session';
import './scan-page';

/** What the screens of a session's trainers show and work with. */
export interface TrainerScreensData {
  readonly roll: RollOfSession;
  /** The class's key in base64. */
  readonly key: string;
  /** Server clock minus phone clock in ms, as last heard. */
  readonly offset: number | undefined;
}

/** A screen of scanning or of the rotating code; loaded apart, and kept only by those who teach. */
export function trainerScreen(
  route: Route,
  { roll, key, offset }: TrainerScreensData,
): TemplateResult | typeof nothing {
  const { session, title, start, end } = roll;
  const of: CodeSession = { session, title, start, end, key };
  switch (route.page) {
    case 'scan':
      return html`${keyed(session, html`<lt-scan-page .roll=${roll}></lt-scan-page>`)}`;
    case 'code':
      return html`${keyed(session, html`<lt-code-page .of=${of} .offset=${offset}></lt-code-page>`)}`;
    default:
      return nothing;
  }
}
