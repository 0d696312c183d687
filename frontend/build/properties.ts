/** One entry a line, `key=value`, in UTF-8; the form of `translations/*.properties`. */
export function parseProperties(text: string): Readonly<Record<string, string>> {
  const entries: Record<string, string> = {};
  const logicalLines = text.replace(/\r\n?/g, '\n').replace(/\\\n[ \t]*/g, '');
  for (const line of logicalLines.split('\n')) {
    const entry = /^\s*([^#!\s=:][^\s=:]*)\s*[=: ]\s*(.*)$/.exec(line);
    if (entry) {
      entries[entry[1] ?? ''] = unescape(entry[2] ?? '');
    }
  }
  return entries;
}

function unescape(value: string): string {
  return value.replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, escaped: string) => {
    if (escaped.length === 5) {
      return String.fromCharCode(parseInt(escaped.slice(1), 16));
    }
    return { n: '\n', t: '\t', r: '\r' }[escaped] ?? escaped;
  });
}
