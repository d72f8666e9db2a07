/** The English version as a file: every sentence read by a person, and marked as a translation by a model. */
import { readDraft, toldBlocks } from '../../drafts/index.ts';
import type { Block, DraftId } from '../../drafts/schema.ts';
import { unitById } from '../../identity/index.ts';
import { localTime, maskedIn, ok, type Actor, type Platform, type Result } from '../../platform/index.ts';
import { letterheadOf, printable, printDocument, printMimes, type Part } from '../../printing/index.ts';
import { fail } from '../failures.ts';
import type { RenderedSentence } from '../schema.ts';
import { readEnglish } from './renderings.ts';

export type EnglishFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string; readonly mime: string };

const partTypes: Partial<Record<Block['kind'], 'title' | 'section' | 'item'>> = {
  title: 'title',
  heading: 'section',
  'list-item': 'item',
};

/** Only once a person has taken every sentence as it is written now. */
export async function englishOnPaper(platform: Platform, actor: Actor, id: DraftId): Promise<Result<EnglishFile>> {
  const loaded = await platform.database.read(actor, async (tx) => {
    const [found, english] = [await readDraft(tx, id), await readEnglish(tx, id)];
    if (found === null || english === null) return null;
    return { found, english, unit: await unitById(tx, found.draft.unit_id) };
  });
  if (loaded === null) return fail('rewriting/no-rendering');
  const { found, unit } = loaded;
  if (!loaded.english.complete) return fail('rewriting/unread');
  const english = maskedIn(loaded.english);
  const { date } = localTime(platform.clock.now(), unit?.zone ?? 'WIB');
  const parts = partsOf(toldBlocks(found.version.content), english.items);
  const titles = parts.flatMap((part) => (part.type === 'title' ? [part.text] : []));
  const printed = await printDocument(
    {
      layout: { formal: false, justified: false },
      letterhead: letterheadOf(unit?.fullName ?? ''),
      address: '',
      title: titles.join(' '),
      parts,
      pictures: new Map(),
      mark: null,
      foot: {
        says: 'Terjemahan AI / AI translation',
        note: printable(markOf(english.items)),
        link: `${platform.config.workspaceUrl}/draf/${id}`,
        alt: 'Alamat naskah asal di ruang kerja',
      },
      at: platform.clock.now(),
    },
    'docx',
  );
  if (!printed.ok) return printed;
  const name = `english-${date}-${id.slice(0, 8)}.docx`;
  return ok({ bytes: new Uint8Array(printed.value), mime: printMimes.docx, name });
}

/** "Terjemahan AI (model), dibaca oleh …" */
export function markOf(items: readonly RenderedSentence[]): string {
  const distinct = (values: readonly (string | null)[]): string =>
    [...new Set(values.filter((one) => one !== null && one !== ''))].join(', ');
  const models = distinct(items.map(({ model }) => model));
  const edited = items.some((one) => one.edited) ? ', sebagian disunting' : '';
  return `Terjemahan AI (${models})${edited}, dibaca oleh ${distinct(items.map(({ readBy }) => readBy))}.`;
}

function partsOf(blocks: readonly Block[], items: readonly RenderedSentence[]): Part[] {
  const words = new Map(items.map(({ claimId, english }) => [claimId, english ?? '']));
  const mark = `${markOf(items)} AI translation of the Indonesian text, which alone is authoritative.`;
  return [
    ...blocks.map((block): Part => {
      const text = block.claims.map(({ id }) => words.get(id) ?? '').join(' ');
      return { type: partTypes[block.kind] ?? 'paragraph', text: printable(text) };
    }),
    { type: 'paragraph', text: printable(mark) },
  ];
}
