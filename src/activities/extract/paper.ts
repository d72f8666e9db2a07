/** What form a text has: it decides where its title stands and whose word its letterhead is. */
import type { Reading } from './reading.ts';

export type PaperForm = 'chat' | 'letter' | 'release' | 'minutes' | 'news' | 'notes';

const minutes = /^(?:notula|notulen|notulensi|risalah|catatan\s+rapat|catatan\s+pleno|berita\s+acara)(?!\p{L})/iu;
const release = /^(?:siaran\s+pers|press\s+release|rilis(?:\s+(?:pers|media))?)(?!\p{L})/iu;

const addressed = /^(?:Kepada\s+)?Yth(?!\p{L})/iu;
const invites = /(?<!\p{L})(?:mengundang|undangan|menyelenggarakan|mengadakan)(?!\p{L})/iu;
const ofLetter = /^(?:Nomor|Hari|Hal|Perihal)(?!\p{L})/iu;

export function paperForm({ lines, messages, text }: Reading): PaperForm {
  if (messages.length > 0) return 'chat';
  const top = lines.slice(0, 5).map((line) => line.text);
  if (top.some((line) => release.test(line))) return 'release';
  if (minutes.test(top[0] ?? '')) return 'minutes';
  const has = (pattern: RegExp): boolean => lines.some((line) => pattern.test(line.text));
  if (has(addressed) && has(ofLetter) && invites.test(text)) return 'letter';
  const prose = lines.filter((line) => line.text.length > 120 && /[.”"]$/.test(line.text)).length;
  return prose >= 2 || (prose >= 1 && lines.length <= 3) ? 'news' : 'notes';
}
