import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { installBrowser } from './browser';
import { Chance } from './chance';
import { Ledger } from './ledger';
import { Line, type World } from './line';
import { Person } from './person';
import { Phone } from './phone';
import { machine, Time } from './time';

/** What the one who starts this has to say; on one line of standard input. */
interface Order {
  readonly seed: number;
  /** Origin of the real server. */
  readonly server: string;
  /** Tokens of invitations: one phone each. */
  readonly invitations: readonly string[];
  /** So many faults are injected at least. */
  readonly faults: number;
  /** So often the server is killed and started again. */
  readonly restarts: number;
  /** Where what the phones wrote is noted in the end, as JSON. */
  readonly ledger: string;
}

const start = Date.parse('2026-11-22T01:00:00Z');
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

async function heard(): Promise<string> {
  const { value, done } = await lines.next();
  if (done === true) {
    throw new Error('nobody is there any more');
  }
  return value;
}

function say(what: object): void {
  process.stdout.write(JSON.stringify(what) + '\n');
}

async function accept(server: string, token: string) {
  const response = await fetch(`${server}/api/field/invitations/accept`, {
    method: 'POST',
    headers: { 'X-Lan-Toa': '1', 'Content-Type': 'application/json' },
    body: JSON.stringify({ token, device: 'made phone' }),
  });
  if (response.status !== 200) {
    throw new Error(`an invitation was answered by ${String(response.status)}`);
  }
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.slice(0, one.indexOf(';')))
    .join('; ');
  const me = (await response.json()) as { id: string; unit: { id: string } };
  return { cookie, me };
}

/** The app's own work goes on after a kill for a moment; what it then fails at is of no account. */
process.on('unhandledRejection', (error) => {
  const gone = ['InvalidStateError', 'AbortError', 'TransactionInactiveError'];
  if (!(error instanceof Error && gone.includes(error.name))) {
    throw error;
  }
});

async function run(order: Order): Promise<void> {
  const chance = new Chance(order.seed);
  const counts = new Map<string, number>();
  let injected = 0;
  const time = new Time(start);
  const world: World = {
    time,
    server: () => order.server,
    injected: (kind) => {
      injected += 1;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    },
    lastAnswer: undefined,
    wandering: 0,
  };
  const ledger = new Ledger();
  const people: Person[] = [];
  for (const token of order.invitations) {
    const { cookie, me } = await accept(order.server, token);
    const own = chance.fork();
    const phone = await Phone.of(me.id, new Line(world, own.fork(), cookie));
    people.push(new Person(phone, me.unit.id, own, world, ledger));
  }
  installBrowser();
  time.install();
  const restarting = restart(order, world, () => injected);
  await Promise.all(people.map((one) => one.live(() => injected >= order.faults)));
  await restarting;
  while (world.wandering > 0) {
    await time.sleep(1000);
  }
  const healed = await Promise.all(people.map((one) => one.heal()));
  healed.forEach((well, at) => {
    if (!well) {
      ledger.complain(`phone ${String(at)} still has something to send`);
    }
  });
  for (const { phone } of people) {
    phone.kill();
    const { media } = await phone.look(ledger);
    if (media > 0) {
      ledger.complain(`${String(media)} pictures did not leave the phone`);
    }
  }
  ledger.close();
  const { found, complaints } = ledger;
  const confirmed = ledger.confirmed();
  const days = (time.now - start) / 86_400_000;
  time.stop();
  const whole = {
    injected,
    counts: Object.fromEntries(counts),
    days,
    complaints,
    confirmed,
    found,
  };
  await writeFile(order.ledger, JSON.stringify(whole));
  say({ done: true });
}

/** Has the server killed and started again, evenly over the run. */
async function restart({ restarts, faults }: Order, world: World, injected: () => number) {
  for (let time = 1; time <= restarts; time += 1) {
    while (injected() < (faults * time) / (restarts + 1)) {
      await machine.sleep(20);
    }
    say({ ask: 'restart' });
    world.injected('server-killed');
    // The phones notice, try again a few times, and then made time waits for the server.
    world.time.frozenAt = world.time.now + 120_000;
    await heard();
    world.time.frozenAt = undefined;
  }
}

await run(JSON.parse(await heard()) as Order);
process.exit(0);
