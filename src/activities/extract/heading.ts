/** The title of the activity: a labelled line, a heading, or what the words of a letter or a message call it. */
import { monthPattern, oneLine, weekdayPattern } from '../../language/index.ts';
import { activityNouns, eventNouns, namesActivity } from './activity-words.ts';
import type { LabelledField, LabelledLine } from './labelled.ts';
import { beginsOffice } from './office-lines.ts';
import type { PaperForm } from './paper.ts';
import type { Reading, Sentence, Span } from './reading.ts';
import { isPlaceHead } from './places.ts';
import { cutName, surest, titleCandidates } from './title-candidates.ts';
import type { TopLine } from './top.ts';

export type FoundTitle = Span & { readonly value: string };

const paperOnly =
  /^(?:ralat|pengingat|undangan|pemberitahuan(?:\s+pembatalan)?|pengumuman|info|reminder|edit|diteruskan)\s*[:!]?$/iu;

type Heads = { readonly reading: Reading; readonly form: PaperForm; readonly top: readonly TopLine[] };

/** The heading at the top: its first line, and those in capitals that go on with it. */
export function headingLine({ reading, form, top }: Heads): Sentence | undefined {
  const told = form === 'notes' || form === 'minutes';
  const at = top.findIndex(({ kind, text }) => kind === 'heading' && !(told && region.test(text)));
  const line = top[at];
  if (!line || top.slice(0, at).some(({ kind }) => kind === 'body' || (told && kind === 'label'))) return undefined;
  let last = line;
  for (const next of top.slice(at + 1, at + 5)) {
    const alike = (form === 'minutes' && !beginsOffice(next.text)) || isCapitals(next.text);
    const goesOn = next.kind === 'heading' && isCapitals(line.text) && alike;
    if (!goesOn || next.start - last.end > 2) break;
    last = next;
  }
  return { start: line.start, end: last.end, text: reading.text.slice(line.start, last.end) };
}

/** "Kec. Padang Bolak, Kab. X": where notes were taken. */
const region = /^(?:kec|kab|desa|kel|kelurahan)(?:\.|\s)/iu;

const isCapitals = (line: string): boolean => !/\p{Ll}/u.test(line) && /\p{Lu}{3}/u.test(line);

const prefix = new RegExp(
  String.raw`^(?:(?:pokok-?2?(?:-pokok)?|poin-?2?|info(?:rmasi)?|notula|notulen|notulensi|risalah|` +
    String.raw`(?:catatan|notes?|nota)(?:\s+(?:cepat|singkat|harian|kecil|lapangan|liputan|humas|parmas|` +
    String.raw`kegiatan|internal|untuk\s+berita))?|undangan|` +
    String.raw`resume|rundown|susunan\s+acara|tentang)(?:\s*[-–:])?\s+)+(?=\p{L})`,
  'iu',
);
/** It names an activity, and begins with none of the words that only place it: "SETELAH RAPAT". */
const beginsActivity = (text: string): boolean =>
  namesActivity(text) && !/^(?:setelah|sesudah|usai|seusai|sebelum|hasil|saat|dari|pasca)(?!\p{L})/iu.test(text);

/** A heading that says of what kind the meeting was and no more. */
const onlyKind = new RegExp(
  String.raw`^(?:(?:rapat|sidang|pertemuan)(?:\s+(?:pleno|kerja|koordinasi|dinas|rutin|internal|terbuka|tertutup))?|` +
    String.raw`kunjungan(?:\s+kerja)?|kunker|sosialisasi|bimtek|pelatihan)$`,
  'iu',
);

/** A heading that says what the paper is and no more: "DAFTAR HADIR & RINGKASAN", "Rekap kegiatan". */
const onlyPaper = new RegExp(
  String.raw`^(?:(?:daftar|hadir|ringkasan|rekap(?:itulasi)?|laporan|catatan|resume|risalah|notul(?:a|en|ensi)|lembar|` +
    String.raw`tabel|data|dokumentasi|bahan|berita|rilis|info(?:rmasi)?|jadwal|agenda|kegiatan|acara|rapat|harian|` +
    String.raw`mingguan|bulanan|singkat|cepat|internal|hasil|humas|parmas|dan|untuk|&|-|–)\s*){1,6}:?$`,
  'iu',
);

/** The name of the activity in a heading: without what the paper is, the office, the day and the place behind it. */
export function titleInHeading(line: Sentence, form: PaperForm): FoundTitle {
  const paper = prefix.exec(line.text)?.[0] ?? '';
  const cut = form !== 'news' && form !== 'release' && beginsActivity(line.text.slice(paper.length));
  const lead = cut || /tentang/iu.test(paper) ? paper : '';
  const rest = line.text.slice(lead.length);
  const end = form === 'news' || form === 'release' ? rest.length : titleEnd(rest);
  const value = rest
    .slice(0, end)
    .trimEnd()
    .replace(/[,\s]+$/, '');
  const start = line.start + lead.length;
  return { start, end: start + value.length, value: oneLine(value) };
}

function titleEnd(text: string): number {
  const day = bareDay.exec(text)?.index ?? text.length;
  return Math.min(day, markedEnd(text));
}

function markedEnd(text: string): number {
  const remark = /\s+(?:\((?:\p{Ll}|untuk|punya|ditulis)[^()]*\)\s*|[–—-]\s+(?:utk|untuk|bahan)\s.*)$/u.exec(text);
  if (remark) return remark.index;
  for (const match of text.matchAll(/\s*,\s*|\s+[–—-]\s+|\s+\(|\s+\*\*\s+/gu)) {
    const rest = text.slice(match.index + match[0].length);
    const day = new RegExp(String.raw`^(?:hari\s+)?(?:${weekdayPattern}|${monthPattern}|tgl|tanggal|\d)`, 'iu').test(
      rest,
    );
    if (day || beginsOffice(rest) || isPlaceHead(rest)) return match.index;
  }
  const town = /\s*,\s+\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?$/u.exec(text);
  if (town && !/,/.test(text.slice(0, town.index)) && /\p{Ll}{3}/u.test(text)) return town.index;
  const told = /\s(?:digelar|dilaksanakan|dihadiri|dibuka|diadakan|diselenggarakan)\s/iu.exec(text);
  return told?.index ?? text.length;
}

/** "Apel Senin 5 Okt 2026 …": the day behind the name, without a mark. */
const bareDay = new RegExp(
  String.raw`\s+(?:(?:tgl|tanggal)\s+)?\d{1,2}(?:\s*[-–]\s*\d{1,2})?\s+(?:${monthPattern})(?!\p{L})`,
  'iu',
);

const called = new RegExp(
  String.raw`(?:(?:dalam|(?<!berita\s)acara|kegiatan|pada|mengikuti|menghadiri|perihal(?:\s+undangan)?|` +
    String.raw`kegiatan\s+berupa|menggelar|mengadakan|menyelenggarakan|melaksanakan|menghelat|(?:telah|` +
    String.raw`sudah)\s+di(?:adakan|gelar|laksanakan|` +
    String.raw`selenggarakan|langsungkan))[^\S\n]+)` +
    String.raw`(?<name>(?:${activityNouns})(?!\p{L})(?:[^.,;:\n“”"]|"[^"\n]{3,90}"|` +
    String.raw`“[^”\n]{3,90}”|(?<=\d)[.,](?=\d)){2,180}?)` +
    String.raw`(?=\s*(?:[,.;:\n]|$)|\s+(?:yang|pada|bertempat|akan|karya|` +
    String.raw`disampaikan|dilaksanakan|sedianya|di\s+\p{Lu}))`,
  'iu',
);

/** "Dalam rangka pelaksanaan kegiatan Pendidikan Politik bagi Perempuan, …": a name of whatever words. */
const named = new RegExp(
  String.raw`(?:pelaksanaan|penyelenggaraan|rangka|mengikuti)[^\S\n]+(?:kegiatan|acara)[^\S\n]+(?:[“"])?` +
    String.raw`(?<name>\p{Lu}[^.,;:\n“”"]{8,160}?)` +
    String.raw`(?=\s*[,.;“”"]|\s+(?:yang|pada|bertempat|akan|dengan\s+ini)(?!\p{L}))`,
  'u',
);

/** "Dalam rangka Forum Pendidikan Politik yang …". */
const framed = new RegExp(
  String.raw`[Rr]angka\s+(?<name>\p{Lu}[^.,;:\n“”"]{8,160}?)` +
    String.raw`(?=\s*[,.;“”"]|\s+(?:yang|pada|bertempat|akan|dengan)(?!\p{L}))`,
  'u',
);

/** "mengundang warga pada “KELAS MALAM DEMOKRASI”". */
const quoted = new RegExp(
  String.raw`(?:pada|dalam|mengikuti|menghadiri|acara|kegiatan)\s+["“]` +
    String.raw`(?<name>(?:${activityNouns})(?!\p{L})[^"”\n]{3,120})["”]`,
  'iu',
);

/** What a letter or a message calls it: "kami mengundang … dalam Dialog Publik “…”, yang dilaksanakan". */
export function titleInWords({ text }: Reading): FoundTitle | undefined {
  const head = text.slice(0, 4_000);
  const match = called.exec(head) ?? named.exec(head) ?? framed.exec(head) ?? quoted.exec(head);
  const name = match?.groups?.name;
  if (!match || !name || onlyKind.test(name)) return undefined;
  const start = match.index + match[0].indexOf(name);
  const value = name.trimEnd();
  return { start, end: start + value.length, value: oneLine(value) };
}

/** A line all in capitals inside a letter that names an activity. */
export function titleOnLine({ lines }: Reading): FoundTitle | undefined {
  const line = lines
    .slice(2)
    .find(
      ({ text }) =>
        isCapitals(text) &&
        namesActivity(text) &&
        text.length < 160 &&
        !/[:.]$/.test(text) &&
        !/^(?:lampiran|nomor|perihal|hal|kepada|yth)/iu.test(text),
    );
  return line && { start: line.start, end: line.end, value: oneLine(line.text) };
}

/** An emphasised phrase of a message that names an activity. */
export function titleInEmphasis({ emphasised, text }: Reading): FoundTitle | undefined {
  const span = emphasised.find(({ start, end }) => {
    const words = text.slice(start, end);
    return (
      namesActivity(words) &&
      !/(?<!\p{L})(?:forward|teruskan|grup)/iu.test(words) &&
      !paperOnly.test(words) &&
      words.length < 150 &&
      !/[!?]/.test(words)
    );
  });
  if (!span) return undefined;
  const start = span.start + (prefix.exec(text.slice(span.start, span.end))?.[0].length ?? 0);
  return { start, end: span.end, value: oneLine(text.slice(start, span.end)) };
}

/** "Undangan Rapat Pleno Terbuka" is about the meeting; "Undangan" and "Ralat Undangan" are about nothing. */
export function titleInSubject(line: LabelledLine): FoundTitle | undefined {
  const lead =
    new RegExp(
      String.raw`^(?:(?:ralat|perubahan|penundaan|pembatalan|permohonan|undangan|jadwal|` +
        String.raw`pemberitahuan)\s+)*(?:kegiatan\s+|acara\s+)?`,
      'iu',
    ).exec(line.value)?.[0] ?? '';
  const value = line.value.slice(lead.length);
  if (!namesActivity(value)) return undefined;
  return { start: line.start + lead.length, end: line.end, value };
}

/** "Seminar Desa – penyelenggara KPU Alor": the name ends before who holds it. */
function withoutHolder(label: LabelledLine | undefined): LabelledLine | undefined {
  const at = label?.value.search(/\s+[–—-]\s+(?:penyelenggara|pelaksana|oleh|bertempat)(?!\p{L})/iu) ?? -1;
  return label && at > 0 ? { ...label, value: label.value.slice(0, at), end: label.start + at } : label;
}

/** "Jumlah pemilih 543.977 orang": what was counted is the name of nothing. */
const isFigure = /^(?:jumlah|total|sebanyak)\s[^,:]{3,60}\d[\d.]*(?:\s\p{L}+)?$/iu;

/** Below a heading that says of what kind it was, a line that begins with an activity: "kunker KPU A ke B". */
function titleBelow({ lines }: Reading): FoundTitle | undefined {
  const line = lines.slice(1, 8).find(({ text }) => beginsWithActivity.test(text) && !/[:.]$/.test(text));
  if (!line || line.text.length > 160) return undefined;
  const end = titleEnd(line.text);
  return { start: line.start, end: line.start + end, value: oneLine(line.text.slice(0, end)) };
}
const beginsWithActivity = new RegExp(`^(?:${activityNouns})(?!\\p{L})[^:]{12,}$`, 'iu');

/** "Lapor pak, pleno rekap PDPB sdh selesai", "Rakor keuangan yg sedianya …": a sentence that begins with it. */
function titleOfSentence({ sentences }: Reading): FoundTitle | undefined {
  for (const { text, start } of sentences.slice(0, 6)) {
    const name = spokenName.exec(text)?.groups?.name;
    if (!name || onlyKind.test(name.trim())) continue;
    const at = start + text.indexOf(name);
    const value = name.replace(/[\s,;:–—-]+$/u, '');
    return { start: at, end: at + value.length, value: oneLine(value) };
  }
  return undefined;
}
const spokenName = new RegExp(
  String.raw`^(?:[^.,:\n]{2,40}[,:]\s+)?(?:(?:mestinya|seharusnya|semestinya|sedianya|rencana(?:nya)?|tadi|besok|` +
    String.raw`hari\s+ini|kemarin|kmrn|ada|jadi|info)\s+){0,2}` +
    String.raw`(?<name>(?:${activityNouns})(?!\p{L})(?!\s+(?:di|d|pada|pd|ini|itu|yg|yang|tsb|tersebut|` +
    String.raw`oleh|hari|tgl|jam|(?:di|me|ber)\p{Ll}{4,})(?!\p{L}))[^.,;:(\n]{3,120}?)` +
    String.raw`(?=\s+(?:y(?:an)?g|sdh|sudah|telah|tlh|akan|akn|pada|pd|di|d|hari|hr|tgl|tanggal|jam|pukul|dgn|dengan|` +
    String.raw`oleh|utk|untuk|jadi|batal|selesai|lancar|dilaksanakan|digelar|ditunda|dibatalkan|${weekdayPattern})` +
    String.raw`(?!\p{L})|\s+\d{1,2}\s|\s*[.,;:(]|$)`,
  'iu',
);

/** "susunan acara terlampir": the name stands in another paper. */
const elsewhere =
  /(?<!\p{L})(?:terlampir|sebagaimana\s+(?:terlampir|dimaksud)|tersebut\s+di\s+atas|menyusul)(?!\p{L})/iu;

/** "acara : 1. Pembukaan; 2. Materi": what is done there, point by point. */
const isAgenda = /^(?:\(?1[.)]|\(?a[.)])\s/iu;

/** A line that tells what was done is no heading: "Telah dilaksanakan …". */
const tellsAct = /^\P{L}*(?:telah|sudah|tlh|sdh|akan|baru\s+saja)\s/iu;

type Labelled = ReadonlyMap<LabelledField, LabelledLine>;

type Finder = () => FoundTitle | undefined;
type Finders = Readonly<Record<'label' | 'heading' | 'subject' | 'emphasis' | 'words' | 'line' | 'below', Finder>>;

/** The title of the activity, from the surest place of this form of paper that has one. */
export function findTitle(
  { reading, form, top }: Heads,
  heading: Sentence | undefined,
  event: FoundTitle | undefined,
  labelled: Labelled,
): FoundTitle | undefined {
  const label = withoutHolder(labelled.get('title'));
  const subject = labelled.get('subject');
  const finders: Finders = {
    label: () => (label && (elsewhere.test(label.value) || isAgenda.test(label.value)) ? undefined : label),
    heading: () =>
      heading && !(form === 'notes' && isFigure.test(heading.text)) && !tellsAct.test(heading.text)
        ? titleInHeading(heading, form)
        : undefined,
    subject: () => {
      const title = subject && titleInSubject(subject);
      const told = title && titleInWords(reading);
      // "Undangan Rapat Pleno Terbuka", and in the letter the whole name.
      const goesOn = told?.value.toLowerCase().startsWith(`${title?.value.toLowerCase()} `);
      return goesOn ? told : title;
    },
    emphasis: () => titleInEmphasis(reading),
    words: () => titleInWords(reading),
    line: () => titleOnLine(reading),
    below: () => titleBelow(reading),
  };
  const isNews = form === 'news' || form === 'release';
  if (isNews && !subject && heading && event && !onlyKind.test(event.value) && !isDoubtful(event.value)) return event;
  // "Catatan cepat liputan – Mamuju" only says what the paper is; a label tells the activity.
  const isNote = form === 'notes' && label && !subject && /^catatan(?!\p{L})/iu.test(heading?.text ?? '');
  if (isNote) return finders.label();
  const found = placesOfTitle(form, finders, reading, subject).reduce<FoundTitle | undefined>(
    (title, place) => title ?? finders[place](),
    undefined,
  );
  const named = found ?? (form === 'letter' ? undefined : titleOfSentence(reading));
  return isNews ? ofNews(reading, top, named) : weighed(reading, top, named);
}

/** The heading of news, unless it tells nothing but what became of the activity, or names none and the text does. */
function ofNews(reading: Reading, top: readonly TopLine[], named: FoundTitle | undefined): FoundTitle | undefined {
  const proper = named && !anyEvent.test(named.value) ? properName(reading, named) : undefined;
  const chosen = proper ?? named;
  return chosen && !stopped.test(chosen.value) && !junk.test(chosen.value)
    ? settled(chosen, reading, true)
    : weighed(reading, top, named, true);
}

/** A name that is doubtful is weighed against the others that the text has. */
function weighed(
  reading: Reading,
  top: readonly TopLine[],
  named: FoundTitle | undefined,
  isNews = false,
): FoundTitle | undefined {
  const least = named === undefined || isDoubtful(named.value) ? leastScore : surest - 1;
  const other = titleCandidates(reading, top).find(({ score }) => score > least);
  const chosen = other ?? (named && junk.test(named.value) ? undefined : named);
  const title = chosen && settled(chosen, reading, isNews);
  return title && title.value !== '' ? wholeName(title, reading) : undefined;
}
const leastScore = 30;
/** News whose heading names no activity: the name in capitals that the first sentences lead to. */
function properName(reading: Reading, heading: Span): FoundTitle | undefined {
  const lead = reading.sentences.filter(({ start }) => start >= heading.end).slice(0, 2);
  for (const { text, start } of lead)
    for (const match of text.slice(0, 400).matchAll(properEvent)) {
      const name = match.groups?.name ?? '';
      const at = start + match.index + match[0].length - name.length;
      if (name.split(' ').length > 2 && anyEvent.test(name))
        return { start: at, end: at + name.length, value: oneLine(name) };
    }
  return undefined;
}
const properEvent = new RegExp(
  String.raw`(?:kegiatan|acara|dalam|menggelar|mengadakan|menyelenggarakan|melaksanakan|mewarnai|lewat|melalui)\s+` +
    String.raw`(?<name>\p{Lu}\p{L}+(?:\s+(?:(?:dan|bagi|untuk` +
    String.raw`|antar)\s+)?\p{Lu}[\p{L}-]*){1,8})(?=\s+(?:di|pada|yang|bersama|dengan)\s|,)`,
  'gu',
);

/** "Kelas Konten Dibatalkan, Peserta Dialihkan": the heading tells what became of it. */
const stopped = /(?<!\p{L})(?:dibatalkan|ditunda|diundur)(?!\p{L})/iu;

/** A short name that the text writes out further down, or whose period stands behind its office. */
function wholeName(title: FoundTitle, { text, lines }: Reading): FoundTitle {
  const line = lines.find(({ start, end }) => start <= title.start && title.end <= end);
  const behind = line?.text.slice(title.end - line.start) ?? '';
  const time = period.test(title.value) ? null : period.exec(behind.slice(0, 90));
  if (time?.groups?.period) {
    const end = title.end + time.index + time[0].length;
    return { ...title, end, value: `${title.value} ${oneLine(time.groups.period)}` };
  }
  if (title.value.split(' ').length > 3) return title;
  const from = title.value.toLowerCase();
  const lower = text.slice(0, 6_000).toLowerCase();
  let best = title;
  for (let at = lower.indexOf(from); at !== -1; at = lower.indexOf(from, at + 1)) {
    const name = cutName(text.slice(at, at + 200));
    const more = name.slice(from.length);
    const goesOn = /^(?:\s+(?:(?:dan|bagi|untuk|ke)\s+)?\p{Lu}[\p{L}-]*){1,9}/u.exec(more)?.[0] ?? '';
    const end = at + from.length + goesOn.length;
    if (goesOn.length > best.value.length - from.length && !/(?<!\p{L})(?:KPU|Ketua)(?!\p{L})/u.test(goesOn))
      best = { start: at, end, value: oneLine(text.slice(at, end)) };
  }
  return best;
}
const period = new RegExp(
  String.raw`(?<!\p{L})(?<period>(?:triwulan|semester|tahap|gelombang|angkatan|TW)\s+(?:[IVX]+` +
    String.raw`|\d+)(?:\s+(?:tahun\s+)?20\d\d)?)(?!\p{L})`,
  'iu',
);

/** What no activity is called: words to a reader, a question, an office or a place alone, a sentence. */
const isDoubtful = (title: string): boolean =>
  !anyEvent.test(title) || junk.test(title) || spoken.test(title) || title.split(' ').length > 24;
const anyEvent = new RegExp(String.raw`(?<!\p{L})(?:${eventNouns})(?!\p{L})`, 'iu');
/** Words to a reader, when or where. */
const junk = new RegExp(
  String.raw`[🙏📍🗓]|^\P{L}*(?:tolong|maaf|halo|siang|pagi|malam|sore|selamat|teman|rekan|assalam|bos|min` +
    String.raw`|yth|${weekdayPattern})(?!\p{L})|` +
    String.raw`(?<!\p{L})(?:ya|kak|nih)(?!\p{L})`,
  'iu',
);
const spoken = new RegExp(
  String.raw`[?!#]|^\P{L}*(?:bahan|draf|draft|konsep|berita\s+acara|ctt|catatan|laporan|notul\p{L}*` +
    String.raw`|risalah|hasil)(?!\p{L})|` +
    String.raw`^\P{L}*(?:agenda\s+(?:${eventNouns})|(?:daftar|rekap|tabel|jadwal|lembar|log` +
    String.raw`|data)\s)(?!\p{L})|(?<!\p{L})ini(?!\p{L})|` +
    String.raw`\s[–—]\s|(?<!\p{L})(?:dibatalkan|ditunda|dialihkan|resmi|tetapkan|teken)(?!\p{L})` +
    String.raw`|^\P{L}*(?:kpu|kip|komisi)(?!\p{L})`,
  'iu',
);

/**
 * The name as it is when nobody points at a day: without "tahun ini" behind it; with the two who sign or agree, where
 * the text goes on with them; of a heading in capitals without the office that ends it. A number is not cut.
 */
function settled(title: FoundTitle, { text }: Reading, isNews: boolean): FoundTitle {
  const [told = ''] = act.exec(title.value) ?? [];
  const pointing = now.exec(title.value)?.[0] ?? '';
  const day = trailingDay.exec(title.value)?.[0] ?? '';
  const office = isNews || !isCapitals(title.value) ? '' : (ownOffice.exec(title.value)?.[0] ?? '');
  const cut = [told, pointing, office, day].find((one) => one !== '') ?? '';
  const kept = title.value.slice(0, title.value.length - cut.length);
  if (cut !== '' && namesActivity(kept) && kept.includes(' '))
    return { ...title, end: title.end - cut.length, value: kept };
  const sides = /^(?:penandatanganan|serah\s+terima|kerja\s+sama|nota\s+kesepahaman)/iu.test(title.value)
    ? between.exec(text.slice(title.end, title.end + 160))
    : null;
  const end = sides ? title.end + sides[0].length : title.end;
  return sides ? { ...title, end, value: oneLine(text.slice(title.start, end).replaceAll('*', '')) } : title;
}
const now = new RegExp(
  String.raw`\s+(?:(?:tahun|thn|bulan|bln|minggu|pekan|hari)\s+ini|barusan|tadi(?:\s+(?:pagi|siang` +
    String.raw`|sore|malam))?|kemarin|kmrn)$`,
  'iu',
);
const trailingDay = new RegExp(
  String.raw`\s+(?:(?:tgl|tanggal)\s+)?\d{1,2}(?:\s*[-–]\s*\d{1,2})?\s+(?:${monthPattern})(?:\s+20\d\d)?$`,
  'iu',
);
const act = /\s(?:menetapkan|mengesahkan|memutuskan|menyepakati|menghasilkan)\s.*$/iu;
const ownOffice = /\s+(?:KPU|KIP|KOMISI\s+PEMILIHAN\s+UMUM)\s+(?:KABUPATEN|KAB\.?|KOTA|PROVINSI)\s+[\p{Lu}\s-]+$/u;
const between = /^\*?\s+antara\s+[^\n.;:]{3,80}?\s(?:dan|dengan|dgn|dg)\s[^\n.;:,]{3,60}/iu;

/** Where titles stand in a form of paper, the surest place first. */
function placesOfTitle(
  form: PaperForm,
  { heading }: Finders,
  { emphasised }: Reading,
  subject: LabelledLine | undefined,
): readonly (keyof Finders)[] {
  if (onlyPaper.test(heading()?.value ?? '')) return ['label', 'subject', 'emphasis', 'words', 'below'];
  const general = (form === 'minutes' || form === 'notes') && onlyKind.test(heading()?.value ?? '');
  if (general) return ['label', 'subject', 'words', 'below', 'heading'];
  if (form === 'letter' || subject) return ['label', 'line', 'subject', 'emphasis', 'words', 'heading'];
  if (form === 'chat') return ['emphasis', 'heading', 'label', 'words'];
  const message = form === 'notes' && emphasised.length > 1;
  return message ? ['emphasis', 'heading', 'label', 'words'] : ['heading', 'emphasis', 'label', 'words'];
}
