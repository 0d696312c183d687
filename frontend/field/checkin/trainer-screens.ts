import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Route } from '../app/routes';
import type { KeptFact } from '../outbox/outbox';
import type { RollKeeping } from '../training/roll-keeping';
import type { SessionOfClass } from '../training/training-class';
import './code-page';
import './scan-page';

/** What the screens of a session's trainers show and work with. */
export interface TrainerScreensData {
  readonly of: SessionOfClass;
  readonly keeping: RollKeeping;
  readonly facts: readonly KeptFact[];
  readonly read: number;
  readonly languages: readonly string[];
  /** Server clock minus phone clock in ms, as last heard. */
  readonly offset: number | undefined;
}

/** A screen of scanning or of the rotating code; loaded apart, and kept only by those who teach. */
export function trainerScreen(
  route: Route,
  { of, keeping, facts, read, languages, offset }: TrainerScreensData,
): TemplateResult | typeof nothing {
  switch (route.page) {
    case 'scan':
      return html`${keyed(
        of.session.id,
        html`<lt-scan-page
          .of=${of}
          .keeping=${keeping}
          .facts=${facts}
          .read=${read}
          .languages=${languages}
        ></lt-scan-page>`,
      )}`;
    case 'code':
      return html`${keyed(
        of.session.id,
        html`<lt-code-page
          .of=${of}
          .keeping=${keeping}
          .read=${read}
          .languages=${languages}
          .offset=${offset}
        ></lt-code-page>`,
      )}`;
    default:
      return nothing;
  }
}
