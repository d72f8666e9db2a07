/** Labelled lines, as invitations, reports and messages have them: "Tempat : Aula KPU Alor", "📍 Aula KPU Alor". */
import { oneLine } from '../../language/index.ts';
import type { Reading, Span } from './reading.ts';

export type LabelledField = 'title' | 'subject' | 'theme' | 'place' | 'invited' | 'from' | 'organiser';
export type LabelledLine = Span & { readonly field: LabelledField; readonly value: string };

/** Labels of a field, the surest first. */
const fields: Readonly<Record<LabelledField, readonly string[]>> = {
  title: ['Acara', 'Nama Kegiatan', 'Kegiatan', 'Agenda'],
  subject: ['Perihal|Hal'],
  theme: ['Tema|Topik'],
  place: ['Tempat|Lokasi|Bertempat di|Venue', 'Gudang|Aula|Ruang'],
  invited: ['Peserta|Undangan|Wajib hadir'],
  from: ['Dari'],
  organiser: ['Penyelenggara'],
};
const signs: Readonly<Partial<Record<LabelledField, string>>> = { place: '📍|🏢|🏛️?|🏨' };

const mark = String.raw`^[ \t]*(?:[-•*–]|\(?[\da-z]{1,2}[.)])?[ \t]*`;
/** What stands between "Semula :" and "Menjadi :" holds no more. */
const withdrawn = /^[ \t]*semula\s*:[\s\S]{0,1000}?(?=^[ \t]*menjadi\s*:)/gimu;

/** The first line with each label. A value that only leads to a list ("Peserta :") is none. */
export function findLabelled({ text }: Reading): LabelledLine[] {
  const gone = [...text.matchAll(withdrawn)].map((match) => [match.index, match.index + match[0].length] as const);
  const holds = (at: number): boolean => !gone.some(([start, end]) => at >= start && at < end);
  return (Object.keys(fields) as LabelledField[]).flatMap((field) => {
    const patterns = fields[field].map((label) => String.raw`(?:${label})[ \t]*:[ \t]*`);
    const sign = signs[field];
    for (const lead of sign ? [...patterns, String.raw`(?:${sign})[ \t]*`] : patterns) {
      const pattern = new RegExp(String.raw`${mark}${lead}(?<value>\S[^\n]{1,1500})$`, 'gimu');
      const match = [...text.matchAll(pattern)].find((found) => holds(found.index));
      const written = match?.groups?.value;
      if (!match || !written || /^["“]/.test(written)) continue;
      const kept = written.trimEnd().replace(/[.;]$/, '');
      const start = match.index + match[0].length - written.length;
      return [{ field, start, end: start + kept.length, value: oneLine(kept) }];
    }
    return [];
  });
}
