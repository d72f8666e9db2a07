/** What a letter is put into words from: its fields, the letter that it answers, and who signs. */
import type { Source } from '../../evidence/schema.ts';
import type { DraftingUnit, FactPath } from '../../drafts/schema.ts';
import { printClock, printClocks, printFullDate } from '../../language/index.ts';
import type { LetterKind, OutgoingFields } from './schema.ts';

/** An incoming letter, as an answer names it. */
export type Answered = {
  readonly id: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly sender: string | null;
  readonly subject: string | null;
};
export type OutgoingFacts = {
  readonly kind: LetterKind;
  readonly fields: OutgoingFields;
  readonly answers: Answered | null;
  /** "Ketua KPU Kabupaten Contoh". */
  readonly signer: string;
};
export type Sheet = { readonly facts: OutgoingFacts; readonly unit: DraftingUnit };

export const sheetSource = 'letter';

type Line = { readonly path: FactPath; readonly label: string; readonly value: string };

/** Its fields as a source that sentences cite, one fact a line. */
export function sourceOfSheet({ facts, unit }: Sheet): Source {
  let text = '';
  const passages = linesOf(facts, unit).map(({ path, label, value }) => {
    const start = text.length + label.length + 2;
    text += `${label}: ${value}\n`;
    return { sourceId: sheetSource, start, end: start + value.length, fact: path };
  });
  return { id: sheetSource, kind: 'fact-sheet', title: 'Isian surat', text, passages };
}

function linesOf({ kind, fields, answers, signer }: OutgoingFacts, unit: DraftingUnit): Line[] {
  const { meeting } = fields;
  const line = (path: FactPath, label: string, value: string | null | undefined): Line[] =>
    value == null || value === '' ? [] : [{ path, label, value }];
  const items = (path: string, label: string, all: readonly { readonly id: string; readonly text: string }[]) =>
    all.flatMap(({ id, text }) => line(`/${path}/${id}`, label, text));
  return [
    ...line('/kind', 'Jenis', kind.label.id),
    ...line('/subject', 'Hal', fields.subject),
    ...line('/signer', 'Penanda tangan', signer),
    ...line('/answers/number', 'Nomor surat yang dijawab', answers?.number),
    ...line('/answers/date', 'Tanggal surat yang dijawab', answers?.date && printFullDate(answers.date)),
    ...line('/answers/sender', 'Pengirim surat yang dijawab', answers?.sender),
    ...line('/answers/subject', 'Hal surat yang dijawab', answers?.subject),
    ...line('/meeting/date', 'Hari, tanggal', meeting && printFullDate(meeting.date)),
    ...line('/meeting/time', 'Pukul', meeting && timeOf(meeting, unit)),
    ...line('/meeting/place', 'Tempat', meeting?.place),
    ...line('/meeting/agenda', 'Acara', meeting?.agenda),
    ...fields.people.flatMap(({ id, name, position }) => [
      ...line(`/people/${id}/name`, 'Nama', name),
      ...line(`/people/${id}/position`, 'Jabatan', position),
    ]),
    ...items('considering', 'Menimbang', fields.considering),
    ...items('basis', 'Dasar', fields.basis),
    ...items('points', 'Isi', fields.points),
    ...fields.attachments.flatMap((name, at) => line(`/attachments/${at + 1}`, 'Lampiran', name)),
  ];
}

export const timeOf = ({ from, until }: NonNullable<OutgoingFields['meeting']>, { zone }: DraftingUnit): string =>
  until === null ? `${printClock(from, zone)} s.d. selesai` : `${printClocks(from, until) ?? ''} ${zone}`;
