/** Hours as people say them: "jam setengah sembilan pagi", "pukul 10 lewat seperempat", "jam tujuh malam". */
import type { TimeZone } from '../platform/clock/index.ts';
import { readNumberWords } from './number-words.ts';

export type SpokenTime = {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to?: string;
  readonly zone?: TimeZone;
};

const small =
  String.raw`dua\s+belas|sebelas|sepuluh|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|` +
  String.raw`(?:1[0-2]|0?[1-9])(?![\d.,:/-])`;
const minutes = String.raw`seperempat|lima\s+belas|dua\s+puluh(?:\s+lima)?|sepuluh|lima|[1-5]?\d(?![\d.,:/])`;
const part = 'pagi|siang|sore|petang|malam';
const hourOf = (n: number): string =>
  String.raw`(?<half${n}>(?:setengah|stengah|stgh)\s+)?(?<hour${n}>${small})` +
  String.raw`(?:\s+(?<sign${n}>lewat|lebih|kurang)\s+(?<minutes${n}>${minutes})(?:\s+menit)?)?(?:\s+(?<part${n}>${part}))?`;
const spoken = new RegExp(
  String.raw`(?<!\p{L})(?<cue>pukul|jam|pkl\.?|pk\.?|mulai|dimulai|bubar|selesai)\s{0,20}:?\s{0,3}` +
    String.raw`(?<time>${hourOf(1)}` +
    String.raw`(?:\s*(?:-|–|—|s\.?\s?/?d\.?|sampai\s+dengan|sampai|hingga)\s*(?:(?:pukul|jam)\s+)?(?:${hourOf(2)}|` +
    String.raw`(?<clock2>(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d:]|\.\d))))?` +
    String.raw`(?:\s+(?<zone>WIB|WITA|WIT))?)(?!\p{L})`,
  'giu',
);

/** Hours with a word in them: a half, a quarter, a number in words, a part of the day. In reading order. */
export function readSpokenTimes(text: string): SpokenTime[] {
  return [...text.matchAll(spoken)].flatMap((match) => {
    const { time = '', cue = '', half1, hour1 = '', sign1, part1, part2, hour2, clock2, zone } = match.groups ?? {};
    if (!half1 && !sign1 && !part1 && (/^\d/.test(hour1) || !/^(?:pukul|jam|pk)/i.test(cue))) return [];
    const start = match.index + match[0].length - time.length;
    return [
      {
        start,
        end: start + time.length,
        from: clockOf(match.groups ?? {}, '1', part1 ?? part2),
        ...(hour2 ? { to: clockOf(match.groups ?? {}, '2', part2 ?? part1) } : {}),
        ...(clock2 ? { to: clock2.replace('.', ':').padStart(5, '0') } : {}),
        ...(zone ? { zone: zone.toUpperCase() as TimeZone } : {}),
      },
    ];
  });
}

const numberOf = (written: string): number => {
  if (/^\d/.test(written)) return Number(written);
  return written.toLowerCase() === 'seperempat' ? 15 : Number(readNumberWords(written));
};

function clockOf(groups: Record<string, string | undefined>, which: '1' | '2', of: string | undefined): string {
  const more = groups[`minutes${which}`];
  const beside = more === undefined ? 0 : numberOf(more) * (/kurang/i.test(groups[`sign${which}`] ?? '') ? -1 : 1);
  const onDial = numberOf(groups[`hour${which}`] ?? '0') * 60 + (groups[`half${which}`] ? -30 : 0) + beside;
  const hour = hourOfDay(Math.floor(onDial / 60), of?.toLowerCase()) % 24;
  return `${String(hour).padStart(2, '0')}:${String(onDial % 60).padStart(2, '0')}`;
}

/** The hour, 0 to 24, of one told on a clock of twelve: the part of the day says which half it is. */
export function hourOfDay(hour: number, part: string | undefined): number {
  if (part === 'malam') return hour === 12 ? 24 : hour >= 6 && hour < 12 ? hour + 12 : hour;
  const afternoon = (part === 'siang' && hour <= 5) || ((part === 'sore' || part === 'petang') && hour <= 7);
  return afternoon ? hour + 12 : hour;
}
