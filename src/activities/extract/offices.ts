/** Which office writes, and which one holds the activity. */
import { oneLine, weekdayPattern } from '../../language/index.ts';
import type { LabelledLine } from './labelled.ts';
import type { PaperForm } from './paper.ts';
import type { Reading, Sentence, Span } from './reading.ts';
import type { TopLine } from './top.ts';
import type { UnitIndex, UnitMention } from './units.ts';

export type FoundOffice = { readonly mention: UnitMention; readonly sure: boolean };

const supervisors = new RegExp(
  String.raw`(?<!\p{L})(?:Bawaslu|BAWASLU|Panwaslih|Badan\s+Pengawas\s+Pemilihan(?:\s+Umum)?|` +
    String.raw`BADAN\s+PENGAWAS\s+PEMILIHAN(?:\s+UMUM)?)(?:\s*\(Bawaslu\))?\s+`,
  'gu',
);
const levelWord = /^(?:Provinsi|Prov\.?|Kabupaten|Kab\.?|Kota|PROVINSI|KABUPATEN|KOTA)\s+/u;

/** Committees below the offices: "Panitia Pemilihan Kecamatan (PPK) Harau", "PPS Desa Sukamaju". */
const committees = new RegExp(
  String.raw`(?<!\p{L})(?:Panitia\s+Pemilihan\s+(?:Kecamatan|Distrik)|Panitia\s+Pemungutan\s+Suara|` +
    String.raw`Panwaslu\s+(?:Kecamatan|Kec\.|Distrik)|Panwascam|PPK|PPD|PPS)(?:[ \t]+\((?:PPK|PPD|PPS)\))?` +
    String.raw`(?:[ \t]+(?:Kecamatan|Kec\.|Distrik|Desa|Kelurahan|Nagari))?` +
    String.raw`(?:[ \t]+(?!(?:Kabupaten|Kota|Gelar|Lantik|Tetapkan|Ikuti|No|Nomor|Se|Tahun|Izin|Divisi)(?!\p{L}))` +
    String.raw`\p{Lu}[\p{L}'’-]+){1,4}`,
  'gu',
);

/** Units of the desk, and offices of the supervisors and the committees, in order. */
export function findOffices(text: string, units: UnitIndex): UnitMention[] {
  const own = units.find(text);
  const others = [...text.matchAll(supervisors)].flatMap((match) => {
    const from = match.index + match[0].length;
    const level = levelWord.exec(text.slice(from, from + 20))?.[0].length ?? 0;
    const end = units.regionEnd(text, from + level - 1);
    if (end <= from + level) return [];
    return [mentionAt(text, match.index, end)];
  });
  const below = [...text.matchAll(committees)].map(({ index, 0: { length } }) =>
    mentionAt(text, index, index + length),
  );
  return [...own, ...others, ...below].toSorted((a, b) => a.start - b.start);
}

const mentionAt = (text: string, start: number, end: number): UnitMention => ({
  start,
  end,
  name: oneLine(text.slice(start, end)),
  unknown: false,
});

/** What the finders know of a paper when they ask for its offices. */
export type Paper = {
  readonly reading: Reading;
  readonly form: PaperForm;
  readonly top: readonly TopLine[];
  readonly closing: readonly Sentence[];
  readonly offices: readonly UnitMention[];
  readonly units: UnitIndex;
  readonly labelled: ReadonlyMap<string, LabelledLine>;
  /** The unit that a headline or the words behind a dateline name. */
  readonly news: UnitMention | undefined;
};

/** The office whose paper this is: of the letterhead, the sender, the site, the heading, the signature. */
export function findOwnUnit(paper: Paper): FoundOffice | undefined {
  const { reading, form, offices, labelled, news } = paper;
  const unsure = (mention: UnitMention | undefined): FoundOffice | undefined => mention && { mention, sure: false };
  const within = (span: Span | undefined): UnitMention | undefined =>
    span && offices.find((office) => office.start >= span.start && office.end <= span.end + 1);
  const told = toldOutright(paper);
  if (told) return told;
  const ofThePress = (form === 'news' && isOfThePress(paper)) || isOfAMedium(paper);
  if (news && !ofThePress) return { mention: news, sure: form === 'news' };
  // A note within one office: who is addressed works where the writer does.
  const colleague = reading.lines.slice(0, 3).some(({ text }) => /^nota\s+dinas/iu.test(text)) ? offices[0] : undefined;
  const signs = form === 'letter' || form === 'minutes' ? signer(paper) : undefined;
  const named = ofThePress || isOfADistrict(paper) ? undefined : mostNamed(offices, reading.text, form);
  return unsure(
    concerned(paper) ??
      within(labelled.get('organiser')) ??
      signs ??
      colleague ??
      hostAtTop(paper) ??
      named ??
      ofRegionAtTop(paper),
  );
}

/** The line below the heading, the letterhead, the sender or the site name it. */
function toldOutright(paper: Paper): FoundOffice | undefined {
  const from = paper.labelled.get('from');
  const named = from && paper.offices.find(({ start, end }) => start >= from.start && end <= from.end + 1);
  const found: readonly (readonly [mention: UnitMention | undefined, sure: boolean])[] = [
    [headed(paper), false],
    [letterhead(paper), true],
    [named, false],
    [unitOfSite(paper), true],
    [sender(paper), false],
  ];
  const [mention, sure = false] = found.find(([one]) => one !== undefined) ?? [];
  return mention && { mention, sure };
}

/** Who follows what another office holds, or is asked to send somebody to it. */
const concerned = (paper: Paper): UnitMention | undefined =>
  paper.form === 'letter'
    ? askedOffice(paper)
    : paper.offices.find(({ end }) => follows.test(paper.reading.text.slice(end, end + 40)));

/** "KPU Kab. X ikut bimtek …": who follows what another office holds tells of it. */
const follows =
  /^\s+(?:(?:juga|turut|telah|tadi|kmrn|kemarin)\s+)?(?:ikut(?:i|\s+serta)?|mengikuti|menghadiri|hadiri)(?!\p{L})/iu;

/** A body that is no election office asks an office to send somebody: its letter lies on that office's desk. */
const askedOffice = ({ reading: { text, lines }, top, offices }: Paper): UnitMention | undefined =>
  (top[0]?.kind === 'office' && /^\P{L}*(?:pemerintah|badan|dinas|universitas|polres|kodim)/iu.test(top[0].text)) ||
  (isLetterhead.test(lines[0]?.text ?? '') && !electionBody.test(lines[0]?.text ?? ''))
    ? offices.find((office) => office.unitId !== undefined && isAddressee(text, office))
    : undefined;

/** A line in capitals is whose letter it is. */
const isLetterhead = /^[^\p{Ll}\n]{8,90}$/u;
const electionBody =
  /(?<!\p{L})(?:KPU|KIP|KOMISI|BAWASLU|PENGAWAS|PANITIA|UNDANGAN|SURAT|NOTA|PEMBERITAHUAN|PENGUMUMAN)(?!\p{L})/u;

const isFound = (mention: UnitMention | undefined): mention is UnitMention => mention !== undefined;

/** The office in whose name a paper is signed. */
function signer({ reading, closing, offices }: Paper): UnitMention | undefined {
  const lines = closing.map((line) => offices.find(({ start }) => start >= line.start && start < line.end));
  return lines.find(isFound) ?? closing.map((line) => committeeOf(reading, [line])).find(isFound);
}

/** "Aula Lt. 2 KPU Provinsi X" at the head of minutes: an office meets in its own rooms. */
const hostAtTop = ({ reading: { lines, text }, offices, form }: Paper): UnitMention | undefined =>
  offices.find(
    ({ start, unitId }) =>
      (form === 'minutes' || form === 'notes') &&
      unitId !== undefined &&
      start < (lines[6]?.start ?? text.length) &&
      ownRoom.test(text.slice(Math.max(0, start - 60), start)),
  );
const ownRoom = /(?<!\p{L})(?:aula|ruang(?:an)?|rg\.?|kantor|gedung|sekretariat|media\s+center|rpp)[^\n,;:|]{0,40}$/iu;

/** "catatan utk humas – Konawe", and "KPU" further down: the office of the region that the head names. */
const ofElections = /(?<!\p{L})(?:KPU|KIP|kpu|PDPB|coklit|coktas|rendatin)(?!\p{L})/iu;
function ofRegionAtTop(paper: Paper): UnitMention | undefined {
  const {
    reading: { lines, text },
    offices,
    units,
    form,
  } = paper;
  if (form === 'news' || offices.length > 0 || isOfADistrict(paper) || !ofElections.test(text)) return undefined;
  for (const line of lines.slice(0, 2))
    for (const match of line.text.matchAll(
      /(?<!\p{L})(?:(?:Kabupaten|Kab\.?|Kota)\s+)?\p{Lu}[\p{L}'’-]{3,}(?:\s\p{Lu}[\p{L}'’-]+){0,3}/gu,
    )) {
      const [unit] = units.find(`KPU ${match[0]}`);
      const start = line.start + match.index;
      if (unit?.unitId !== undefined && unit.end === match[0].length + 4)
        return { ...unit, start, end: start + match[0].length };
    }
  return undefined;
}

const sender = ({ reading, units }: Paper): UnitMention | undefined =>
  reading.messages
    .flatMap((message) =>
      units.find(message.sender).map((unit) => ({ ...unit, start: message.start, end: message.start + 1 })),
    )
    .find((unit) => unit.unitId !== undefined);

/** "kota-tomohon.kpu.go.id" before the news: the site of the office that writes. */
function unitOfSite({ reading, top, offices, units }: Paper): UnitMention | undefined {
  const from = top[0]?.start ?? 0;
  const to = Math.min(top.at(-1)?.end ?? 0, (top.at(-1)?.start ?? 0) + 120);
  const site = /(?<![\p{L}\d])(?:(kab|kota|prov)[.-])?([a-z][a-z-]+)\.(kpu|kip|bawaslu)\.go\.id/iu.exec(
    reading.text.slice(from, to),
  );
  if (!site) return undefined;
  const [written, level = '', name = '', body = ''] = site;
  const levels: Readonly<Record<string, string>> = { kab: 'Kabupaten ', kota: 'Kota ', prov: 'Provinsi ' };
  const place = name.replace(/(?:^|-)\p{L}/gu, (letter) => letter.toUpperCase().replace('-', ' '));
  const [unit] = units.find(`${body.toUpperCase()} ${levels[level.toLowerCase()] ?? ''}${place}`);
  if (unit?.unitId === undefined) return undefined;
  const start = from + site.index;
  return offices.find(({ unitId }) => unitId === unit.unitId) ?? { ...unit, start, end: start + written.length };
}

/** A byline that names no election office: a newspaper tells of the offices, and is none of them. */
const isOfThePress = ({ top, offices }: Paper): boolean =>
  top.some(
    ({ kind, start, end, text }) =>
      kind === 'byline' &&
      !/humas|parmas|kpu|kip|bawaslu/i.test(text) &&
      !offices.some((office) => office.start >= start && office.end <= end),
  );

/** "(Kepri Pesisir)" below the news, "SINJAI, KABAR.ID –", "Naskah berita radio": a paper or a station tells it. */
function isOfAMedium({ reading: { lines }, offices }: Paper): boolean {
  const last = lines.at(-1)?.text.slice(-80) ?? '';
  const credit = /\((?<who>\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+)(?:\/\p{L}+)?\)$/u.exec(last)?.groups?.who ?? '';
  return (
    (credit !== '' && !/humas|parmas|kpu|kip|bawaslu/iu.test(credit)) ||
    lines.slice(0, 4).some(({ text }) => medium.test(text)) ||
    lines
      .slice(0, 8)
      .some(
        ({ text, start }) =>
          hosted.test(text) && !offices.some((office) => office.start < start + 20 && office.start >= start),
      ) ||
    lines.slice(-3).some(({ text }) => /^reporter(?!\p{L})/iu.test(text))
  );
}
const medium = new RegExp(
  String.raw`^\P{L}*(?:kliping|naskah\s+(?:berita|siaran)|catatan(?:\s+cepat)?\s+liputan|(?:siaran\s+perdana|` +
    String.raw`spot).{0,20}radio)` +
    String.raw`(?!\p{L})|(?<!\p{L})(?:harian|tabloid|koran|majalah|radio)\s+(?:desa\s+)?["“]`,
  'iu',
);
const hosted = /^\p{Lu}[\p{L} ]{2,30},\s+\p{L}+\.(?:ID|COM|CO\.ID|id|com|co\.id|net|NET)\s+[–—-]/u;

/** People of a district or a village write to each other, or pass on what an office sent. */
function isOfADistrict({ reading: { lines, messages }, top }: Paper): boolean {
  const ends = [...lines.slice(0, 4), ...lines.slice(-2)];
  return (
    messages.some(({ sender }) => district.test(sender)) ||
    (top[0]?.kind !== 'office' &&
      ends.some(({ text }) => text.length < 90 && !/[\t|]/.test(text) && signsDistrict.test(text)))
  );
}
const district = /(?<!\p{L})(?:sekcam|camat|lurah|kades|kasi\s?pem|staf\s?pem|seklur|sekdes|kadus)(?!\p{L})/iu;
const signsDistrict = new RegExp(
  String.raw`^\P{L}*(?:sekcam|camat|lurah|kades|kec\.|kecamatan|kel\.|kelurahan|yth\.?\s+warga)(?!\p{L})|` +
    String.raw`^[_*(\s]*admin(?!\p{L})[^.]{0,30}(?:kec|kel|desa)(?!\p{L})|` +
    String.raw`(?:grup|kades)\s+(?:wa\s+)?(?:kades|kecamatan|desa|rt|&\s+lurah)(?!\p{L})`,
  'iu',
);

/** An office on lines of its own at the top, or in the first line behind a comma or a dash. */
function letterhead(paper: Paper): UnitMention | undefined {
  const { reading, top, offices } = paper;
  const [first] = top;
  const attached = first && offices.find((office) => isAttached(office, first));
  const head = top.filter(({ kind }) => kind === 'office' || kind === 'paper');
  const above = top.slice(
    0,
    top.findIndex(({ kind }) => kind !== 'office'),
  );
  const lines = [...above, ...head].filter(({ text }) => !/^(?:yth|kepada|lampiran)/iu.test(text));
  const known = offices.find((office) => lines.some(({ start, end }) => office.start >= start && office.start < end));
  const onPages = offices.find((office) =>
    reading.pageHead.some(({ start, end }) => office.start >= start && office.end <= end),
  );
  return known ?? attached ?? committeeOf(reading, above) ?? onPages;
}

/** "KPU Provinsi X – Rabu, 20 Mei 2026" below the heading: whose meeting it was. */
const headed = ({ reading: { lines }, offices, form }: Paper): UnitMention | undefined =>
  form === 'news' || form === 'letter'
    ? undefined
    : lines
        .slice(1, 5)
        .flatMap(({ start, end, text }) =>
          offices.filter(
            (office) => office.start === start && office.end <= end && datedBehind.test(text.slice(office.end - start)),
          ),
        )[0];
const datedBehind = new RegExp(String.raw`^\s*[–—|,-]\s*(?:(?:${weekdayPattern})|\d{1,2}\s)`, 'iu');

const isAttached = (office: Span, { start, end, text }: TopLine): boolean =>
  office.start >= start &&
  office.end <= end &&
  /(?:,|–|—|-)\s*$/.test(text.slice(0, office.start - start)) &&
  /^\s*(?:,|\(|$)/.test(text.slice(office.end - start));

/** A letterhead of an office that the desk does not know: its own name, without the regions above it. */
function committeeOf({ text }: Reading, lines: readonly Sentence[]): UnitMention | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || !/\s/.test(first.text)) return undefined;
  const whole = text.slice(first.start, last.end);
  const level = /(?<!PEMILIHAN|PANWASLU|PENGAWAS)\s+(?:KECAMATAN|DISTRIK|KABUPATEN|KOTA|PROVINSI)\s/gu;
  const named = /(?:DESA|KELURAHAN|NAGARI|KAMPUNG|KECAMATAN|DISTRIK)\s+\p{Lu}+/iu.exec(whole);
  level.lastIndex = named ? named.index + named[0].length : 0;
  const end = level.exec(whole)?.index ?? whole.length;
  return /^(?:panitia|panwas|ppk|ppd|pps)/iu.test(whole) ? mentionAt(text, first.start, first.start + end) : undefined;
}

/** The lowest office that is named most; undefined where two are named alike. */
function mostNamed(offices: readonly UnitMention[], text: string, form: PaperForm): UnitMention | undefined {
  const counts = new Map<string, { mention: UnitMention; count: number }>();
  for (const mention of offices) {
    if (mention.unknown || (form === 'chat' && mention.unitId === undefined)) continue;
    if (
      /^(?:KPU|KIP)\s+(?:RI|Republik)(?!\p{L})/iu.test(mention.name) ||
      isAddressee(text, mention) ||
      isGuest(text, mention)
    )
      continue;
    const key = mention.unitId ?? mention.name;
    const known = counts.get(key);
    counts.set(key, { mention: known?.mention ?? mention, count: (known?.count ?? 0) + 1 });
  }
  const all = [...counts.values()].filter((one) => !isAbove(one, [...counts.values()]));
  const own = all.filter(({ mention }) => mention.unitId !== undefined);
  const ranked = (own.length > 0 || form === 'news' ? own : all).toSorted((a, b) => b.count - a.count);
  const [first, second] = ranked;
  if (first && second && first.count === second.count) return undefined;
  return first?.mention ?? offices.find((office) => office.unitId !== undefined && /Prov/i.test(office.name));
}

type Counted = { readonly mention: UnitMention; readonly count: number };
/** The office of the province is named by those below it; its own paper names it much more often than them. */
const isAbove = ({ mention, count }: Counted, all: readonly Counted[]): boolean =>
  /^(?:KPU|KIP)\s+(?:Provinsi|Prov\.?)(?!\p{L})/iu.test(mention.name) &&
  (all.length === 1 || all.some((other) => other.mention !== mention && other.count + 1 >= count));

/** "Pak Junaedi (KPU Kota Cilegon)": where a guest comes from. */
const isGuest = (text: string, { start, end }: Span): boolean =>
  text[end] === ')' && /\p{Lu}\p{L}*\s\($/u.test(text.slice(Math.max(0, start - 30), start));

const isAddressee = (text: string, { start }: Span): boolean =>
  /(?:yth|kepada)[^\n]{0,60}$/i.test(text.slice(Math.max(0, start - 80), start));
