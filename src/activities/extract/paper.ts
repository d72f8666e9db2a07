/** What form a text has: it decides where its title stands and whose word its letterhead is. */
import type { Reading } from './reading.ts';
import { minutesName, releaseName, type TopLine } from './top.ts';

export type PaperForm = 'chat' | 'letter' | 'release' | 'minutes' | 'news' | 'notes';

const minutes = new RegExp(`^(?:${minutesName})(?!\\p{L})`, 'iu');
const release = new RegExp(`^(?:${releaseName})(?!\\p{L})`, 'iu');
const plan = /^(?:kerangka\s+acuan|term\s+of\s+reference|TOR|proposal|rencana\s+(?:kerja|kegiatan))(?!\p{L})/iu;
const addressed = /^(?:Kepada\s+)?Yth(?!\p{L})/iu;
const invites = new RegExp(
  String.raw`(?<!\p{L})(?:mengundang|undangan|menyelenggarakan|mengadakan|permohonan|bermaksud|mohon|` +
    String.raw`diharapkan|memohon)(?!\p{L})`,
  'iu',
);
const letterName = /^\P{L}*(?:nota\s+dinas|(?:surat\s+)?undangan|u n d a n g a n)\P{L}*(?:$|nomor|no\.)/iu;
const asks =
  /(?<!\p{L})(?:mengundang|mengharap(?:kan)?(?:\s+dengan\s+hormat)?\s+kehadiran|memohon\s+kehadiran)(?!\p{L})/iu;
const numbered = /^(?:Nomor|No\.)\s*:/iu;
const about = /^(?:Hal|Perihal)\s*:/iu;
const ofLetter = /^(?:Nomor|Hari|Hal|Perihal)(?!\p{L})/iu;

/** A row of a table, or what stands behind a label. */
const ofRows = /\s\|\s|^\p{L}[\p{L} ]{2,30}:\s/u;
/** A message that was passed on without its stamp begins like one. */
const greets = new RegExp(
  String.raw`^\P{L}*(?:lapor|selamat|mlm|malam|pagi|siang|sore|ass|assalam\p{L}*|i[jz]in|mohon\s+izin|halo|min|` +
    String.raw`kak|mas|mbak)(?!\p{L})`,
  'iu',
);

export function paperForm(reading: Reading, top: readonly TopLine[]): PaperForm {
  const { lines, messages, text } = reading;
  if (messages.length > 0) return 'chat';
  const names = top.filter(({ kind }) => kind === 'paper' || kind === 'heading').map((line) => line.text);
  if (names.some((line) => release.test(line))) return 'release';
  if (names.some((line) => minutes.test(line))) return 'minutes';
  if (names.some((line) => plan.test(line))) return 'notes';
  const has = (pattern: RegExp): boolean => lines.some((line) => pattern.test(line.text));
  const isSent = invites.test(text) || [numbered, about].every(has);
  if (has(addressed) && has(ofLetter) && isSent) return 'letter';
  if (top.some(({ kind, text: line }) => kind === 'paper' && letterName.test(line)) || asks.test(text.slice(0, 1_000)))
    return 'letter';
  // A message that was passed on without its stamp.
  const message =
    reading.emphasised.length > 2 &&
    (top.some(({ kind }) => kind === 'greeting') || lines.some((line) => /^(?:📅|🗓|📍|⏰)/u.test(line.text)));
  const prose = lines.filter((line) => line.text.length > 120 && /[.”"]$/.test(line.text) && !ofRows.test(line.text));
  if (message || greets.test(lines[0]?.text ?? '')) return 'notes';
  return prose.length >= 2 || (prose.length >= 1 && lines.length <= 3) ? 'news' : 'notes';
}
