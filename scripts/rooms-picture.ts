/**
 * `npm run rooms:picture`: draws the rooms and what they use into docs/images/rooms.svg, from the values in
 * src/rooms.ts.
 * With --check it writes nothing and exits 1 when the picture is not what they say.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Room } from '../src/platform/index.ts';

type Uses = readonly Pick<Room, 'name' | 'uses'>[];
type Placed = { readonly name: string; readonly x: number; readonly y: number };

const box = { width: 168, height: 44, gapX: 28, gapY: 56, margin: 24 };

/** How far above the ground a room stands: one step above the highest room that it uses. */
export function stepsOf(rooms: Uses): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  for (const { name, uses } of rooms) steps.set(name, Math.max(-1, ...uses.map((used) => steps.get(used) ?? 0)) + 1);
  return steps;
}

/** What a room uses without what it uses through another of its rooms anyway: the lines that are drawn. */
export function directUses(rooms: Uses): readonly (readonly [from: string, to: string])[] {
  const below = new Map<string, ReadonlySet<string>>();
  return rooms.flatMap(({ name, uses }) => {
    const through = new Set(uses.flatMap((used) => [...(below.get(used) ?? [])]));
    below.set(name, new Set([...uses, ...through]));
    return uses.filter((used) => !through.has(used)).map((used) => [name, used] as const);
  });
}

/** The picture: the platform at the bottom, every line leads down. */
export function drawRooms(rooms: Uses): string {
  const steps = stepsOf(rooms);
  const top = Math.max(...steps.values());
  const rows = Array.from({ length: top + 1 }, (_, step) => rooms.filter(({ name }) => steps.get(name) === step));
  const width = Math.max(...rows.map(widthOf)) + 2 * box.margin;
  const height = (top + 1) * (box.height + box.gapY) - box.gapY + 2 * box.margin;
  const places = new Map<string, Placed>(
    rows.flatMap((row, step) =>
      row.map(({ name }, n) => [
        name,
        {
          name,
          x: (width - widthOf(row)) / 2 + n * (box.width + box.gapX),
          y: box.margin + (top - step) * (box.height + box.gapY),
        },
      ]),
    ),
  );
  const place = (name: string) => places.get(name) as Placed;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">The rooms of Kerja Cerdas: each uses only rooms below it</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<g fill="none" stroke="#8a93a6" stroke-width="1.5">
${directUses(rooms)
  .map(([from, to]) => line(place(from), place(to)))
  .join('\n')}
</g>
<g font-family="system-ui, sans-serif" font-size="15" text-anchor="middle" fill="#1c2433">
${rooms.map(({ name }) => roomBox(place(name))).join('\n')}
</g>
</svg>
`;
}

const widthOf = (row: readonly unknown[]) => row.length * (box.width + box.gapX) - box.gapX;

const line = (from: Placed, to: Placed) => {
  const [x1, y1, x2, y2] = [from.x + box.width / 2, from.y + box.height, to.x + box.width / 2, to.y];
  const bend = (y2 - y1) / 2;
  return `<path d="M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}"/>`;
};

const roomBox = ({ name, x, y }: Placed) =>
  `<rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="8" fill="#eef1fb" stroke="#3b4fa8"/>` +
  `<text x="${x + box.width / 2}" y="${y + box.height / 2 + 5}">${name}</text>`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { rooms } = await import('../src/rooms.ts');
  const target = path.join(import.meta.dirname, '../docs/images/rooms.svg');
  const picture = drawRooms(rooms);
  if (!process.argv.includes('--check')) await writeFile(target, picture);
  else if ((await readFile(target, 'utf8').catch(() => '')) !== picture) {
    console.error('docs/images/rooms.svg is not what src/rooms.ts says; run: npm run rooms:picture');
    process.exitCode = 1;
  }
}
