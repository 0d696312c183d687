/** How large text is shown, on top of what the phone itself is set to. */
export const textSizes = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

const key = 'lantoa.text-size';

/** The size chosen on this phone. */
export function textSize(): TextSize {
  const kept = localStorage.getItem(key);
  return textSizes.find((size) => size === kept) ?? 'normal';
}

/** Chooses a size for this phone and shows it at once. */
export function chooseTextSize(size: TextSize): void {
  localStorage.setItem(key, size);
  showTextSize();
}

/** Shows the chosen size. */
export function showTextSize(): void {
  document.documentElement.dataset['textSize'] = textSize();
}

/** The key of the word for a size. */
export function textSizeKey(size: TextSize): string {
  switch (size) {
    case 'normal':
      return 'field.textSize.normal';
    case 'large':
      return 'field.textSize.large';
    case 'largest':
      return 'field.textSize.largest';
  }
}
