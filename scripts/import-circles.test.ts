import { expect, test } from 'vitest';
import { findViolations } from './check-boundaries.ts';

const circles = (files: Readonly<Record<string, string>>) =>
  findViolations(new Map(Object.entries(files)), [{ name: 'drafts', uses: [] }])
    .filter(({ says }) => says.includes('circle'))
    .map(({ file, says }) => `${file} ${says}`);

test('files whose values need one another are a circle, however many they are', () => {
  expect(
    circles({
      'src/drafts/a.ts': "import { b } from './b.ts';",
      'src/drafts/b.ts': "import { c } from './c.ts';",
      'src/drafts/c.ts': "import { a } from './a.ts';",
      'src/drafts/d.ts': "import { a } from './a.ts';",
    }),
  ).toEqual(['src/drafts/a.ts is in a circle of imports: src/drafts/b.ts -> src/drafts/c.ts -> src/drafts/a.ts']);
});

test('types may know one another within a folder, not across', () => {
  const ring = (other: string, back: string) => ({
    'src/drafts/a.ts': `import { b } from '${other}';`,
    [`src/drafts/${other.slice(2)}`]: `import type { A } from '${back}';`,
  });
  expect(circles(ring('./b.ts', './a.ts'))).toEqual([]);
  expect(circles(ring('./loop/b.ts', '../a.ts'))).toHaveLength(1);
});

test('an order without a way back is none', () => {
  expect(
    circles({
      'src/drafts/a.ts': "import { b } from './b.ts';\nimport { c } from './c.ts';",
      'src/drafts/b.ts': "import { c } from './c.ts';",
      'src/drafts/c.ts': '',
    }),
  ).toEqual([]);
});
