/** Meetings that a sentence tells: several signs together say that its day is that of a meeting. */
import { readDateMentions, type DateMention } from '../../../language/index.ts';
import type { Meeting } from '../../schema.ts';
import type { Read } from './lines.ts';
import { atDistance, hourIn, isCertain, linkIn, meetingFrom } from './meeting-values.ts';
import type { Sentence } from './sentences.ts';

/** Words of a sentence that calls people together on a day. */
const calls = new RegExp(
  String.raw`(?<!\p{L})(?:(?:di)?laksanakan|(?:di)?selenggarakan|(?:di)?adakan|(?:di)?gelar|` +
    String.raw`berlangsung|dilangsungkan|menyelenggarakan|` +
    String.raw`melaksanakan|mengadakan|menggelar|hadir|menghadiri|kehadiran|mengundang|diundang|` +
    String.raw`mengikuti|dijadwalkan|` +
    String.raw`menghadap|beraudiensi|bertemu|berkumpul|memanggil|dipanggil|diundur|digeser|` +
    String.raw`dipindahkan|ditunda|dimajukan)(?!\p{L})`,
  'iu',
);
const gathering = new RegExp(
  String.raw`(?<!\p{L})(?:rapat|sidang|acara|kegiatan|upacara|apel|pelatihan|sosialisasi|` +
    String.raw`bimbingan\s+teknis|bimtek|seminar|` +
    String.raw`diskusi|forum|pertemuan|audiensi|kunjungan|workshop|lokakarya|rakor|pleno|` +
    String.raw`pelantikan|peringatan|simulasi|` +
    String.raw`pembukaan|penutupan|gladi|undangan|talkshow|webinar|dialog|musyawarah|pemeriksaan|` +
    String.raw`klarifikasi|monitoring)(?!\p{L})`,
  'iu',
);
const past = /(?<!\p{L})(?:telah|sudah|hasil|menindaklanjuti|berdasarkan|lalu)(?!\p{L})/iu;
/** Before a day of something else: a letter, a due date, a state of things. */
const ofOther = new RegExp(
  String.raw`(?<!\p{L})(?:surat|nomor|lambat|lambatnya|(?:paling|batas)\s+akhir|telat|maksimal|sebelum|tertanggal|` +
    String.raw`sejak|sampai\s+dengan|hingga|batas|per|` +
    String.raw`tunggu|ditunggu|konfirmasi|ditutup|pendaftaran|sampai|undangan\s+kami|dibuka|` +
    String.raw`s\.?/?d\.?)(?!\p{L})[^.;]{0,40}$`,
  'iu',
);
const shifts =
  /(?<!\p{L})(?:menjadi|diundur|digeser|dipindah(?:kan)?|ditunda|dimajukan|diubah|pindah|ganti)(?!\p{L})/iu;
const withdrawn = /(?<!\p{L})(?:semula|tadinya|sedianya)(?!\p{L})[^.;]{0,160}$/iu;
const leads = /(?:pada|hari|tanggal|tgl\.?)[\s,:/(]*(?:\p{L}+[\s,/]*)?(?:tanggal|tgl\.?)?[\s(]*$/iu;
const asksDone = new RegExp(
  String.raw`(?<!\p{L})(?:diminta|mohon|dimohon|agar|diterima|mengirim\p{L}*|menyampaikan|` +
    String.raw`dikirim\p{L}*|disampaikan|ambil)(?!\p{L})`,
  'iu',
);

/** Signs at least that make a day one of a meeting; more where another meeting was told already. */
const enough = 3;

type Found = Read<Meeting> & { readonly weight: number };

/** `hint`: the day of the letter. `since`: what lies before it is over. */
export function toldMeetings(sentences: readonly Sentence[], hint: string, since = hint): Found[] {
  return sentences.flatMap((sentence, at) => {
    const { text } = sentence;
    // With it minutes begin.
    if (/^Pada\s+hari\s+ini\b/iu.test(text)) return [];
    const mentions = readDateMentions(text, hint);
    return mentions.flatMap((mention, index): Found[] => {
      if (mention.first === undefined || (mention.last ?? mention.first) < since) return [];
      const next = mentions[index + 1];
      const isLast = next === undefined;
      const behind = text.slice(mention.end, next?.start ?? text.length);
      const more = isLast ? goingOn(sentences[at + 1], hint) : '';
      return meetingAt(sentence, mention, { behind: `${behind} ${more}`, isLast, isOnly: mentions.length === 1 });
    });
  });
}

/** The next sentence goes on where it names no day of its own: "Acara dimulai pukul … bertempat di …". */
function goingOn(next: Sentence | undefined, hint: string): string {
  const isOn =
    next !== undefined &&
    /^(?:Acara|Kegiatan|Rapat|Tempat|Bertempat|Waktu|Pukul|Jam|Adapun|Dimulai|Link|Tautan)/iu.test(next.text);
  return isOn && readDateMentions(next.text, hint).length === 0 ? next.text : '';
}

type Around = { readonly behind: string; readonly isLast: boolean; readonly isOnly: boolean };

function meetingAt({ text, start, end }: Sentence, mention: DateMention, { behind, isLast, isOnly }: Around): Found[] {
  const before = text.slice(0, mention.start);
  const near = before.slice(-90);
  if (ofOther.test(near.slice(-60).replace(shifted, '')) || isWithdrawn(near)) return [];
  const time = hourIn(behind);
  const place = placeIn(behind) ?? placeIn(isOnly ? before : sharedIn(text));
  const link = linkIn(behind);
  const medium = atDistance.exec(text);
  const signs: readonly (readonly [boolean, number])[] = [
    [isCalling(text), 2],
    [gathering.test(text), 1],
    [time !== undefined, 2],
    [place !== undefined, place?.isNamed === true ? 2 : 1],
    [medium !== null || link !== undefined, 1],
    [mention.weekday !== undefined, 1],
    [upcoming.test(before) && leads.test(near), 1],
    ...against(before),
  ];
  const weight = signs.reduce((sum, [isThere, worth]) => sum + (isThere ? worth : 0), 0);
  // A day alone, of whatever is done, is no meeting.
  const isBare = time === undefined && place === undefined;
  if (weight < enough || (isBare && (!isLast || !gathering.test(text)))) return [];
  const named = place?.words ?? medium?.groups?.medium;
  const value = meetingFrom({ mention, time, place: named, link });
  return [{ value, start, end, sure: isCertain(mention) && time !== undefined && named !== undefined, weight }];
}
/** "…, keduanya di Gedung Arsip" is said of all days before it. */
const sharedIn = (text: string): string =>
  /(?<!\p{L})(?:keduanya|seluruhnya|semuanya)(?!\p{L}).*/iu.exec(text)?.[0] ?? '';
/** An assignment sends somebody there. */
const isCalling = (text: string): boolean => calls.test(text) || /^Untuk\s*:/iu.test(text);
/** What speaks against a meeting before its day. */
const against = (before: string): (readonly [boolean, number])[] => [
  [past.test(before) && !shifts.test(before), -3],
  [asksDone.test(before.slice(-70)) && !calls.test(before.slice(-70)), -2],
];
/** A day of which the meeting was taken away. */
const isWithdrawn = (before: string): boolean =>
  withdrawn.test(before) && !shifts.test(before.slice(before.search(withdrawn)));
const upcoming = /(?<!\p{L})akan(?!\p{L})/iu;
const shifted = /^.*(?<!\p{L})(?:menjadi|diundur|digeser|dipindah(?:kan)?|ditunda|dimajukan)(?!\p{L})/iu;

/** Words before a place: some of them say so themselves. */
const named = new RegExp(
  String.raw`(?<!\p{L})(?:bertempat|berlokasi|tempat(?:nya)?(?:\s+(?:kegiatan|acara|rapat|` +
    String.raw`pindah))?|pindah)\s*(?:di|ke|pada|:)\s*(?<place>[\p{L}\d].{2,160})`,
  'iu',
);
const at = new RegExp(
  String.raw`(?<!\p{L})(?:di|pada(?=\s+(?:KPU|Kantor|Gedung|Aula|Hotel|` +
    String.raw`Bawaslu)\s))\s+(?<place>(?:\p{Lu}|aula|ruang|gedung|kantor|balai|hotel|lapangan|` +
    String.raw`halaman|pendopo|lap\b|rumah|sekretariat|kampus|masjid|gereja).{2,160})`,
  'iu',
);
/** What stands behind the name of a place. */
const ends = new RegExp(
  String.raw`[.;()](?=\s|$|\()|,?\s+(?:pada|pukul|mulai|dengan|untuk|dalam|guna|secara|melalui|` +
    String.raw`agar|yang|serta|dimulai|jam|karena|sehingga|dan\s+(?:akan|diundur|wajib))(?!\p{L})|` +
    String.raw`$`,
  'iu',
);
const isRegion = /^(?:Indonesia|wilayah|lingkungan|tingkat|bawah|atas|luar|dalam|mana|antara|sini|hadapan)\b/iu;

function placeIn(words: string): { readonly words: string; readonly isNamed: boolean } | undefined {
  const told = named.exec(words);
  const match = told ?? at.exec(words);
  const found = match?.groups?.place;
  if (found === undefined || isRegion.test(found)) return afterHour(words);
  return { words: found.slice(0, ends.exec(found)?.index ?? found.length), isNamed: told !== null };
}

/** "…, 13.00-15.30 WIB, Gedung Serbaguna": what follows an hour at the end of a line of few words. */
function afterHour(words: string): { readonly words: string; readonly isNamed: boolean } | undefined {
  const place = /(?:WIB|WITA|WIT|selesai|\d{2})\s*,\s*(?<place>\p{Lu}[\p{L}\d .,'-]{3,80})[.;]?\s*$/u.exec(words)
    ?.groups?.place;
  return place === undefined ? undefined : { words: place, isNamed: false };
}
