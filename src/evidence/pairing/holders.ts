/** The position and the degrees told beside a person: those that the passages have beside that person. */
import { degreePattern, meaning, root, titlesMarked } from '../../language/index.ts';
import { isContent } from '../atoms/index.ts';
import { personSupports } from '../atoms/people.ts';
import type { Atom } from '../schema.ts';
import type { PreparedPassage } from '../sources.ts';

/**
 * Academic degrees and titles told beside a person stand beside that person in the source, or in the facts of the
 * item.
 */
export function holdsDegrees(
  claim: Atom,
  text: string,
  source: Atom,
  passage: PreparedPassage,
  group: readonly PreparedPassage[],
): boolean {
  const own = degreesAt(text, claim);
  if (own.length === 0) return true;
  const beside = degreesAt(passage.text, source);
  const others = group.length > 1 ? group.flatMap((one) => degreesIn(one.text)) : [];
  return own.every((degree) => beside.includes(degree) || others.includes(degree));
}

const degree = new RegExp(String.raw`^(?:${degreePattern()})(?![\p{L}])`, 'iu');
const titlesBefore = new RegExp(
  String.raw`(?:(?:${titlesMarked('person')
    .map((title) => title.replace(/\./g, String.raw`\.?`))
    .join('|')})\.?\s*)+$`,
  'u',
);
const plain = (written: string): string => written.toLowerCase().replace(/[.\s]/g, '');
const degreesIn = (text: string): string[] =>
  text
    .split(/[,\s]+/)
    .map(plain)
    .filter((word) => word !== '');
function degreesAt(text: string, { start, end }: Atom): string[] {
  const before = titlesBefore.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const found = before
    .split(/[\s]+/)
    .map(plain)
    .filter((title) => title.length > 1);
  let rest = text.slice(end, end + 60);
  for (let at = 0; at < 6; at++) {
    const next = /^\.?,\s?/.exec(rest);
    const match = next && degree.exec(rest.slice(next[0].length));
    if (!next || !match) break;
    found.push(plain(match[0]));
    rest = rest.slice(next[0].length + match[0].length);
  }
  return found;
}

const bodies = /(?:^|\s)(kpu|kip|bawaslu|panwaslu|dkpp|dprd|dpr|polres|kodim|kejaksaan|pengadilan|universitas)(?=\s|$)/;
const standIn = /(?:^|\s)(plt|plh|pjs|pj|penjabat|wakil|mantan|eks|calon)(?=[\s.])/g;
const standInWord = /^(?:plt|plh|pjs|pj|penjabat|wakil|mantan|eks|calon|pelaksana|tugas|harian)$/;
const standIns = (label: string): string =>
  [...label.matchAll(standIn)]
    .map((match) => match[1])
    .sort()
    .join(' ');

/** The position told beside a person is the one that stands beside that person, else one that the item has. */
export function holdsPosition(
  claim: string | undefined,
  source: string | undefined,
  group: readonly PreparedPassage[],
): boolean {
  if (claim === undefined) return true;
  if (source === undefined) return positionFits(claim, group);
  if (standIns(claim) !== standIns(source)) return false;
  const [body, other] = [bodies.exec(claim)?.[1], bodies.exec(source)?.[1]];
  if (body !== undefined && other !== undefined && body !== other) return false;
  const stems = new Set(stemsOf(source));
  return stemsOf(claim.replace(bodies, ' ')).every((one) => stems.has(one)) || positionElsewhere(claim, source, group);
}

/** Another person is told with the very position, office and all, that the claim tells this one with, and he is not. */
export function isAnothers(person: Atom, around: () => readonly PreparedPassage[]): boolean {
  const told = person.kind === 'person' ? positionKey(person.of) : '';
  if (!told.includes(' ')) return false;
  const holders = around().flatMap((passage) =>
    passage.atoms().filter((other) => other.kind === 'person' && positionKey(other.of) === told),
  );
  const isSame = ({ value }: Atom): boolean =>
    personSupports(value, person.value) || personSupports(person.value, value);
  return holders.length > 0 && !holders.some(isSame);
}
const positionKey = (label: string | undefined): string =>
  label === undefined
    ? ''
    : label.replace(/\s(?:kabupaten|kota|kab\.?|provinsi|prov\.?)(?=\s)/g, '').replace(/[.,]/g, '');

/** Words of a position that stand in the passage beside the person, not in its label ("Ketua KPU … Divisi Data"). */
const positionElsewhere = (claim: string, source: string, group: readonly PreparedPassage[]): boolean => {
  const [head] = stemsOf(claim);
  return head !== undefined && stemsOf(source)[0] === head && positionFits(claim, group);
};

const abbreviated: Readonly<Record<string, string>> = { kabag: 'bagian', kasubbag: 'subbagian', pusdatin: 'pusat' };
export const stemsOf = (label: string): string[] =>
  label
    .split(/[\s,.]+/)
    .filter((word) => isContent(word) && !standInWord.test(word))
    .map((word) => meaning(root(abbreviated[word] ?? word)));

/** Every word of the claimed position stands with the person; regions within it are atoms of their own. */
export function positionFits(label: string | undefined, group: readonly Pick<PreparedPassage, 'stems'>[]): boolean {
  if (!label) return true;
  const stems = stemsOf(label.replace(/\s(?:kpu|kip|bawaslu)(?:\s.*)?$/, ''));
  return stems.every((one) => group.some((passage) => passage.stems.has(one)));
}
