/** What is another now than when a question was asked before. */
import { thingOf } from '../find.ts';
import type { AnswerRow } from '../queries/answers.ts';
import type { QuotedAnswer } from '../reading/answer.ts';
import type { KeptChange, KeptPassage } from '../tables.ts';

type Now = Pick<QuotedAnswer, 'found' | 'claims' | 'passages'>;

/** Empty where the same passages give the same quotations. */
export function changesSince(before: AnswerRow, now: Now & { readonly state: string }): KeptChange[] {
  const changes: KeptChange[] = [];
  const wasFound = before.state !== 'tidak-ditemukan';
  if (wasFound !== now.found)
    changes.push({
      code: 'state',
      message: now.found
        ? { id: 'Dahulu tidak ditemukan, kini dijawab.', en: 'It was not found then; it is answered now.' }
        : { id: 'Dahulu dijawab, kini tidak ditemukan lagi.', en: 'It was answered then; it is not found any more.' },
    });
  const quotedBefore = before.passages.filter(({ answers }) => answers.length > 0);
  const quotedNow = now.passages.filter(({ answers }) => answers.length > 0);
  for (const passage of quotedBefore) {
    const same = quotedNow.find((one) => isSamePlace(one, passage));
    if (same === undefined)
      changes.push({
        code: 'passage-gone',
        thing: thingOf(passage),
        message: { id: `Tidak dikutip lagi: ${named(passage)}.`, en: `No longer quoted: ${named(passage)}.` },
      });
    else if (same.sha256 !== passage.sha256)
      changes.push({
        code: 'passage-changed',
        thing: thingOf(passage),
        message: { id: `Bunyinya berubah: ${named(passage)}.`, en: `Its words changed: ${named(passage)}.` },
      });
    else if (same.note?.id !== passage.note?.id)
      changes.push({
        code: 'note',
        thing: thingOf(passage),
        message: {
          id: `Keterangan berubah: ${passage.title}. ${same.note?.id ?? 'Tanpa keterangan.'}`,
          en: `What is said of it changed: ${passage.title}. ${same.note?.en ?? 'Nothing any more.'}`,
        },
      });
  }
  for (const passage of quotedNow)
    if (!quotedBefore.some((one) => isSamePlace(one, passage)))
      changes.push({
        code: 'passage-new',
        thing: thingOf(passage),
        message: { id: `Kini dikutip juga: ${named(passage)}.`, en: `Quoted now too: ${named(passage)}.` },
      });
  const said = before.answer?.claims.filter(({ form }) => form !== 'model').map(({ text }) => text) ?? [];
  const isSaid = now.claims.length === said.length && now.claims.every(({ text }) => said.includes(text));
  if (changes.length === 0 && !isSaid)
    changes.push({
      code: 'claims',
      message: { id: 'Kalimat yang dikutip berubah.', en: 'Another sentence is quoted.' },
    });
  return changes;
}

const isSamePlace = (one: KeptPassage, other: KeptPassage): boolean =>
  one.paperId === other.paperId && one.start < other.end && other.start < one.end;

const named = ({ title, heading }: KeptPassage): string => (heading === '' ? title : `${title}, ${heading}`);
