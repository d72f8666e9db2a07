/** Labelled lines, as invitations, reports and messages have them: "Tempat : Aula KPU Alor", "📍 Aula KPU Alor". */
import { oneLine } from '../../language/index.ts';
import { listMark } from './lines.ts';
import type { Reading, Sentence, Span } from './reading.ts';

export type LabelledField = 'title' | 'subject' | 'theme' | 'place' | 'invited' | 'from' | 'organiser';
export type LabelledLine = Span & { readonly field: LabelledField; readonly value: string };

/** Labels of a field, the surest first. */
const fields: Readonly<Record<LabelledField, readonly string[]>> = {
  title: ['Acara', 'Nama Kegiatan', 'Kegiatan', 'Agenda'],
  subject: ['Perihal|Hal'],
  theme: ['Tema|Topik'],
  place: ['Tempat|Lokasi|Bertempat di|Venue|Titik kumpul', 'Gudang|Aula|Ruang'],
  invited: ['Peserta|Undangan|Wajib hadir'],
  from: ['Dari'],
  organiser: ['Penyelenggara'],
};
const signs: Readonly<Partial<Record<LabelledField, string>>> = { place: '📍|🏢|🏛️?|🏨' };

/** What stands between "Semula :" and "Menjadi :" holds no more. */
const before = /^semula\s*:/iu;
const after = /^menjadi\s*:/iu;

const labels = (Object.keys(fields) as LabelledField[]).map((field) => {
  const sign = signs[field];
  const patterns = fields[field].map((label) => new RegExp(String.raw`^(?:${label})[ \t]*:[ \t]*`, 'iu'));
  return [field, sign ? [...patterns, new RegExp(String.raw`^(?:${sign})\s*`, 'u')] : patterns] as const;
});

/** The first line with each label. A value that only leads to a list ("Peserta :") is none. */
export function findLabelled({ lines }: Reading): LabelledLine[] {
  const held = linesThatHold(lines);
  return labels.flatMap(([field, patterns]) => {
    for (const pattern of patterns) {
      const found = held.map((line) => valueOf(line, field, pattern)).find((line) => line !== undefined);
      if (found) return [found];
    }
    return [];
  });
}

function linesThatHold(lines: readonly Sentence[]): Sentence[] {
  let gone = false;
  return lines.filter(({ text }) => {
    if (before.test(text)) gone = true;
    else if (after.test(text)) gone = false;
    return !gone;
  });
}

function valueOf(line: Sentence, field: LabelledField, pattern: RegExp): LabelledLine | undefined {
  const mark = /^\p{Extended_Pictographic}/u.test(line.text) ? 0 : (listMark.exec(line.text)?.[0].length ?? 0);
  const content = line.text.slice(mark).trimStart();
  const label = pattern.exec(content)?.[0];
  const written = label === undefined ? '' : content.slice(label.length);
  if (written === '' || written.length > 1_500 || /^["“]/.test(written)) return undefined;
  const kept = written.replace(/[.;]$/, '');
  const start = line.end - written.length;
  return { field, start, end: start + kept.length, value: oneLine(kept) };
}
