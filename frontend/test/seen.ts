/** Until what was set going has been drawn. */
export const pause = (ms = 30) => new Promise((resolve) => setTimeout(resolve, ms));

/** What somebody reads of an element, on one line. */
export const text = (element: Element | null | undefined) =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
