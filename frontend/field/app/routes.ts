/** A screen of the field client. */
export type Route =
  | { readonly page: 'today' }
  | { readonly page: 'activity'; readonly id: string }
  | { readonly page: 'settings' }
  | { readonly page: 'help' }
  | { readonly page: 'invitation'; readonly token: string };

/**
 * The screen an address stands for. The help page has a path of its own whose name tells nothing in
 * the browser's history; an unknown address is Hôm nay.
 */
export function routeOf({ pathname, hash }: { pathname: string; hash: string }): Route {
  const fragment = hash.replace(/^#/, '');
  const [name = '', value = ''] = fragment.split(/[/=](.*)/s);
  if (name === 'moi' && value !== '') {
    return { page: 'invitation', token: value };
  }
  if (pathname === '/lien-he' || name === 'lien-he' || name === 'tro-giup') {
    return { page: 'help' };
  }
  if (name === 'hoat-dong' && value !== '') {
    return { page: 'activity', id: decodeURIComponent(value) };
  }
  return name === 'cai-dat' ? { page: 'settings' } : { page: 'today' };
}

/** The address of a screen; an invitation's token never goes into one. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'activity':
      return `/field.html#hoat-dong/${encodeURIComponent(route.id)}`;
    case 'settings':
      return '/field.html#cai-dat';
    case 'help':
      return '/lien-he';
    case 'today':
    case 'invitation':
      return '/field.html#hom-nay';
  }
}

/** The key of a screen's title. The help page's is neutral, for it stays in the history. */
export function titleKey(route: Route): string {
  switch (route.page) {
    case 'today':
      return 'field.title.today';
    case 'activity':
      return 'field.title.activity';
    case 'settings':
      return 'field.title.settings';
    case 'help':
      return 'field.title.help';
    case 'invitation':
      return 'field.title.invitation';
  }
}
