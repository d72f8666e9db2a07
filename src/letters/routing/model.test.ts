/**
 * Dispositions against a model: whatever people do in whatever order, what is allowed and what it comes to is as a few
 * lines say that know nothing of the program.
 */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { testHouse, type Caller, type TestHouse } from '../../testing/index.ts';
import { must } from '../../testing/steps.ts';
import type { Disposition, DispositionState, LetterView } from '../schema.ts';
import { registered, withNumbers } from '../testing/letters.ts';

const people = ['chief', 'rendatin', 'parmas', 'worker'] as const;
type Person = (typeof people)[number];
const posts = {
  chief: { position: 'sekretaris', section: null },
  rendatin: { position: 'kasubbag', section: 'rendatin' },
  parmas: { position: 'kasubbag', section: 'parmas-sdm' },
  worker: { position: 'staf', section: 'rendatin' },
} as const;
const names = {
  chief: 'sekretaris.ntt',
  rendatin: 'kasubbag.rendatin.ntt',
  parmas: 'kasubbag.ntt',
  worker: 'staf.rendatin.ntt',
} as const;
const acts = ['dispose', 'hand on', 'read', 'withdraw', 'report', 'accept', 'return'] as const;
type Step = { readonly act: (typeof acts)[number]; readonly by: Person; readonly to: Person; readonly at: number };
/** `right`: whoever may do it to that branch. */
type Planned = Omit<Step, 'by'> & { readonly by: Person | 'right' };

type Branch = { parent: number | null; from: Person; to: Person; state: DispositionState };
type Model = { letter: LetterView['state']; branches: Branch[] };

const isLive = ({ state }: Branch) => state !== 'ditarik';
const isOpen = (branch: Branch) => isLive(branch) && branch.state !== 'selesai';

/** The model after a step; null where it is refused. */
function after(model: Model, { act, by, to, at }: Step): Model | null {
  const branches = model.branches.map((branch) => ({ ...branch }));
  const next: Model = { letter: model.letter, branches };
  const receives = (above: readonly Person[]) =>
    !above.includes(to) && !branches.some((branch) => branch.to === to && isOpen(branch));
  if (act === 'dispose') {
    if (by !== 'chief' || !receives([by])) return null;
    branches.push({ parent: null, from: by, to, state: 'terkirim' });
    return { ...next, letter: 'didisposisi' };
  }
  const index = branches.length === 0 ? -1 : at % branches.length;
  const branch = branches[index];
  if (branch === undefined) return null;
  const isHolder = branch.to === by;
  const isSender = branch.from === by;
  const from = branch.state;
  switch (act) {
    case 'hand on': {
      // Staff hand nothing on.
      if (!isHolder || by === 'worker' || !['terkirim', 'dibaca', 'diteruskan'].includes(from)) return null;
      if (!receives(lineOf(branches, index))) return null;
      branch.state = 'diteruskan';
      branches.push({ parent: index, from: by, to, state: 'terkirim' });
      return { ...next, letter: 'didisposisi' };
    }
    case 'read':
      if (!isHolder || from !== 'terkirim') return null;
      branch.state = 'dibaca';
      break;
    case 'withdraw':
      if (!isSender || from !== 'terkirim') return null;
      branch.state = 'ditarik';
      break;
    case 'report':
      if (!isHolder || (from !== 'terkirim' && from !== 'dibaca')) return null;
      branch.state = 'dilaporkan';
      break;
    case 'accept':
    case 'return':
      if (!isSender || from !== 'dilaporkan') return null;
      branch.state = act === 'accept' ? 'selesai' : 'dibaca';
  }
  return settled(next);
}

function lineOf(branches: readonly Branch[], index: number): Person[] {
  const line: Person[] = [];
  for (let at: number | null = index; at !== null; at = branches[at]?.parent ?? null) {
    const branch = branches[at] as Branch;
    line.push(branch.to, branch.from);
  }
  return line;
}

/** From the deepest branch up: what has only finished branches is finished, what has none left is back. */
function settled({ letter, branches }: Model): Model {
  for (let index = branches.length - 1; index >= 0; index -= 1) {
    const branch = branches[index] as Branch;
    if (branch.state !== 'diteruskan') continue;
    const below = branches.filter((one) => one.parent === index && isLive(one));
    if (below.length === 0) branch.state = 'dibaca';
    else if (below.every(({ state }) => state === 'selesai')) branch.state = 'selesai';
  }
  if (letter !== 'didisposisi' || branches.some(isOpen)) return { letter, branches };
  return { letter: branches.some(isLive) ? 'selesai' : 'dicatat', branches };
}

function decided({ branches }: Model, { by, ...step }: Planned): Step {
  if (by !== 'right') return { by, ...step };
  const branch = branches[branches.length === 0 ? -1 : step.at % branches.length];
  if (branch === undefined || step.act === 'dispose') return { by: 'chief', ...step };
  const isOfSender = step.act === 'withdraw' || step.act === 'accept' || step.act === 'return';
  return { by: isOfSender ? branch.from : branch.to, ...step };
}

let house: TestHouse;
const callers = new Map<Person, Caller>();
beforeAll(async () => {
  house = await testHouse();
  await withNumbers(house);
  for (const person of people) callers.set(person, await house.as(names[person]));
});

const call = (person: Person) => callers.get(person) as Caller;
const steps = fc.array(
  fc.record({
    act: fc.constantFrom(...acts, 'dispose' as const, 'hand on' as const, 'report' as const, 'accept' as const),
    by: fc.oneof({ weight: 3, arbitrary: fc.constant('right' as const) }, fc.constantFrom(...people)),
    to: fc.constantFrom(...people),
    at: fc.nat(11),
  }),
  { minLength: 8, maxLength: 24 },
);

/** A walk on which each act is done once: by chance some walks together might leave one out. */
const everyAct: Planned[] = (
  [
    ['dispose', 'rendatin', 0],
    ['read', 'rendatin', 0],
    ['hand on', 'worker', 0],
    ['report', 'worker', 1],
    ['return', 'worker', 1],
    ['report', 'worker', 1],
    ['accept', 'worker', 1],
    ['dispose', 'parmas', 0],
    ['withdraw', 'parmas', 2],
  ] as const
).map(([act, to, at]) => ({ act, by: 'right', to, at }));

let written = 0;
async function newLetter(): Promise<string> {
  written += 1;
  return (await registered(house, call('parmas'), { text: `Surat ${written}.`, name: `${written}.txt`, read: false }))
    .id;
}

async function done(letter: string, ids: string[], { act, by, to, at }: Step): Promise<boolean> {
  const parentId = ids.length === 0 ? undefined : ids[at % ids.length];
  if (act !== 'dispose' && parentId === undefined) return false;
  const words = { note: 'Kerjakan.', reason: 'Karena itu.', result: 'Sudah dikerjakan.' };
  const isSent = act === 'dispose' || act === 'hand on';
  const path = isSent ? `/api/letters/${letter}/dispositions` : `/api/dispositions/${parentId}/${act}`;
  const body = isSent
    ? { to: [posts[to]], note: words.note, ...(act === 'hand on' && { parentId }) }
    : { reason: words.reason, result: words.result };
  const answered = await call(by)('POST', path, act === 'read' || act === 'accept' ? undefined : body);
  if (answered.status >= 500) throw new Error(`${act}: ${answered.status}`);
  if (answered.status < 300 && isSent) ids.push(...(answered.body as { ids: string[] }).ids);
  return answered.status < 300;
}

test('the program does what the model does', { timeout: 240_000 }, async () => {
  const taken = new Set<string>();
  await fc.assert(
    fc.asyncProperty(steps, async (walk) => {
      const letter = await newLetter();
      const ids: string[] = [];
      let model: Model = { letter: 'dicatat', branches: [] };
      for (const planned of walk) {
        const step = decided(model, planned);
        const next = after(model, step);
        expect([step, await done(letter, ids, step)]).toEqual([step, next !== null]);
        if (next === null) continue;
        taken.add(step.act);
        model = next;
        const tree = await must<Disposition[]>(call('chief'), 'GET', `/api/letters/${letter}/dispositions`);
        expect(ids.map((id) => tree.find((one) => one.id === id)?.state)).toEqual(
          model.branches.map(({ state }) => state),
        );
      }
      const { state } = await must<LetterView>(call('chief'), 'GET', `/api/letters/${letter}`);
      expect(state).toBe(model.letter);
    }),
    { numRuns: 25, examples: [[everyAct]] },
  );
  // Walks that never get anywhere would show nothing.
  expect([...taken].toSorted()).toEqual([...acts].toSorted());
});
