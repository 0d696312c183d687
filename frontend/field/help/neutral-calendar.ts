import { monthOf } from './month';

/*
 * The neutral page behind “Thoát nhanh”: a plain calendar of this month that names nothing of the
 * product. With network it makes room for the neutral site; on a dead line it stays.
 */
const place = document.querySelector('#calendar');
const month = monthOf(new Date());

const table = document.createElement('table');
const caption = table.createCaption();
caption.textContent = `Tháng ${String(month.month)} năm ${String(month.year)}`;
const head = table.createTHead().insertRow();
for (const name of ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN']) {
  const cell = document.createElement('th');
  cell.scope = 'col';
  cell.textContent = name;
  head.append(cell);
}
const body = table.createTBody();
for (const week of month.weeks) {
  const row = body.insertRow();
  for (const day of week) {
    const cell = row.insertCell();
    cell.textContent = day === 0 ? '' : String(day);
    if (day === month.today) {
      cell.setAttribute('aria-current', 'date');
    }
  }
}
place?.append(table);

/** Asks our own server past the service worker: only an answer proves that the line is alive. */
async function goOn(): Promise<void> {
  try {
    const options = {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(8000),
    } as const;
    const answer = await fetch('/lich-thang.html', options);
    if (answer.ok) {
      location.replace(LANTOA_NEUTRAL_SITE);
    }
  } catch {
    // No network: the calendar stays.
  }
}

void goOn();
