import { describe, expect, it } from 'vitest';
import { shown } from '../field/words/localized';

describe('a part of a text', () => {
  it('comes in the language that was chosen', () => {
    expect(shown({ vi: 'Tập huấn', bru: 'b' }, ['bru', 'vi'])).toEqual({
      text: 'b',
      language: 'bru',
      fellBack: false,
    });
  });

  it('falls back along the languages that the person also ticked', () => {
    const found = shown({ vi: 'Tập huấn', km: 'k' }, ['bru', 'km', 'vi']);
    expect(found).toEqual({ text: 'k', language: 'km', fellBack: true });
  });

  it('falls back to Vietnamese and says so', () => {
    const found = shown({ vi: 'Tập huấn', bru: '  ' }, ['bru']);
    expect(found).toEqual({ text: 'Tập huấn', language: 'vi', fellBack: true });
  });

  it('shows what there is rather than nothing', () => {
    expect(shown({ km: 'k' }, ['vi'])?.text).toBe('k');
  });

  it('is absent only when it is empty in every language', () => {
    expect(shown({ vi: '' }, ['vi'])).toBeUndefined();
    expect(shown(null, ['vi'])).toBeUndefined();
  });
});
