/**
 * Looks at every prompt of a test run, whichever room it is of, with eyes of its own: no long row of digits that could
 * be somebody's, no address of mail.
 */
import { afterAll, expect } from 'vitest';
import { watchPrompts, type ReadyPrompt } from '../prompts/ready.ts';

/** Ids of things, hashes and grouped counts are long, too. */
const harmless = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32,}|(?<!\d)\d{1,3}(?:\.\d{3})+(?!\d)/gi;

/** What of a prompt could be a NIK, an NKK, a telephone or an address of mail. */
export function personalIn({ system, prompt, schema }: Pick<ReadyPrompt, 'system' | 'prompt' | 'schema'>): string[] {
  const text = [system, prompt, JSON.stringify(schema)].join('\n').replace(harmless, ' ');
  return [
    ...text.matchAll(/(?<!\d)(?:\d[ ._-]?){15,}\d|(?<!\d)(?:\+62|62|0)[ ._-]?8(?:[ ._-]?\d){8,}|\S+@\S+\.\w+/g),
  ].map(([found]) => found);
}

/** From now on until the test file ends, which fails when a prompt of it holds any. */
export function watchEveryPrompt(): void {
  const found: string[] = [];
  const stop = watchPrompts((prompt) => found.push(...personalIn(prompt)));
  afterAll(() => {
    stop();
    expect(found, 'personal data in prompts of this file').toEqual([]);
  });
}
