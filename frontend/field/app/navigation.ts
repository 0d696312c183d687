import { addressOf, routeOf, type Route } from './routes';

/** Moves between the screens without loading the page again; links stay real links. */
export class Navigation {
  readonly #changed: (route: Route) => void;

  constructor(changed: (route: Route) => void) {
    this.#changed = changed;
  }

  /** Reads the address now and follows it from here on. Returns the first screen. */
  start(): Route {
    window.addEventListener('popstate', () => {
      this.#changed(this.#read());
    });
    document.addEventListener('click', (event) => {
      this.#follow(event);
    });
    return this.#read();
  }

  go(route: Route): void {
    history.pushState(null, '', addressOf(route));
    this.#changed(route);
  }

  /** Shows a screen in place of the present one, which leaves no step to go back to. */
  replace(route: Route): void {
    history.replaceState(null, '', addressOf(route));
    this.#changed(route);
  }

  #read(): Route {
    const route = routeOf(location);
    // An old link to a help page leaves no telling address behind.
    const help = route.page === 'help' || route.page === 'urgent';
    if (help && location.pathname + location.hash !== addressOf(route)) {
      history.replaceState(null, '', addressOf(route));
    }
    return route;
  }

  #follow(event: MouseEvent): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!link || !plain || event.defaultPrevented || link.target !== '') {
      return;
    }
    const url = new URL(link.href);
    const ours = url.origin === location.origin && /^\/(field\.html|lien-he)$/.test(url.pathname);
    if (ours) {
      event.preventDefault();
      this.go(routeOf(url));
    }
  }
}
