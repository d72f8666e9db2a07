/** Which office writes, and which one holds the activity. */
import { oneLine } from '../../language/index.ts';
import type { Headline } from './circumstances.ts';
import { isOfficeLine } from './heading.ts';
import type { LabelledLine } from './labelled.ts';
import type { PaperForm } from './paper.ts';
import type { Reading, Span } from './reading.ts';
import type { UnitIndex, UnitMention } from './units.ts';

export type FoundOffice = { readonly mention: UnitMention; readonly sure: boolean };

const supervisors = new RegExp(
  String.raw`(?<!\p{L})(?:Bawaslu|Panwaslih|Badan\s+Pengawas\s+Pemilihan(?:\s+Umum)?|` +
    String.raw`BADAN\s+PENGAWAS\s+PEMILIHAN(?:\s+UMUM)?)(?:\s*\(Bawaslu\))?\s+`,
  'gu',
);
const levelWord = /^(?:Provinsi|Prov\.?|Kabupaten|Kab\.?|Kota|PROVINSI|KABUPATEN|KOTA)\s+/u;

/** Units of the desk, and offices of the supervisors, in order. */
export function findOffices(text: string, units: UnitIndex): UnitMention[] {
  const own = units.find(text);
  const others = [...text.matchAll(supervisors)].flatMap((match) => {
    const from = match.index + match[0].length;
    const level = levelWord.exec(text.slice(from, from + 20))?.[0].length ?? 0;
    const end = units.regionEnd(text, from + level - 1);
    if (end <= from + level) return [];
    const name = oneLine(text.slice(match.index, end));
    return [{ start: match.index, end, name, unknown: false }];
  });
  return [...own, ...others].toSorted((a, b) => a.start - b.start);
}

/** What the finders know of a paper when they ask for its offices. */
export type Paper = {
  readonly reading: Reading;
  readonly form: PaperForm;
  readonly offices: readonly UnitMention[];
  readonly units: UnitIndex;
  readonly labelled: ReadonlyMap<string, LabelledLine>;
  /** The unit that a headline or the words behind a dateline name. */
  readonly news: UnitMention | undefined;
};

/** The office whose paper this is: of the letterhead, the sender, the heading; else the one the paper is full of. */
export function findOwnUnit({ reading, form, offices, units, labelled, news }: Paper): FoundOffice | undefined {
  const head = letterhead(reading, offices);
  if (head) return { mention: head, sure: true };
  const from = labelled.get('from');
  const sender = from && offices.find((office) => office.start >= from.start && office.end <= from.end + 1);
  if (sender) return { mention: sender, sure: true };
  const writes = reading.messages
    .flatMap((message) =>
      units.find(message.sender).map((unit) => ({ ...unit, start: message.start, end: message.start + 1 })),
    )
    .find((unit) => unit.unitId !== undefined);
  if (writes) return { mention: writes, sure: false };
  if (form === 'chat') return undefined;
  if (news) return { mention: news, sure: form === 'news' };
  const organiser = labelled.get('organiser');
  const holder =
    organiser && offices.find((office) => office.start >= organiser.start && office.end <= organiser.end + 1);
  const main = holder ?? mostNamed(offices, reading.text);
  return main && { mention: main, sure: false };
}

/** An office on a line of its own at the top, or in the heading behind a comma or a dash. */
function letterhead({ lines }: Reading, offices: readonly UnitMention[]): UnitMention | undefined {
  const top = lines.slice(0, 4);
  return offices.find((office) => {
    const line = top.find(({ start, end }) => office.start >= start && office.start < end);
    if (!line || /^(?:yth|kepada)/i.test(line.text)) return false;
    const last = top.find(({ start, end }) => office.end > start && office.end <= end) ?? line;
    const before = line.text.slice(0, office.start - line.start);
    const after = last.text.slice(Math.max(0, office.end - last.start));
    const alone =
      /^(?:(?:siaran\s+pers|press\s+release|sekretariat|rilis(?:\s+media)?)\s*)?$/i.test(before) &&
      /^[\s,]*$/.test(after);
    const attached = /(?:,|–|—|-)\s*$/.test(before) && /^\s*(?:,|\(|$)/.test(after);
    return alone || (attached && line === top[0]) || (isOfficeLine(line.text, []) && before === '');
  });
}

/** The lowest office that is named most; undefined where two are named alike. */
function mostNamed(offices: readonly UnitMention[], text: string): UnitMention | undefined {
  const counts = new Map<string, { mention: UnitMention; count: number }>();
  for (const mention of offices) {
    if (mention.unitId === undefined && !/bawaslu/i.test(mention.name)) continue;
    if (/^(?:KPU|KIP)\s+(?:RI|Provinsi|Prov\.?|Republik)(?!\p{L})/iu.test(mention.name) || isAddressee(text, mention))
      continue;
    const key = mention.unitId ?? mention.name;
    const known = counts.get(key);
    counts.set(key, { mention: known?.mention ?? mention, count: (known?.count ?? 0) + 1 });
  }
  const own = [...counts.values()].filter(({ mention }) => mention.unitId !== undefined);
  const ranked = (own.length > 0 ? own : [...counts.values()]).toSorted((a, b) => b.count - a.count);
  const [first, second] = ranked;
  if (first && second && first.count === second.count) return undefined;
  return first?.mention ?? offices.find((office) => office.unitId !== undefined && /Prov/i.test(office.name));
}

const isAddressee = (text: string, { start }: Span): boolean =>
  /(?:yth|kepada)[^\n]{0,60}$/i.test(text.slice(Math.max(0, start - 80), start));

const organised = new RegExp(
  String.raw`(?:diselenggarakan|digelar|dilaksanakan|diadakan|diinisiasi|difasilitasi|diprakarsai|` +
    String.raw`penyelenggara\s*:|dihelat)\s+(?:secara\s+\p{L}+\s+)?(?:oleh\s+|bersama\s+)?$`,
  'iu',
);
const holding = new RegExp(
  String.raw`^\s*(?:\([^)]{1,20}\)\s*)?(?:kembali\s+|telah\s+|sukses\s+|akan\s+|berhasil\s+|` +
    String.raw`pada\s+hari\s+ini,[^.]{5,40},\s+)?(?:menyelenggarakan|menggelar|melaksanakan|mengadakan|` +
    String.raw`meluncurkan|menuntaskan|merilis|memulai|Gelar|Selenggarakan|Laksanakan|Adakan)(?!\p{L})`,
  'u',
);
/** "KPU X bekerja sama dengan Y akan …": the partner is named with it. */
const partner = new RegExp(
  String.raw`^\s+(?:bekerja\s*sama\s+dengan|bersama(?:-sama)?|dan|` +
    String.raw`melalui)\s+(?<who>\p{Lu}[^,.;:]{2,80}?)(?=\s+(?:akan|telah|kembali|sukses|menggelar|` +
    String.raw`menyelenggarakan|mengadakan|melaksanakan|di\s|pada\s))`,
  'u',
);

/**
 * The office that held it: as a sentence or a label says; of letters, press releases and minutes the one that writes.
 */
export function findOrganiser(
  paper: Paper,
  own: FoundOffice | undefined,
  headline: Headline | undefined,
): FoundOffice | undefined {
  const { reading, offices, form } = paper;
  const { text } = reading;
  const by = offices.find((office) => organised.test(text.slice(Math.max(0, office.start - 60), office.start)));
  if (by) return { mention: withPartner(text, by), sure: true };
  const holders = offices.map((office) => ({ office, joint: withPartner(text, office) }));
  const holder = holders.find(({ joint }) => holding.test(text.slice(joint.end, joint.end + 90)));
  if (holder) return { mention: holder.joint, sure: true };
  const guest = form === 'letter' ? foreignLetterhead(reading) : undefined;
  if (guest) return { mention: guest, sure: false };
  const inTitle = headline?.holds ? offices.find((office) => office.start === headline.unitText?.start) : undefined;
  if (inTitle) return { mention: inTitle, sure: true };
  if (own && (form === 'letter' || form === 'release' || form === 'minutes'))
    return { mention: own.mention, sure: form === 'letter' && own.sure };
  return own && form === 'news' && opensHere(text, own.mention, offices)
    ? { mention: own.mention, sure: false }
    : undefined;
}

/** The capitals above "Nomor :" where they name no election office: somebody else's letter. */
function foreignLetterhead({ lines, text }: Reading): UnitMention | undefined {
  const at = lines.findIndex((line) => /^(?:Nomor|No\.)\s*:/i.test(line.text));
  const head = lines.slice(0, Math.max(at, 0));
  const [first, last] = [head[0], head.at(-1)];
  if (!first || !last || head.length > 4 || head.some((line) => /\p{Ll}/u.test(line.text))) return undefined;
  const name = oneLine(text.slice(first.start, last.end));
  return /(?<!\p{L})(?:KPU|KIP|KOMISI|BAWASLU|PENGAWAS)(?!\p{L})/u.test(name)
    ? undefined
    : { start: first.start, end: last.end, name, unknown: false };
}

/** Its chair opens or leads the activity. */
const opensHere = (text: string, own: UnitMention, offices: readonly UnitMention[]): boolean =>
  offices.some(
    (office) =>
      office.unitId !== undefined &&
      office.unitId === own.unitId &&
      new RegExp(
        String.raw`(?:dibuka|dipimpin)(?:\s+(?:langsung|secara\s+resmi))?(?:\s+oleh)?\s+(?:Pl[th]\.?\s+)?(?:Ketua|` +
          String.raw`Sekretaris)\s+$`,
        '',
      ).test(text.slice(Math.max(0, office.start - 60), office.start)),
  );

function withPartner(text: string, office: UnitMention): UnitMention {
  const match = partner.exec(text.slice(office.end, office.end + 140));
  const who = match?.groups?.who;
  if (!match || !who) return office;
  const end = office.end + match[0].length;
  return { start: office.start, end, name: oneLine(text.slice(office.start, end)), unknown: false };
}
