/**
 * Runs axe in the page of a component test. On vitest's side of the wire; tests call `expectAccessible` of show.tsx.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { defineBrowserCommand } from '@vitest/browser-playwright';

const require = createRequire(import.meta.url);
// axe-core comes with the wrapper that the browser walks use.
const source = readFileSync(createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core'), 'utf8');

type Finding = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };
declare const axe: { run(scope: unknown, options: object): Promise<{ violations: readonly Finding[] }> };

/** What axe finds below `selector` against WCAG 2.1 AA, one line each. */
const run = defineBrowserCommand<[selector: string]>(async (context, selector) => {
  const page = await context.frame();
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ content: source });
  return page.evaluate(async (scope) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
    const { violations } = await axe.run(scope, { runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, selector);
});

export { run as axe };

declare module 'vitest/browser' {
  interface BrowserCommands {
    axe: (selector: string) => Promise<string[]>;
  }
}
