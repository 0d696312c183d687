/** About five seconds of frames: a screen whose file is on its way over a slow line. */
const patience = 300;

/**
 * Puts the focus on the heading of a screen, for readers hear the new screen from there. Screens
 * render one step after their frame, and those that are loaded apart may take longer.
 */
export function focusHeading(frame: HTMLElement, frames = patience): void {
  requestAnimationFrame(() => {
    const heading = frame.querySelector<HTMLElement>('main h1');
    if (heading) {
      heading.focus();
    } else if (frames > 0) {
      focusHeading(frame, frames - 1);
    }
  });
}
