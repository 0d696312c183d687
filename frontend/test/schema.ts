import { readFileSync } from 'node:fs';
import path from 'node:path';

type Schema = Readonly<Record<string, unknown>>;

const file = '../../src/main/resources/vn/lantoa/campaigns/results/activity-result-1.json';

/** The schema by which the server judges the body of an `activity-result`. */
export const resultSchema = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, file), 'utf8'),
) as Schema;

/** What is wrong with a value by a schema, as far as ours go; an unknown keyword fails the test. */
export function faults(value: unknown, schema: Schema = resultSchema, at = '$'): string[] {
  const found: string[] = [];
  for (const [keyword, rule] of Object.entries(schema)) {
    const judge = keywords[keyword];
    if (!judge) {
      throw new Error(`the test does not know ${keyword}`);
    }
    found.push(...judge(value, rule, at, schema));
  }
  return found;
}

type Judge = (value: unknown, rule: unknown, at: string, schema: Schema) => string[];

const say = (wrong: boolean, at: string, what: string) => (wrong ? [`${at}: ${what}`] : []);
const none: Judge = () => [];
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typeOf(value: unknown): string {
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'array';
  }
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}

const keywords: Readonly<Record<string, Judge>> = {
  $schema: none,
  $defs: none,
  title: none,
  description: none,
  type: (value, rule, at) =>
    say(![rule].flat().includes(typeOf(value)), at, `is no ${String(rule)}`),
  required: (value, rule, at) =>
    (rule as string[]).flatMap((key) => say(isObject(value) && !(key in value), at, `no ${key}`)),
  properties: (value, rule, at) =>
    isObject(value)
      ? Object.entries(rule as Record<string, Schema>).flatMap(([key, schema]) =>
          key in value ? faults(value[key], schema, `${at}.${key}`) : [],
        )
      : [],
  items: (value, rule, at) =>
    Array.isArray(value)
      ? value.flatMap((one, i) => faults(one, rule as Schema, `${at}[${String(i)}]`))
      : [],
  $ref: (value, rule, at) => {
    const name = String(rule).replace('#/$defs/', '');
    return faults(value, (resultSchema['$defs'] as Record<string, Schema>)[name], at);
  },
  oneOf: (value, rule, at) => {
    const fitting = (rule as Schema[]).filter((one) => faults(value, one, at).length === 0);
    return say(fitting.length !== 1, at, `fits ${String(fitting.length)} of the choices`);
  },
  enum: (value, rule, at) => say(!(rule as unknown[]).includes(value), at, 'not in the list'),
  const: (value, rule, at) => say(value !== rule, at, `is not ${String(rule)}`),
  pattern: (value, rule, at) =>
    say(
      typeof value === 'string' && !new RegExp(String(rule), 'u').test(value),
      at,
      `does not match ${String(rule)}`,
    ),
  minimum: (value, rule, at) => say(Number(value) < Number(rule), at, 'too small'),
  maximum: (value, rule, at) => say(Number(value) > Number(rule), at, 'too large'),
  maxLength: (value, rule, at) =>
    say(Array.from(String(value)).length > Number(rule), at, 'too long'),
  minItems: (value, rule, at) => say((value as []).length < Number(rule), at, 'too few'),
  maxItems: (value, rule, at) => say((value as []).length > Number(rule), at, 'too many'),
  uniqueItems: (value, _, at) =>
    say(new Set(value as []).size !== (value as []).length, at, 'twice the same'),
};
