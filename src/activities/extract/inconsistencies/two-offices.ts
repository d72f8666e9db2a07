/** One person under two offices of one body. */
import type { Inconsistency } from '../../proposals.ts';
import type { Span } from '../reading.ts';
import { namesIn, type Name } from './names.ts';
import type { Detector } from './seen.ts';

/** "Ketua KPU …", not "Ketua Divisi …": somebody who is one of these is not the other. */
const office =
  /^(?<head>(?:wakil )?ketua|anggota|sekretaris|bendahara) (?<body>kpu|kip|bawaslu|pp[ks]|kpps|panwascam)(?!\p{L})/u;
const changes =
  /(?<!\p{L})(?:mantan|eks|sebelumnya|terpilih|dilantik|menjadi|pengganti|pl[th]|periode|dulu|kini|baru)(?!\p{L})/iu;

export const twoOffices: Detector = (seen, report) => {
  const first = new Map<string, Name & { head: string; body: string }>();
  const told = new Set<string>();
  return seen.sentences.flatMap((sentence) =>
    namesIn(seen, sentence).flatMap((name): Inconsistency[] => {
      const { head, body } = office.exec(name.position)?.groups ?? {};
      if (!head || !body || told.has(name.name) || changes.test(sentence.text.slice(0, 400))) return [];
      const known = first.get(name.name);
      if (!known) first.set(name.name, { ...name, head, body });
      if (!known || known.body !== body || known.head === head) return [];
      told.add(name.name);
      return [
        report(
          'office-differs',
          [withOffice(known), withOffice(name)],
          `${name.name} disebut ${known.head} dan ${head} ${body.toUpperCase()}.`,
          `${name.name} is called both ${known.head} and ${head} of ${body.toUpperCase()}.`,
        ),
      ];
    }),
  );
};

const withOffice = ({ start, end, position }: Name): Span => ({ start: start - position.length - 2, end });
