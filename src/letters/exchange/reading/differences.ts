/**
 * What two lists of letters say otherwise: a letter that only one has, the same number with another day or subject, a
 * number that is spelled otherwise and read the same. Pure.
 */
import { createHash } from 'node:crypto';
import { plainNumber, readNumber } from '../../../registers/index.ts';
import type { DifferenceKind, DifferenceSide } from '../schema.ts';

export type Side = DifferenceSide & {
  readonly secret: boolean;
  /** Of the month that is compared: one that the other list lacks is told. Letters of other months are found only. */
  readonly asked: boolean;
};
export type Found = {
  readonly kind: DifferenceKind;
  readonly ours: DifferenceSide | null;
  readonly theirs: DifferenceSide | null;
  readonly secret: boolean;
  /** The same for the same difference in a later list. */
  readonly fingerprint: string;
};

/** In the order of their list, then what only we have. */
export function differencesOf(ours: readonly Side[], theirs: readonly Side[]): Found[] {
  const pairs = new Map<Side, Side>();
  const free = new Set(ours);
  for (const keyOf of [plainNumber, readingOf]) {
    const byKey = Map.groupBy(
      ours.filter((one) => free.has(one)),
      ({ number }) => keyOf(number),
    );
    // Those that fit in more than the number take theirs first.
    for (const least of [3, 2, 1, 0])
      for (const their of theirs.filter((one) => !pairs.has(one))) {
        const found = (byKey.get(keyOf(their.number)) ?? [])
          .filter((one) => free.has(one))
          .map((one) => ({ one, fit: fitOf(one, their) }))
          .toSorted((one, other) => other.fit - one.fit)[0];
        if (found === undefined || found.fit < least) continue;
        pairs.set(their, found.one);
        free.delete(found.one);
      }
  }
  const there = theirs.flatMap((their) => {
    const our = pairs.get(their);
    if (our !== undefined) return betweenPair(our, their);
    return their.asked ? [told('hanya-di-srikandi', null, their)] : [];
  });
  const here = ours.filter((our) => our.asked && free.has(our)).map((our) => told('hanya-di-sini', our, null));
  return unique([...there, ...here]);
}

const fitOf = (our: Side, their: Side): number =>
  (our.date === their.date ? 2 : 0) + (plainWords(our.party) === plainWords(their.party) ? 1 : 0);

function betweenPair(our: Side, their: Side): Found[] {
  return [
    ...(plainNumber(our.number) === plainNumber(their.number) ? [] : [told('tulisan', our, their)]),
    ...(our.date === their.date ? [] : [told('tanggal', our, their)]),
    // A list without subjects says nothing against ours.
    ...(their.subject === '' || plainWords(our.subject) === plainWords(their.subject) ? [] : [told('hal', our, their)]),
  ];
}

const sideOf = ({ secret: _secret, asked: _asked, ...side }: Side): DifferenceSide => side;

function told(kind: DifferenceKind, our: Side | null, their: Side | null): Found {
  const says = [kind, our, their].map((one) =>
    typeof one === 'string' || one === null
      ? (one ?? '')
      : [
          plainNumber(one.number),
          one.date ?? '',
          kind === 'hal' || one === their ? plainWords(one.subject) : '',
          one.letter?.id ?? '',
        ].join('|'),
  );
  return {
    kind,
    ours: our && sideOf(our),
    theirs: their && sideOf(their),
    secret: our?.secret === true || their?.secret === true,
    fingerprint: createHash('sha256').update(says.join('\n')).digest('hex'),
  };
}

/** A row that stands twice in their list differs once. */
const unique = (found: readonly Found[]): Found[] => [...new Map(found.map((one) => [one.fingerprint, one])).values()];

/** What a number reads as, however it is spelled: case, blanks, leading zeros, the writing of a month do not count. */
export function readingOf(number: string): string {
  const read = readNumber(number);
  if (read === null)
    return plainNumber(number)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '');
  const { pattern: _pattern, seq, ...parts } = read;
  return JSON.stringify([
    seq.replace(/^0+(?=\d)/, '').toLowerCase(),
    ...Object.entries(parts)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, value]) => `${name}:${String(value).toLowerCase()}`),
  ]);
}

const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
