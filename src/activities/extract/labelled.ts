/** Labelled lines, as invitations, reports and minutes have them: "Tempat : Aula KPU Alor", "Narasumber :" with a list below. */
import { oneLine } from '../../language/index.ts';
import type { PersonRole } from '../facts-schema.ts';
import type { Reading, Sentence, Span } from './reading.ts';

type LabelledField = 'title' | 'theme' | 'place' | 'invited';
export type LabelledLine = Span & { readonly field: LabelledField; readonly value: string };

const fields: Readonly<Record<LabelledField, string>> = {
  title: 'Acara|Agenda|Nama Kegiatan|Kegiatan|Perihal|Hal',
  theme: 'Tema|Topik',
  place: 'Tempat|Lokasi|Bertempat di',
  invited: 'Peserta|Undangan|Diikuti oleh',
};

/** The first line with each label. A value that only leads to a list ("Peserta :") is none. */
export function findLabelled(reading: Reading): LabelledLine[] {
  return (Object.keys(fields) as LabelledField[]).flatMap((field) => {
    const match = new RegExp(
      `^[ \\t]*(?:[-•*–]|\\(?[\\da-z]{1,2}[.)])?[ \\t]*(?:${fields[field]})[ \\t]*:[ \\t]*(?<value>\\S[^\\n]{1,1500})$`,
      'imu',
    ).exec(reading.text);
    const written = match?.groups?.value;
    if (!match || !written || /^["“]/.test(written)) return [];
    const kept = written.trimEnd().replace(/[.;]$/, '');
    const start = match.index + match[0].length - written.length;
    return [{ field, start, end: start + kept.length, value: oneLine(kept) }];
  });
}

const roleHeadings: readonly (readonly [PersonRole, RegExp])[] = [
  ['narasumber', /^(?:para\s+)?(?:narasumber|pemateri|pembicara)\s*:?$/i],
  ['moderator', /^(?:moderator|pemandu)\s*:?$/i],
  ['peserta', /^(?:peserta|hadirin|hadir|daftar hadir|yang hadir|peserta rapat)\s*:?$/i],
  ['membuka', /^(?:pembuka|pembukaan|dibuka oleh)\s*:?$/i],
];
const listItem = /^(?:\(?\d{1,2}[.)]|[a-z][.)]|[-•*–])\s/;

/** For each sentence the role that a heading above its list gives to the people in it. */
export function rolesFromHeadings(sentences: readonly Sentence[]): (PersonRole | undefined)[] {
  let role: PersonRole | undefined;
  return sentences.map(({ text }) => {
    const heading = roleHeadings.find(([, pattern]) => pattern.test(text.trim()));
    if (heading) role = heading[0];
    else if (!listItem.test(text)) role = undefined;
    return heading ? undefined : role;
  });
}
