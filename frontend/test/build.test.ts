import { describe, expect, it } from 'vitest';
import { parseCsv } from '../build/csv';
import { parseProperties } from '../build/properties';

describe('the files that both sides read', () => {
  it('are read as properties the way Java does', () => {
    const text = '# note\na.b=Xin chào = bạn\nc : d\n\ne=one \\\n  two\nf=\\u1ea1\\n\n';
    expect(parseProperties(text)).toEqual({
      'a.b': 'Xin chào = bạn',
      c: 'd',
      e: 'one two',
      f: 'ạ\n',
    });
  });

  it('are read as CSV with quotes, commas and line ends in cells', () => {
    expect(parseCsv('a,b,c\n1,"x, ""y""\nz",\n2,,3\n')).toEqual([
      { a: '1', b: 'x, "y"\nz', c: '' },
      { a: '2', b: '', c: '3' },
    ]);
  });
});
