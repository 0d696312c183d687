/// <reference types="node" />
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import vietnamese from 'virtual:words/vi';
import english from 'virtual:words/en';
import { afterEach, describe, expect, it } from 'vitest';
import { interfaceLanguage, useInterfaceLanguage, word } from '../field/words/words';

describe('the words of the interface', () => {
  afterEach(async () => {
    await useInterfaceLanguage('vi');
  });

  it('has Vietnamese and English for every key that the sources name', () => {
    const field = path.resolve(import.meta.dirname, '../field');
    const sources = readdirSync(field, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(path.join(field, name), 'utf8'));
    const named = sources.flatMap((text) => text.match(/'(?:field|word)\.[\w.]+'/g) ?? []);
    const keys = new Set(named.map((quoted) => quoted.slice(1, -1)));

    expect(keys.size).toBeGreaterThan(100);
    expect([...keys].filter((key) => !vietnamese[key])).toEqual([]);
    expect([...keys].filter((key) => !english[key])).toEqual([]);
  });

  it('puts values where the words leave room for them', () => {
    expect(word('field.month.day', 8, 31)).toBe('Ngày thứ 8/31');
  });

  it('reads a doubled apostrophe as one, as the server does', async () => {
    await useInterfaceLanguage('en');
    expect(word('field.install.android')).toContain("Chrome's menu");
    expect(word('field.month.day', 8, 31)).toBe('Day 8 of 31');
  });

  it('tells readers which language the page is in', async () => {
    await useInterfaceLanguage('en');
    expect(document.documentElement.lang).toBe('en');
    expect(interfaceLanguage()).toBe('en');
  });
});
