/** Whether the activity is planned, running, held, postponed or cancelled, as the paper tells it. */
import type { Progress } from '../facts-schema.ts';
import type { PaperForm } from './paper.ts';
import type { Reading, Span } from './reading.ts';

export type FoundProgress = Span & { readonly value: Progress };

const cancelled = /(?<!\p{L})(?:dibatalkan|pembatalan|batal\s+(?:dilaksanakan|digelar))(?!\p{L})/iu;
const postponed = /(?<!\p{L})(?:ditunda|penundaan|diundur|dijadwalkan\s+ulang)(?!\p{L})/iu;
const running = new RegExp(
  String.raw`(?<!\p{L})(?:sedang\s+berlangsung|masih\s+berlangsung|update\s*:|` +
    String.raw`memulai[^.]{3,120}\s(?:akan\s+)?berlangsung\s+hingga)`,
  'iu',
);
const held = new RegExp(
  String.raw`(?<!\p{L})(?:telah|sudah|berakhir|ditutup|dilaporkan|melaporkan|berjalan|menghasilkan|` +
    String.raw`dibuka|kemarin|tadi)(?!\p{L})`,
  'iu',
);
/** The first sentence of news tells what is to come. */
const announced = new RegExp(
  String.raw`(?<!\p{L})(?:akan|bakal|hendak|rencananya|dijadwalkan|direncanakan)\s+(?:kembali\s+)?(?:di|me|` +
    String.raw`ber)\p{Ll}{4,}`,
  'iu',
);
const done = /(?<!\p{L})(?:telah|sudah|usai|resmi|rampung|sukses|berhasil|yang\s+akan)(?!\p{L})/iu;
const planned = new RegExp(
  String.raw`(?<!\p{L})(?:akan\s+(?:dilaksanakan|digelar|diselenggarakan|menyelenggarakan|menggelar|` +
    String.raw`mengadakan|melaksanakan|datang)|jadwal|pembagian\s+tugas|rencana|mengundang|undangan|besok|` +
    String.raw`dipimpin\s+nanti|nanti\s+dipimpin|kuota)(?!\p{L})`,
  'iu',
);

/** What tells of the activity, besides its text: the day, where it is known, and the day of the upload. */
export type Known = {
  readonly form: PaperForm;
  readonly title: Span | undefined;
  readonly start: string | undefined;
  readonly today: string;
};

export function findProgress(reading: Reading, known: Known): FoundProgress | undefined {
  const { text, sentences, messages } = reading;
  const [first] = sentences;
  if (!first) return undefined;
  const { form, title, start, today } = known;
  const whole = title ?? first;
  const top = Math.min(text.length, Math.max(whole.end, first.end) + 500);
  const at = finderIn(text);
  const past = form === 'news' || form === 'release' || form === 'minutes';
  const ahead = form === 'letter' || (start !== undefined && start > today);
  const open = !past && at(held, 0, top) === undefined;
  /** The first of these that holds. */
  const signs: readonly (readonly [Progress, Span | undefined])[] = [
    ['dibatalkan', at(cancelled, 0, top)],
    ['ditunda', past ? at(postponed, 0, top) : title && at(postponed, title.start, title.end)],
    ['berlangsung', at(running, 0, top)],
    ['direncanakan', ahead ? whole : undefined],
    ['direncanakan', past && form !== 'minutes' ? announcement(reading, whole) : undefined],
    ['direncanakan', open ? at(planned, 0, text.length) : undefined],
    ['direncanakan', open && messages.length > 0 ? whole : undefined],
    ['selesai', whole],
  ];
  const [value, span] = signs.find(([, sign]) => sign !== undefined) ?? [];
  return value && span && { ...span, value };
}

const finderIn =
  (text: string) =>
  (pattern: RegExp, from: number, to: number): Span | undefined => {
    const match = pattern.exec(text.slice(from, to));
    return match ? { start: from + match.index, end: from + match.index + match[0].length } : undefined;
  };

/** Where the first sentence of news says that it is to come. */
function announcement({ text, sentences }: Reading, title: Span): Span | undefined {
  const lead = sentences.find((sentence) => sentence.start >= title.end && sentence.text.length > 60);
  return lead && !done.test(lead.text) ? finderIn(text)(announced, lead.start, lead.end) : undefined;
}
