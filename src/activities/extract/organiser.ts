/** Which office holds the activity. */
import { oneLine } from '../../language/index.ts';
import type { Headline } from './circumstances.ts';
import type { FoundOffice, Paper } from './offices.ts';
import type { Reading, Span } from './reading.ts';
import type { TopLine } from './top.ts';
import type { UnitMention } from './units.ts';

/** The verbs of holding in a passive, in a sentence and in a heading. */
const passive =
  String.raw`di(?:selenggarakan|gelar|laksanakan|adakan|helat|inisiasi|fasilitasi|prakarsai|gagas|taja|motori|` +
  String.raw`koordinir|koordinasikan)`;
const active =
  String.raw`me(?:nyelenggarakan|nggelar|laksanakan|ngadakan|nghelat|nginisiasi|mprakarsai|mfasilitasi|luncurkan|` +
  String.raw`nuntaskan|rampungkan|rilis|mulai|nggagas)(?:nya)?|menjadi\s+tuan\s+rumah`;
/** What an office does at an activity of its own: "KPU X mengevaluasi pelaksanaan …". */
const working =
  String.raw`me(?:ngevaluasi|mbekali|latih|matangkan|nyosialisasikan|nsosialisasikan|lantik|netapkan|rekapitulasi|` +
  String.raw`musnahkan|ngundi|nyimulasikan|nguji|mverifikasi|ncocokkan|mutakhirkan|mbahas|nggodok|` +
  String.raw`ngonsolidasikan|nyusun|nyerahkan|nyeleksi|mbentuk|nata|ngumpulkan|ndampingi|nyupervisi|mantau|` +
  String.raw`mperingati|mbuka|lakukan|rayakan|nandatangani|nyalurkan|mbagikan|merikrarkan|resmikan` +
  String.raw`|ngunjungi|nyambangi|` +
  String.raw`ndatangi|ngecek|nyisir)|bersilaturahmi|berkoordinasi|(?:turun|lakukan|buka)(?=\s+\p{Ll})`;
/** What an office does at what others hold. */
const takesPart = new RegExp(
  String.raw`^\s*(?:juga\s+|turut\s+)?(?:ikut\p{Ll}*|hadir\p{Ll}*|meng(?:ikut|hadir)i|terima|menerima` +
    String.raw`|sambut|apresiasi|dukung|dampingi|siap|jadi|minta|ajak|ingatkan|imbau|rujuk|raih` +
    String.raw`|kunjungi|konsultasi|studi|belajar)(?!\p{L})`,
  'iu',
);
const inHeading =
  String.raw`Gelar|Helat|Selenggarakan|Laksanakan|Adakan|Luncurkan|Tuntaskan|Rampungkan|Fasilitasi|Inisiasi|` +
  String.raw`Jadi\s+Tuan\s+Rumah`;

/** What leads from the verb to the office: "digelar secara daring oleh", "penyelenggara acara ialah". */
const organised = new RegExp(
  String.raw`(?:(?<!\p{L})${passive}(?:\s+(?:secara\s+\p{L}+|langsung|kembali|bersama))*\s+(?:oleh\s+|bersama\s+)?|` +
    String.raw`(?<!\p{L})melaporkan\s+(?:pelaksanaan\s+)?kegiatan\s+|` +
    String.raw`(?<!\p{L})(?:penyelenggara|pelaksana|panitia|undangan\s+dari|kerja\s*sama\s+dengan|` +
    String.raw`tuan\s+rumah)(?:nya)?(?:\s+(?:kegiatan|acara|debat|lomba))?\s*` +
    String.raw`(?::|,|adalah|ialah|yakni|yaitu)?\s+)$`,
  'iu',
);
const adverbs =
  String.raw`(?:\([^)]{1,20}\)\s*)?(?:(?:kembali|telah|sukses|akan|berhasil|juga|pun|resmi|rutin|bakal|sedang|hendak)` +
  String.raw`\s+|pada\s+hari\s+ini,[^.]{5,40},\s+)*`;
const holding = new RegExp(
  String.raw`^\s*${adverbs}(?:(?:${active}|${inHeading})(?!\p{L})|` +
    String.raw`(?:selaku|sebagai)\s+(?:pihak\s+)?(?:penyelenggara|pelaksana|tuan\s+rumah)(?!\p{L}))`,
  'u',
);
/** "KPU X memilih tempat itu ketika menggelar sosialisasi": the office is still the one that acts. */
const laterHolding = new RegExp(
  String.raw`^(?:\s+\p{Ll}+){1,5}\s+(?:ketika|saat|sewaktu|waktu|dengan|usai|seusai|setelah)\s+(?:${active})(?!\p{L})`,
  'u',
);
/** "KPU X bekerja sama dengan Y": the partner is named with it. A person is none. */
const partner = new RegExp(
  String.raw`^,?\s+(?:(?:bekerja\s*sama|berkolaborasi|bersinergi|bermitra)\s+dengan|bersama(?:-sama)?` +
    String.raw`(?:\s+dengan)?|(?:dengan\s+)?menggandeng|dan|melalui)\s+(?!(?:Ketua|Kepala|Wakil|Anggota|Sekretaris|` +
    String.raw`Komisioner|Bupati|Wali|Gubernur|Camat|Kapol|Dandim|Dr|Prof|Divisi|Jajaran)\p{L}*)` +
    String.raw`(?<who>\p{Lu}[^\s,;:.]*(?:[ \t]+(?:(?:dan|untuk)[ \t]+)?(?:\p{Lu}|\()[^\s,;:.]*(?:(?<=Kab|Kec|Prov|` +
    String.raw`Kepl?)\.)?){0,11})`,
  'u',
);

/**
 * The office that held it: as a sentence or a label says; of letters, press releases and minutes the one that writes.
 */
export function findOrganiser(
  paper: Paper,
  own: FoundOffice | undefined,
  headline: Headline | undefined,
): Pick<FoundOffice, 'mention'> | undefined {
  const { reading, offices, form } = paper;
  const { text } = reading;
  const visitor = offices.find((office) => visits(text, office));
  if (visitor) return { mention: visitor };
  const by = offices.find((office) => organised.test(text.slice(Math.max(0, office.start - 60), office.start)));
  if (by) return { mention: withPartner(text, by) };
  const bare = own && ownBody(text, own.mention.name);
  if (bare) return { mention: own.mention };
  const holders = offices.map((office) => ({ office, joint: withPartner(text, office) }));
  const behind = ({ joint }: { joint: Span }): string => text.slice(joint.end, joint.end + 120);
  const holder =
    holders.find((one) => holding.test(behind(one))) ?? holders.find((one) => laterHolding.test(behind(one)));
  if (holder) return { mention: holder.joint };
  const atHead = ofHead(paper, holders, headline);
  if (atHead) return { mention: atHead };
  if (own && form !== 'news' && form !== 'chat') return { mention: own.mention };
  const labelled = paper.labelled.get('organiser');
  if (labelled) return { mention: named(labelled) };
  if (own && postpones.test(text.slice(own.mention.end, own.mention.end + 40))) return { mention: own.mention };
  const working = form === 'news' || form === 'chat' ? atWork(reading, own?.mention, holders) : undefined;
  return working ?? actsInHeading(paper, own);
}

/** The line below the heading with its partners, somebody else's letterhead, or who a heading says holds it. */
function ofHead(
  { reading, offices, form, top }: Paper,
  holders: readonly Holder[],
  headline: Headline | undefined,
): UnitMention | undefined {
  const line = top
    .slice(0, 6)
    .flatMap(({ start, end }) => holders.filter(({ joint, office }) => isWhole(joint, office, { start, end })))
    .at(0);
  const guest = form === 'letter' ? foreignLetterhead(reading, top) : undefined;
  const inTitle = headline?.holds ? offices.find((office) => office.start === headline.unitText?.start) : undefined;
  return line?.joint ?? guest ?? inTitle;
}

/** "Penyelenggara: Dinas Pemberdayaan Masyarakat. Yang pimpin …": a body that is no election office. */
function named({ start, value }: Span & { readonly value: string }): UnitMention {
  const name = oneLine(/^[\s\S]{4,}?(?=\.\s|;|\||\s[–—]\s|$)/u.exec(value)?.[0] ?? value);
  return { start, end: start + name.length, name, unknown: false };
}

/** "KPU X Teken Nota Kesepahaman": a heading tells what its own office does, and it only takes part in nothing. */
function actsInHeading(
  { reading, form, top }: Paper,
  own: FoundOffice | undefined,
): { readonly mention: UnitMention } | undefined {
  const heading = top.find(({ kind }) => kind === 'heading');
  if (!own || !heading || (form !== 'news' && form !== 'release') || own.mention.start !== heading.start)
    return undefined;
  const behind = reading.text.slice(own.mention.end, heading.end);
  return /^\s+\p{Lu}/u.test(behind) && !takesPart.test(behind) ? { mention: own.mention } : undefined;
}

/** "kunker KPU A ke B": who visits holds the visit. */
const visits = (text: string, { start, end }: Span): boolean =>
  /(?<!\p{L})(?:kunker|kunjungan(?:\s+kerja)?|lawatan|studi\s+(?:banding|tiru))\s+$/iu.test(
    text.slice(Math.max(0, start - 30), start),
  ) && /^\s+ke\s/u.test(text.slice(end, end + 5));

/** Who puts it off or calls it off would have held it. */
const postpones = /^\s+(?:telah\s+|resmi\s+|memutuskan\s+)*(?:menunda|tunda|membatalkan|batalkan|mengundur)(?!\p{L})/iu;

type Holder = { readonly office: UnitMention; readonly joint: UnitMention };
/** News of an office that tells what it does, or that its chair opens or leads. */
function atWork(
  { text, sentences }: Reading,
  own: UnitMention | undefined,
  holders: readonly Holder[],
): { readonly mention: UnitMention } | undefined {
  const lead = sentences[3]?.start ?? text.length;
  const worker = holders.find(
    ({ office, joint }) =>
      (own ? isOwn(office, own) : office.start < lead) && works.test(text.slice(joint.end, joint.end + 120)),
  );
  const offices = holders.map(({ office }) => office);
  const mention = worker?.joint ?? (own && opensHere(text, own, offices) ? own : undefined);
  return mention && { mention };
}

/** The capitals above "Nomor :" where they name no election office: somebody else's letter. */
function foreignLetterhead({ lines, text }: Reading, top: readonly TopLine[]): UnitMention | undefined {
  const at = lines.findIndex((line) => /^(?:Nomor|No\.)\s*[:\d]/i.test(line.text));
  const above = lines.slice(0, Math.max(at, 0));
  const small = above.findIndex((line) => /\p{Ll}/u.test(line.text));
  const head = small === -1 ? above : above.slice(0, small);
  const [first, last] = [head[0], head.at(-1)];
  if (top[0]?.kind === 'paper' || !first || !last || head.length > 4) return undefined;
  const whole = oneLine(text.slice(first.start, last.end));
  // "PEMERINTAH KABUPATEN X" above one of its bodies.
  const region = /^PEMERINTAH\s+(?<region>(?:KABUPATEN|KOTA|PROVINSI)\s.+)$/u.exec(oneLine(first.text))?.groups?.region;
  const faculty = /^UNIVERSITAS\s/u.test(first.text) && first !== last;
  const name = faculty
    ? `${whole.slice(oneLine(first.text).length + 1)} ${oneLine(first.text)}`
    : region && first !== last
      ? `${whole.slice(oneLine(first.text).length + 1)} ${region}`
      : whole;
  return /(?<!\p{L})(?:KPU|KIP|KOMISI|BAWASLU|PENGAWAS|PANITIA)(?!\p{L})/u.test(name)
    ? undefined
    : { start: first.start, end: last.end, name, unknown: false };
}

const works = new RegExp(String.raw`^\s*${adverbs}(?:${working})(?!\p{L})`, 'u');
const isOwn = (office: UnitMention, own: UnitMention): boolean =>
  office.unitId === undefined ? office.name === own.name : office.unitId === own.unitId;

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

/** "Rapat digelar Bawaslu bersama Polresta": the body alone, which is the one that writes. */
function ownBody(text: string, name: string): boolean {
  const body = /^(?:Bawaslu|BAWASLU|KPU|KIP|PPK|PPS|Panwas\p{L}*)/u.exec(name)?.[0];
  return (
    body !== undefined &&
    new RegExp(
      String.raw`(?<!\p{L})${passive}\s+(?:oleh\s+)?(?:${body}|${proper(body)})(?!\s+\p{Lu})(?!\p{L})`,
      'u',
    ).test(text)
  );
}

const proper = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/** A line of its own below the heading: an office with its partners. */
const isWhole = (joint: Span, office: Span, line: Span): boolean =>
  joint.end > office.end && joint.start === line.start && joint.end >= line.end;

/** An office with one partner or more: "KPU X bersama Y dan Z". */
function withPartner(text: string, office: UnitMention): UnitMention {
  let end = office.end;
  for (let more = 0; more < 4; more++) {
    const match = partner.exec(text.slice(end, end + 160));
    if (!match?.groups?.who) break;
    end += match[0].length;
  }
  return end === office.end
    ? office
    : { start: office.start, end, name: oneLine(text.slice(office.start, end)), unknown: false };
}
