import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Icons are drawn lines in a box of 24; they always stand beside a word and are hidden from readers. */
function icon(paths: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${paths}
  </svg>`;
}

export const icons = {
  help: icon(
    svg`<path d="M12 20s-7.5-4.4-7.5-10A4.3 4.3 0 0 1 12 7.2 4.3 4.3 0 0 1 19.5 10c0 5.6-7.5 10-7.5 10z"/>`,
  ),
  settings: icon(
    svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`,
  ),
  back: icon(svg`<path d="M15 5l-7 7 7 7"/>`),
  time: icon(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>`),
  place: icon(
    svg`<path d="M12 21s6.5-5.7 6.5-11a6.5 6.5 0 0 0-13 0c0 5.3 6.5 11 6.5 11z"/><circle cx="12" cy="10" r="2.3"/>`,
  ),
  lead: icon(svg`<circle cx="12" cy="8" r="3.5"/><path d="M5 20c.6-4 3.4-6 7-6s6.4 2 7 6"/>`),
  people: icon(
    svg`<circle cx="9" cy="9" r="3"/><path d="M3 19c.5-3.5 3-5 6-5s5.5 1.5 6 5M15.5 6.5a3 3 0 0 1 0 5.5M17.5 14.5c2 .7 3.2 2.2 3.5 4.5"/>`,
  ),
  note: icon(svg`<path d="M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 16h6"/>`),
  language: icon(
    svg`<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17"/>`,
  ),
  megaphone: icon(svg`<path d="M4 10v4h3l9 4.5v-13L7 10zM19 9.5c1.3 1.5 1.3 3.5 0 5M8 14.5l1 5"/>`),
  phone: icon(
    svg`<path d="M6.5 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3c0 1-.8 2-2 2A16.5 16.5 0 0 1 4.5 5.5c0-1.2 1-2 2-2z"/>`,
  ),
  refresh: icon(svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 3.5v4h-4"/>`),
  done: icon(svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`),
  planned: icon(svg`<path d="M5 5.5h14v14H5zM5 10h14M9 3v4M15 3v4"/>`),
  cancelled: icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`),
  changed: icon(svg`<path d="M12 4.5v9M12 18v.5"/>`),
  offline: icon(svg`<path d="M3.5 9a13 13 0 0 1 17 0M7 13a8 8 0 0 1 10 0M12 18v.1M4 20L20 4"/>`),
  exit: icon(svg`<path d="M13 4h6v16h-6M4 12h10M10 8l4 4-4 4"/>`),
  less: icon(svg`<path d="M5 12h14"/>`),
  today: icon(svg`<path d="M5 5.5h14v14H5zM5 10h14M9 3v4M15 3v4M9 14.5l2 2 4-4"/>`),
  results: icon(svg`<path d="M5 20V10M12 20V4M19 20v-7M3 20h18"/>`),
  write: icon(svg`<path d="M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM14 6.5l3.5 3.5"/>`),
  camera: icon(
    svg`<path d="M4 7.5h3.5L9 5h6l1.5 2.5H20v11.5H4z"/><circle cx="12" cy="13" r="3.5"/>`,
  ),
  gallery: icon(
    svg`<path d="M4 5h16v14H4zM4 16l4.5-4.5 4 4 2.5-2.5 5 5"/><circle cx="15.5" cy="9" r="1.3"/>`,
  ),
  light: icon(
    svg`<path d="M8.5 15.5a6 6 0 1 1 7 0c-.8.6-1 1.2-1 2.5h-5c0-1.3-.2-1.9-1-2.5zM10 21h4"/>`,
  ),
  up: icon(svg`<path d="M12 19V6M6 11l6-6 6 6"/>`),
  remove: icon(svg`<path d="M5 7h14M9.5 7V4.5h5V7M7 7l1 13h8l1-13"/>`),
  undo: icon(svg`<path d="M8 5L4 9l4 4M4 9h9a5.5 5.5 0 0 1 0 11h-3"/>`),
  urgent: icon(svg`<path d="M12 3.5L21.5 20h-19zM12 10v4.5M12 17v.2"/>`),
  waiting: icon(svg`<circle cx="12" cy="12" r="8.5"/><path d="M8.5 12h.1M12 12h.1M15.5 12h.1"/>`),
  add: icon(svg`<path d="M12 5v14M5 12h14"/>`),
  external: icon(svg`<path d="M13 5h6v6M19 5l-9 9M10 6H5v13h13v-5"/>`),
  copy: icon(svg`<path d="M8 8h11v12H8zM8 16H5V4h11v4"/>`),
  start: icon(svg`<path d="M5 12h14M13 6l6 6-6 6"/>`),
  lock: icon(svg`<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2"/>`),
  erase: icon(svg`<path d="M9 6h11v12H9l-5-6zM12 9.5l5 5M17 9.5l-5 5"/>`),
  share: icon(svg`<path d="M12 15V4M8 7.5L12 4l4 3.5M6 11H5v9h14v-9h-1"/>`),
  search: icon(svg`<path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L20 20"/>`),
  save: icon(svg`<path d="M12 4v11M8 11.5l4 3.5 4-3.5M5 19.5h14"/>`),
} as const;
