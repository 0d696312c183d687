import { html, nothing } from 'lit';
import type { Lock } from '../lock/lock';
import type { Me } from '../session/me';

/** The door of a locked app. Like all screens of the lock it is read when it is first needed. */
export function lockPage(lock: Lock, holder: Me) {
  load(import('../lock/lock-page'));
  return html`<lt-lock-page .lock=${lock} .holder=${holder}></lt-lock-page>`;
}

/** Where the PIN is set, changed and taken away. */
export function pinPage(lock: Lock) {
  load(import('../lock/pin-page'));
  return html`<lt-pin-page .lock=${lock}></lt-pin-page>`;
}

/** Who has unsent things on a phone on which nobody is signed in; `left` is how many in all. */
export function peopleHere(lock: Lock | undefined, left: number) {
  load(import('../lock/people-here'));
  return lock ? html`<lt-people-here .lock=${lock} .left=${left}></lt-people-here>` : nothing;
}

/** Screens are kept on the phone by the worker; without it the screen is tried again when shown. */
function load(screen: Promise<unknown>): void {
  screen.catch(() => undefined);
}
