import type { DraftFor } from '../results/open-drafts';

/** A screen of the field client. */
export type Route =
  | { readonly page: 'today' }
  | { readonly page: 'results' }
  | { readonly page: 'result'; readonly id: string }
  | { readonly page: 'write'; readonly of: DraftFor }
  | { readonly page: 'classes' }
  | { readonly page: 'class'; readonly id: string }
  | { readonly page: 'roll'; readonly session: string }
  | { readonly page: 'test'; readonly id: string; readonly who?: string }
  | { readonly page: 'urgent' }
  | { readonly page: 'activity'; readonly id: string }
  | { readonly page: 'settings' }
  | { readonly page: 'pin' }
  | { readonly page: 'data' }
  | { readonly page: 'help' }
  | { readonly page: 'scan'; readonly session: string }
  | { readonly page: 'code'; readonly session: string }
  | { readonly page: 'check-in'; readonly session: string; readonly code: string }
  | { readonly page: 'invitation'; readonly token: string };

/**
 * The screen an address stands for. The help pages have a path of their own whose name tells nothing
 * in the browser's history; an unknown address is Hôm nay.
 */
export function routeOf({ pathname, hash }: { pathname: string; hash: string }): Route {
  const fragment = hash.replace(/^#/, '');
  const [name = '', value = ''] = fragment.split(/[/=](.*)/s);
  if (name === 'moi' && value !== '') {
    return { page: 'invitation', token: value };
  }
  if (name === 'khan-cap' || (pathname === '/lien-he' && name === '2')) {
    return { page: 'urgent' };
  }
  if (pathname === '/lien-he' || name === 'lien-he' || name === 'tro-giup') {
    return { page: 'help' };
  }
  if (name === 'hoat-dong' && value !== '') {
    return { page: 'activity', id: decodeURIComponent(value) };
  }
  if (name === 'ket-qua') {
    return resultRoute(value);
  }
  if (name === 'lop') {
    return value === '' ? { page: 'classes' } : { page: 'class', id: decodeURIComponent(value) };
  }
  if (name === 'diem-danh' && value !== '') {
    return { page: 'roll', session: decodeURIComponent(value) };
  }
  if (name === 'quet' && value !== '') {
    return { page: 'scan', session: decodeURIComponent(value) };
  }
  if (name === 'ma' && value !== '') {
    return { page: 'code', session: decodeURIComponent(value) };
  }
  if (name === 'tu-diem-danh' && value !== '') {
    const [session = '', code = ''] = value.split('/').map(decodeURIComponent);
    return { page: 'check-in', session, code };
  }
  if (name === 'bai' && value !== '') {
    const [id = '', who = ''] = value.split('/').map(decodeURIComponent);
    return { page: 'test', id, ...(who !== '' && { who }) };
  }
  if (name === 'ma-pin') {
    return { page: 'pin' };
  }
  if (name === 'du-lieu') {
    return { page: 'data' };
  }
  return name === 'cai-dat' ? { page: 'settings' } : { page: 'today' };
}

function resultRoute(rest: string): Route {
  const [first = '', second = ''] = rest.split('/').map(decodeURIComponent);
  if (first === 'ghi' && second !== '') {
    const of = second === 'moi' ? { kind: 'ad-hoc' } : { kind: 'activity', id: second };
    return { page: 'write', of: of as DraftFor };
  }
  if (first === 'sua' && second !== '') {
    return { page: 'write', of: { kind: 'correction', id: second } };
  }
  return first === '' || first === 'ghi' || first === 'sua'
    ? { page: 'results' }
    : { page: 'result', id: first };
}

/** The address of a screen; an invitation's token never goes into one. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'activity':
      return `/field.html#hoat-dong/${encodeURIComponent(route.id)}`;
    case 'results':
      return '/field.html#ket-qua';
    case 'result':
      return `/field.html#ket-qua/${encodeURIComponent(route.id)}`;
    case 'write':
      return `/field.html#ket-qua/${writing(route.of)}`;
    case 'classes':
      return '/field.html#lop';
    case 'class':
      return `/field.html#lop/${encodeURIComponent(route.id)}`;
    case 'roll':
      return `/field.html#diem-danh/${encodeURIComponent(route.session)}`;
    case 'test':
      return `/field.html#bai/${[route.id, route.who ?? '']
        .filter((one) => one !== '')
        .map(encodeURIComponent)
        .join('/')}`;
    case 'urgent':
      return '/lien-he#2';
    case 'settings':
      return '/field.html#cai-dat';
    case 'scan':
      return `/field.html#quet/${encodeURIComponent(route.session)}`;
    case 'code':
      return `/field.html#ma/${encodeURIComponent(route.session)}`;
    case 'check-in':
      return checkInAddress(route.session, route.code);
    case 'pin':
      return '/field.html#ma-pin';
    case 'data':
      return '/field.html#du-lieu';
    case 'help':
      return '/lien-he';
    case 'today':
    case 'invitation':
      return '/field.html#hom-nay';
  }
}

function checkInAddress(session: string, code: string): string {
  const typed = `/field.html#tu-diem-danh/${encodeURIComponent(session)}`;
  return code === '' ? typed : `${typed}/${encodeURIComponent(code)}`;
}

function writing(of: DraftFor): string {
  switch (of.kind) {
    case 'activity':
      return `ghi/${encodeURIComponent(of.id)}`;
    case 'ad-hoc':
      return 'ghi/moi';
    case 'correction':
      return `sua/${encodeURIComponent(of.id)}`;
  }
}

/** The key of a screen's title. The help pages' is neutral, for it stays in the history. */
export function titleKey(route: Route): string {
  switch (route.page) {
    case 'today':
      return 'field.title.today';
    case 'activity':
      return 'field.title.activity';
    case 'settings':
      return 'field.title.settings';
    case 'results':
    case 'result':
      return 'field.title.results';
    case 'write':
      return 'field.title.write';
    case 'classes':
    case 'class':
      return 'field.title.classes';
    case 'roll':
      return 'field.title.roll';
    case 'scan':
      return 'field.title.scan';
    case 'code':
      return 'field.title.code';
    case 'check-in':
      return 'field.title.checkIn';
    case 'test':
      return 'field.title.test';
    case 'pin':
      return 'field.title.pin';
    case 'data':
      return 'field.title.data';
    case 'help':
    case 'urgent':
      return 'field.title.help';
    case 'invitation':
      return 'field.title.invitation';
  }
}
