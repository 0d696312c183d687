import type { Me } from '../session/me';
import type { Answer } from '../sync/answers';
import type { Requests } from '../sync/requests';

/** Who an invitation is for, before it is accepted. */
export interface Invited {
  readonly name: string;
  readonly role: string | null;
  readonly place: string;
  readonly expires: string;
}

/** Why an invitation cannot be used, or not now. */
export type InvitationProblem =
  | { readonly kind: 'used' | 'expired' | 'revoked' | 'unknown' | 'unreachable' }
  | { readonly kind: 'later'; readonly minutes: number };

export type Preview = { readonly kind: 'open'; readonly invited: Invited } | InvitationProblem;
export type Acceptance = { readonly kind: 'accepted'; readonly me: Me } | InvitationProblem;

/** Asks whom an invitation is for. Consumes nothing. */
export async function preview(ask: Requests, token: string): Promise<Preview> {
  const answer = await ask<Invited>('invitations/preview', { method: 'POST', body: { token } });
  return answer.kind === 'ok' ? { kind: 'open', invited: answer.body } : problem(answer);
}

/** Accepts an invitation; only ever called after the person tapped “Bắt đầu”. */
export async function accept(ask: Requests, token: string, device: string): Promise<Acceptance> {
  const body = { token, device };
  const answer = await ask<Me>('invitations/accept', { method: 'POST', body });
  return answer.kind === 'ok' ? { kind: 'accepted', me: answer.body } : problem(answer);
}

function problem(answer: Answer<unknown>): InvitationProblem {
  if (answer.kind === 'later') {
    return { kind: 'later', minutes: Math.max(1, Math.ceil((answer.seconds ?? 60) / 60)) };
  }
  if (answer.kind !== 'refused' || answer.status >= 500) {
    return { kind: 'unreachable' };
  }
  switch (answer.code) {
    case 'invitation.used':
      return { kind: 'used' };
    case 'invitation.expired':
      return { kind: 'expired' };
    case 'invitation.revoked':
      return { kind: 'revoked' };
    default:
      return { kind: 'unknown' };
  }
}

/** The key of the sentence that says what is wrong with an invitation and what to do. */
export function problemKey(problem: InvitationProblem): string {
  switch (problem.kind) {
    case 'used':
      return 'field.invitation.used';
    case 'expired':
      return 'field.invitation.expired';
    case 'revoked':
      return 'field.invitation.revoked';
    case 'unknown':
      return 'field.invitation.unknown';
    case 'unreachable':
      return 'field.invitation.unreachable';
    case 'later':
      return 'field.invitation.later';
  }
}
