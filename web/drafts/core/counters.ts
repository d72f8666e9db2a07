/**
 * What a text is counted by. Sources of the limits: X's rules (280 characters); DOMAIN of the house style (news
 * 200–350 words, title at most 14).
 */
import type { Block, DraftContent } from '../../../src/drafts/schema.ts';

export type Counter = {
  readonly unit: 'words' | 'characters' | 'title-words';
  readonly count: number;
  readonly min?: number;
  readonly max: number;
};

export const limits = { newsWords: { min: 200, max: 350 }, titleWords: 14, xCharacters: 280 } as const;

/** The counters that matter for a kind of text; none where nothing limits it. */
export function countersOf(content: DraftContent): Counter[] {
  const texts = content.blocks
    .filter(({ kind }) => kind !== 'gap')
    .map((block) => ({ kind: block.kind, text: plainText(block) }))
    .filter(({ text }) => text !== '');
  const counters: Readonly<Record<string, () => Counter[]>> = {
    news: () => [
      {
        unit: 'title-words',
        count: wordCount(
          texts
            .filter(({ kind }) => kind === 'title')
            .map(({ text }) => text)
            .join(' '),
        ),
        max: limits.titleWords,
      },
      {
        unit: 'words',
        count: wordCount(
          texts
            .filter(({ kind }) => kind === 'paragraph' || kind === 'list-item')
            .map(({ text }) => text)
            .join(' '),
        ),
        ...limits.newsWords,
      },
    ],
    // X counts code points of the normalised text; line breaks between blocks count as they are posted.
    x: () => [
      {
        unit: 'characters',
        count: [
          ...texts
            .filter(({ kind }) => kind !== 'alt')
            .map(({ text }) => text)
            .join('\n\n')
            .normalize('NFC'),
        ].length,
        max: limits.xCharacters,
      },
    ],
  };
  return counters[content.kind]?.() ?? [];
}

export const withinLimits = ({ count, min = 0, max }: Counter): boolean => count >= min && count <= max;

/** Words as a reader counts them: what stands between spaces and holds a letter or a digit. */
export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const plainText = (block: Block): string =>
  block.claims
    .map(({ text }) => text)
    .join(' ')
    .trim();
