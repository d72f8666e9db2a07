/** A quorum that is said to be there, or not, against those who came and those who must. */
import type { Inconsistency } from '../../proposals.ts';
import type { Span } from '../reading.ts';
import { itemsOf } from './items.ts';
import type { Detector, Quantity, Seen, SeenSentence } from './seen.ts';

const reached = new RegExp(
  String.raw`(?:kuorum|quorum)(?: (?!tidak|belum|tak)[\p{L}\d]+){0,8} (?:terpenuhi|tercapai)|(?:memenuhi|` +
    String.raw`terpenuhinya|tercapainya|mencapai) (?:syarat )?(?:kuorum|quorum)|(?:rapat|pleno|sidang|` +
    String.raw`dinyatakan)(?: (?:telah|sudah|ini|dinyatakan))* (?:kuorum|quorum)(?! (?:tidak|belum|paling|` +
    String.raw`adalah|ialah|minimal))|dinyatakan (?:telah )?(?:kuorum|` +
    String.raw`quorum)`,
  'u',
);
const missed = new RegExp(
  String.raw`(?:tidak|belum) (?:memenuhi|mencapai) (?:kuorum|quorum)|(?:kuorum|quorum)(?: (?!tidak|` +
    String.raw`belum)[\p{L}\d]+){0,6} (?:tidak|` +
    String.raw`belum) (?:terpenuhi|tercapai)|(?:tidak|belum) (?:kuorum|quorum)`,
  'u',
);
const atLeast = new RegExp(
  String.raw`(?:paling (?:sedikit|kurang)|minimal|minimum|sekurang-kurangnya|sedikitnya|setidaknya|sekurangnya|` +
    String.raw`harus dihadiri|kuorum(?: rapat)?(?: adalah|:)?)\s(?:oleh\s)?(?:\p{L}+\s)?$`,
  'u',
);
const fraction =
  /(?<!\p{L})(?<words>dua pertiga|2\/3|tiga perempat|3\/4|lebih dari (?:separuh|setengah)|separuh|setengah)(?!\p{L})/u;

/** "sah jika diikuti paling sedikit empat anggota … hadir A, B, dan C … kuorum terpenuhi" */
export const wrongQuorum: Detector = (seen, report) => {
  const claim = seen.sentences.find(({ lower }) => reached.test(lower) || missed.test(lower));
  if (!claim) return [];
  const isMissed = missed.test(claim.lower);
  const present = presentOf(seen);
  const least = leastOf(seen, present?.of);
  if (!present || !least || present.value >= least.value !== isMissed) return [];
  const match = (isMissed ? missed : reached).exec(claim.lower);
  const start = claim.start + (match?.index ?? 0);
  const said = { start, end: start + (match?.[0].length ?? claim.lower.length) };
  return [
    report(
      'count-differs',
      [present, said, least],
      `Hadir ${present.value}, kuorum ${least.value}, tetapi tertulis kuorum ${isMissed ? 'tidak ' : ''}terpenuhi.`,
      `${present.value} came, the quorum is ${least.value}, but it is said to be ${isMissed ? 'missed' : 'reached'}.`,
    ),
  ] satisfies Inconsistency[];
};

type Count = Span & { readonly value: number };

/** How many must come: a number, or a part of all. */
function leastOf(seen: Seen, all: number | undefined): Count | undefined {
  const near = (sentence: SeenSentence | undefined): boolean =>
    /kuorum|quorum|(?:rapat|pleno|sidang)(?: \p{L}+){0,2} (?:dinyatakan |dianggap )?sah/u.test(sentence?.lower ?? '');
  const told = seen.quantities.filter(
    (one) => one.kind === 'count' && near(seen.sentences[one.sentence]) && atLeast.test(one.before),
  );
  const [least] = told;
  if (least && new Set(told.map(({ value }) => value)).size === 1) return least;
  const sentence = seen.sentences.find((one) => near(one) && fraction.test(one.lower));
  const words = sentence && fraction.exec(sentence.lower);
  if (!sentence || !words || all === undefined) return undefined;
  const start = sentence.start + words.index;
  return { start, end: start + words[0].length, value: partOf(words[0], all) };
}

function partOf(words: string, all: number): number {
  if (words.startsWith('lebih')) return Math.floor(all / 2) + 1;
  if (/^(?:dua|2)/.test(words)) return Math.ceil((2 * all) / 3);
  return /^(?:tiga|3)/.test(words) ? Math.ceil((3 * all) / 4) : Math.ceil(all / 2);
}

const came = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:dihadiri|diikuti|hadir|yang hadir|jumlah hadir|` +
    String.raw`anggota hadir)(?: oleh)?\s*:?\s*(?:hanya |sebanyak |baru )?$`,
  'u',
);

/** How many came, and of how many: "hadir tiga dari lima anggota", or the list of those who came. */
function presentOf(seen: Seen): (Count & { readonly of?: number }) | undefined {
  const told = seen.quantities.filter(
    (one) =>
      one.kind === 'count' &&
      !/tidak hadir/.test(one.before.slice(-20)) &&
      (came.test(one.before) || /^(?:\s\p{L}+){0,2}\s(?:yang )?hadir(?!\p{L})/u.test(one.after)) &&
      !atLeast.test(one.before),
  );
  const [count] = told;
  if (count)
    return new Set(told.map(({ value }) => value)).size === 1 ? { ...count, ...wholeOf(seen, count) } : undefined;
  const list = seen.sentences.find(({ text }) =>
    /^(?:yang )?hadir(?: dalam rapat)?\s*:?\s+\p{Lu}/iu.test(text.slice(0, 60)),
  );
  const lead = list && /^(?:yang )?hadir(?: dalam rapat)?\s*:?\s+/iu.exec(list.text);
  const items =
    list && lead ? itemsOf(list.text.slice(lead[0].length).split(';')[0]?.replace(/\.$/, '') ?? '') : undefined;
  if (!list || !lead || !items || items.least !== items.most) return undefined;
  const absent = list.quantities.find(
    ({ after, before }) => /(?:anggota )?(?:lain|lainnya)/.test(after) || /;\s*$/.test(before),
  );
  const start = list.start + lead[0].length;
  return { start, end: start + items.length, value: items.most, ...(absent ? { of: items.most + absent.value } : {}) };
}

const wholeOf = ({ quantities }: Seen, count: Quantity): { of?: number } => {
  const next = quantities[count.index + 1];
  return next && next.sentence === count.sentence && /dari\s(?:\p{L}+\s)?$/u.test(next.before)
    ? { of: next.value }
    : {};
};
