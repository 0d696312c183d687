/** Rows of a CSV text (RFC 4180, header first) as objects by column name. */
export function parseCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const rows = cells(text.replace(/\r\n?/g, '\n'));
  const header = rows.shift() ?? [];
  return rows
    .filter((row) => row.length > 1)
    .map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) {
      break;
    }
    const [, quoted, plain, end] = match;
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replace(/""/g, '"'));
    if (end === '\n') {
      rows.push([]);
    }
  }
  return rows;
}
