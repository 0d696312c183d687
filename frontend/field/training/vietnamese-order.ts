const letters = ' _-,;:!?.\'"()/&0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const tones = '\u0300\u0309\u0303\u0301\u0323';
const mark = /\p{Mn}/u;

const composed: Readonly<Record<string, string>> = {
  'a\u0306': 'ă',
  'a\u0302': 'â',
  'e\u0302': 'ê',
  'o\u0302': 'ô',
  'o\u031b': 'ơ',
  'u\u031b': 'ư',
};

interface Key {
  readonly letters: readonly number[];
  readonly tones: readonly number[];
}

/**
 * The Vietnamese order of words: letters first (ă and â are letters of their own after a, đ after d),
 * tones only between words that are otherwise equal; letter case does not count. The server sorts
 * the same (`vn.lantoa.shared.VietnameseOrder`); both are held to one table of cases.
 */
export function inVietnameseOrder(left: string, right: string): number {
  return between(keyOf(left), keyOf(right)) || (left < right ? -1 : left > right ? 1 : 0);
}

/** Sorts by given name, which stands last, then by the whole name. */
export function byGivenName<T extends { readonly name: string; readonly id: string }>(
  people: readonly T[],
): readonly T[] {
  return people
    .map((one) => ({ one, given: keyOf(givenName(one.name)), whole: keyOf(one.name) }))
    .sort(
      (a, b) =>
        between(a.given, b.given) || between(a.whole, b.whole) || (a.one.id < b.one.id ? -1 : 1),
    )
    .map(({ one }) => one);
}

function givenName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? '';
}

function between(a: Key, b: Key): number {
  return compare(a.letters, b.letters) || compare(a.tones, b.tones);
}

function keyOf(text: string): Key {
  const found: string[] = [];
  const carried: number[] = [];
  for (const c of text.toLowerCase().normalize('NFD')) {
    const last = found.length - 1;
    const tone = tones.indexOf(c);
    if (last >= 0 && tone >= 0) {
      carried[last] = tone + 1;
    } else if (last >= 0 && mark.test(c)) {
      const letter = found[last] ?? '';
      found[last] = composed[letter + c] ?? letter;
    } else {
      found.push(c);
      carried.push(0);
    }
  }
  return {
    letters: found.map((c) => {
      const place = letters.indexOf(c);
      return place >= 0 ? place : letters.length + (c.codePointAt(0) ?? 0);
    }),
    tones: carried,
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const both = Math.min(a.length, b.length);
  for (let i = 0; i < both; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return a.length - b.length;
}
