/** An answer on paper: the question, its claims, and every passage with where it stands. */
import { unitById } from '../../identity/index.ts';
import { printFullDate } from '../../language/index.ts';
import { localTime, maskedIn, ok, type Actor, type Platform, type Result } from '../../platform/index.ts';
import { letterheadOf, printDocument, printMimes, type Part } from '../../printing/index.ts';
import { openAnswer } from '../ask.ts';
import { fail } from '../failures.ts';
import type { AnswerId, AnswerPassage, AnswerView } from '../schema.ts';

export type PaperFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string; readonly mime: string };

export async function answerOnPaper(platform: Platform, actor: Actor, id: AnswerId): Promise<Result<PaperFile>> {
  const opened = await openAnswer(platform, actor, id);
  if (!opened.ok) return opened;
  const answer = maskedIn(opened.value);
  if (answer.state === 'menunggu') return fail('answers/still-waiting');
  const unit = await platform.database.read(actor, (tx) => unitById(tx, answer.unitId));
  const at = new Date(answer.askedAt);
  const { date } = localTime(at, unit?.zone ?? 'WIB');
  const printed = await printDocument(
    {
      layout: { formal: true, justified: false },
      letterhead: letterheadOf(unit?.fullName ?? ''),
      address: '',
      title: 'Jawaban dari Dokumen',
      parts: partsOf(answer, date),
      pictures: new Map(),
      mark: null,
      foot: {
        says: 'Jawaban dari dokumen',
        note: `${answer.askedBy}, ${printFullDate(date) ?? date}`,
        link: `${platform.config.workspaceUrl}/answers/${answer.id}`,
        alt: 'Alamat jawaban ini di ruang kerja',
      },
      at,
    },
    'docx',
  );
  if (!printed.ok) return printed;
  return ok({
    bytes: new Uint8Array(printed.value),
    mime: printMimes.docx,
    name: `jawaban-${date}-${answer.id.slice(0, 8)}.docx`,
  });
}

function partsOf(answer: AnswerView, date: string): Part[] {
  const claims = answer.answer?.claims ?? [];
  const paragraph = (text: string): Part => ({ type: 'paragraph', text });
  return [
    { type: 'title', text: answer.question },
    paragraph(`Ditanyakan oleh ${answer.askedBy} pada ${printFullDate(date) ?? date}.`),
    ...answer.warnings.map(({ message }) => paragraph(message.id)),
    ...(answer.state === 'tidak-ditemukan'
      ? [paragraph('Tidak ditemukan dalam dokumen. Bagian yang paling dekat:')]
      : claims.flatMap(({ text, passages, form, status }) => [
          paragraph(`${text} [${passages.join(', ')}]`),
          ...(form === 'model' ? [paragraph(`Disusun model AI; ${said[status]}.`)] : []),
        ])),
    { type: 'section', text: 'Kutipan' },
    ...[...answer.passages, ...answer.nearest].flatMap((passage) => [
      paragraph(`[${passage.n}] ${placeOf(passage)}`),
      ...passage.text.split('\n').map(paragraph),
    ]),
  ];
}

const said = { verbatim: 'sama dengan kutipannya', 'needs-reading': 'perlu dibaca di samping kutipannya' } as const;

const placeOf = ({ hidden, title, heading, page, note }: AnswerPassage): string =>
  hidden
    ? 'Dokumen yang tidak dapat dibuka.'
    : [title, heading, page === null ? '' : `halaman ${page}`, note?.id ?? '']
        .filter((part) => part !== '')
        .join(' · ');
