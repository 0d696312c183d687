import { word } from '../words/words';

/** “2 phút 5 giây”, “40 giây”: how long to wait, from ms. */
export function waitInWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) {
    return word('field.lock.seconds', rest);
  }
  return rest === 0
    ? word('field.lock.minutes', minutes)
    : `${word('field.lock.minutes', minutes)} ${word('field.lock.seconds', rest)}`;
}
