/** What form a text has: it decides where its title stands and whose word its letterhead is. */
import type { Reading } from './reading.ts';
import { minutesName, releaseName, type TopLine } from './top.ts';

export type PaperForm = 'chat' | 'letter' | 'release' | 'minutes' | 'news' | 'notes';

const minutes = new RegExp(`^(?:${minutesName})(?!\\p{L})`, 'iu');
const release = new RegExp(`^(?:${releaseName})(?!\\p{L})`, 'iu');
const addressed = /^(?:Kepada\s+)?Yth(?!\p{L})/iu;
const invites = /(?<!\p{L})(?:mengundang|undangan|menyelenggarakan|mengadakan)(?!\p{L})/iu;
const ofLetter = /^(?:Nomor|Hari|Hal|Perihal)(?!\p{L})/iu;

export function paperForm({ lines, messages, text }: Reading, top: readonly TopLine[]): PaperForm {
  if (messages.length > 0) return 'chat';
  const names = top.filter(({ kind }) => kind === 'paper' || kind === 'heading').map((line) => line.text);
  if (names.some((line) => release.test(line))) return 'release';
  if (names.some((line) => minutes.test(line))) return 'minutes';
  const has = (pattern: RegExp): boolean => lines.some((line) => pattern.test(line.text));
  if (has(addressed) && has(ofLetter) && invites.test(text)) return 'letter';
  const prose = lines.filter((line) => line.text.length > 120 && /[.”"]$/.test(line.text)).length;
  return prose >= 2 || (prose >= 1 && lines.length <= 3) ? 'news' : 'notes';
}
