import { describe, expect, it } from 'vitest';
import { addressOf, routeOf, titleKey, type Route } from '../field/app/routes';
import { word } from '../field/words/words';

const at = (address: string) => routeOf(new URL(address, 'https://lantoa.example.vn'));

describe('the screens and their addresses', () => {
  it.each<Route>([
    { page: 'today' },
    { page: 'settings' },
    { page: 'help' },
    { page: 'activity', id: '019a0000-0000-7000-8000-000000000001' },
    { page: 'activity', id: 'a/b=c' },
    { page: 'results' },
    { page: 'result', id: '019a0000-0000-7000-8000-000000000001' },
    { page: 'write', of: { kind: 'activity', id: '019a0000-0000-7000-8000-000000000001' } },
    { page: 'write', of: { kind: 'ad-hoc' } },
    { page: 'write', of: { kind: 'correction', id: 'a' } },
    { page: 'classes' },
    { page: 'class', id: '019a0000-0000-7000-8000-000000000001' },
    { page: 'roll', session: '019a0000-0000-7000-8000-000000000001' },
    { page: 'urgent' },
    { page: 'scan', session: 's1' },
    { page: 'code', session: 's1' },
    { page: 'check-in', session: 's1', code: '7K3M9QXT' },
    { page: 'check-in', session: 's1', code: '' },
  ])('lead to each other: $page', (route) => {
    expect(at(addressOf(route))).toEqual(route);
  });

  it('opens the invitation that a link carries, and never writes its token back', () => {
    const route = at('/field.html#moi=a-b_c=');
    expect(route).toEqual({ page: 'invitation', token: 'a-b_c=' });
    expect(addressOf(route)).toBe('/field.html#hom-nay');
  });

  it('opens help from its neutral path and from older links', () => {
    expect(at('/lien-he')).toEqual({ page: 'help' });
    expect(at('/field.html#tro-giup')).toEqual({ page: 'help' });
  });

  it('leaves nothing in the history that tells of help', () => {
    expect(addressOf({ page: 'help' })).toBe('/lien-he');
    expect(word(titleKey({ page: 'help' }))).toBe('Liên hệ');
    expect(at('/field.html#khan-cap')).toEqual({ page: 'urgent' });
    expect(addressOf({ page: 'urgent' })).toBe('/lien-he#2');
    expect(word(titleKey({ page: 'urgent' }))).toBe('Liên hệ');
  });

  it('opens the list of results for half an address', () => {
    expect(at('/field.html#ket-qua/')).toEqual({ page: 'results' });
    expect(at('/field.html#ket-qua/ghi')).toEqual({ page: 'results' });
    expect(at('/field.html#ket-qua/sua/')).toEqual({ page: 'results' });
  });

  it('takes anything unknown for Hôm nay', () => {
    expect(at('/field.html#ngay-mai')).toEqual({ page: 'today' });
    expect(at('/field.html')).toEqual({ page: 'today' });
  });
});
