/**
 * Writes docs/audit-events.md, docs/failures.md and docs/states.md from what the rooms say (`npm run catalogues`).
 * With --check it writes nothing and exits 1 when a page is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { rooms } from '../src/rooms.ts';
import { allEvents, allFailures, type Room, type StateMachine } from '../src/platform/index.ts';

const pages = {
  'audit-events.md': [
    '# Audit events',
    '',
    'Generated from `defineEvents` by `npm run catalogues`. Every change commits together with one of these, in ' +
      "its unit's hash chain.",
    '',
    '| event | what a reader sees | in English |',
    '|---|---|---|',
    ...[...allEvents()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([action, { says }]) => `| \`${action}\` | ${cell(says.id)} | ${cell(says.en)} |`),
  ],
  'failures.md': [
    '# Failures',
    '',
    'Generated from `defineFailures` by `npm run catalogues`. What users read when something they asked for ' +
      'cannot be done.',
    '',
    '| code | status | Indonesian | English |',
    '|---|---|---|---|',
    ...[...allFailures()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { status, id, en }]) => `| \`${code}\` | ${status} | ${cell(id)} | ${cell(en)} |`),
  ],
  'states.md': [
    '# States',
    '',
    'Generated from the `machines` of the rooms by `npm run catalogues`. The same rows stand in `state_steps`, ' +
      'where the guards in the',
    'database read them; operations ask them through `mayStep`.',
    ...rooms.flatMap((room: Room) => room.machines ?? []).flatMap(diagramOf),
  ],
};

let stale = false;
for (const [name, lines] of Object.entries(pages)) {
  const place = new URL(`../docs/${name}`, import.meta.url);
  const text = `${lines.join('\n')}\n`;
  if (!process.argv.includes('--check')) await writeFile(place, text);
  else if ((await readFile(place, 'utf8').catch(() => '')) !== text) {
    console.error(`docs/${name} is out of date: run npm run catalogues`);
    stale = true;
  }
}
process.exit(stale ? 1 : 0);

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** One arrow a pair of states, with all acts that take it. */
function diagramOf({ name, says, first, steps }: StateMachine): string[] {
  const arrows = Map.groupBy(steps, (step) => `${step.old} --> ${step.new}`);
  return [
    '',
    `## ${name}: ${says.id} / ${says.en}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${first}`,
    ...[...arrows].map(([arrow, same]) => `  ${arrow}: ${same.map(({ by }) => by).join(', ')}`),
    '```',
  ];
}
