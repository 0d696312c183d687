import { expect, test } from 'vitest';
import '../desk/card-rows';

async function drawn(rows: readonly unknown[]) {
  const list = document.createElement('lt-card-rows') as HTMLElement & {
    rows: readonly unknown[];
    updateComplete: Promise<boolean>;
  };
  list.rows = rows;
  document.body.replaceChildren(list);
  await list.updateComplete;
  return list;
}

test('a card is a list item whose title links, with state, facts and the link beside', async () => {
  const list = await drawn([
    {
      title: 'Hồ Thị An',
      link: 'nguoi-dung/1',
      badge: ['lt-tone-success', 'lt-icon-check', 'Đã tham gia'],
      lines: [['lt-icon-pin', 'Xã Khe Sanh']],
      action: ['tel:111', 'Gọi 111', 'Gọi Hồ Thị An'],
    },
  ]);
  expect(list.querySelector('ul[role=list] > li.lt-card')).not.toBeNull();
  const title = list.querySelector('a.lt-card-title');
  expect(title?.getAttribute('href')).toBe('nguoi-dung/1');
  expect(title?.textContent).toBe('Hồ Thị An');
  expect(list.querySelector('.lt-badge.lt-tone-success')?.textContent).toBe('Đã tham gia');
  expect(list.querySelector('.lt-card-line')?.textContent).toBe('Xã Khe Sanh');
  expect(list.querySelector('.lt-card-actions a')?.getAttribute('aria-label')).toBe(
    'Gọi Hồ Thị An',
  );
});

test('a name is words, whatever stands in it', async () => {
  const name = '<img src=x onerror=alert(1)>';
  const list = await drawn([{ title: name, lines: [['lt-icon-pin', name]] }]);
  expect(list.querySelector('img')).toBeNull();
  expect(list.querySelector('span.lt-card-title')?.textContent).toBe(name);
});

test('tells which card was pressed', async () => {
  const row = { title: 'Buổi nói chuyện', lines: [], press: ['Dời ngày', 'Dời ngày: buổi'] };
  const list = await drawn([row, row]);
  const pressed: unknown[] = [];
  list.addEventListener('row-press', (event) => pressed.push((event as CustomEvent).detail));
  list.querySelectorAll<HTMLElement>('vaadin-button')[1]?.click();
  expect(pressed).toEqual([1]);
});
