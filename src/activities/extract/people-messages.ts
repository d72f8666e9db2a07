/** Who writes in a chat, as the chat names them: "Bu Retno Sekret", "Bripka Noldy Salindeho". */
import { bare, isTitleBefore, nameAt, type Token } from './names.ts';
import { addresses, isOfficeNoun } from './people-words.ts';
import { mentionOf, wordsOf, type PersonMention } from './people.ts';
import { isHead, type Words } from './positions.ts';
import type { Reading } from './reading.ts';
import type { UnitIndex } from './units.ts';

/** Each sender once, where their first message begins; numbers, offices and groups are none. */
export function peopleOfMessages({ messages, text }: Reading, units: UnitIndex): PersonMention[] {
  const known = new Set<string>();
  const excused = new Set(
    messages
      .filter(({ start }, at) =>
        excuses.test(text.slice(start, Math.min(messages[at + 1]?.start ?? Infinity, start + 200))),
      )
      .map(({ sender }) => sender),
  );
  return messages.flatMap(({ sender, start }) => {
    if (known.has(sender)) return [];
    known.add(sender);
    const mention = senderOf(sender, units);
    const role = excused.has(sender) ? 'tidak-hadir' : 'penyampai';
    return mention ? [{ ...mention, role, start, end: start + 1 }] : [];
  });
}

/** "Mohon maaf, saya tidak bisa hadir": who writes will not come. */
const excuses = new RegExp(
  String.raw`(?:maaf|(?<!\p{L})(?:saya|sy|aku|ambo|` +
    String.raw`kulo))(?!\p{L})[^.!?\n]{0,40}?(?<!\p{L})(?:i[jz]in(?!\s+(?:melapor|lapor|` +
    String.raw`menyampai|bertanya|share))|sakit|berhalangan|absen|(?:tidak|tdk|tak|gak|ga|nggak|indak|ndak|belum|` +
    String.raw`blm)\s+` +
    String.raw`(?:bisa|dapat|sempat|jadi)?\s*(?:hadir|ikut|datang|gabung|bergabung))(?!\p{L})`,
  'iu',
);

/** The name, and beside it the words of the office that colleagues add to it. */
function senderOf(sender: string, units: UnitIndex): PersonMention | undefined {
  const written = sender.replace(/^[~\s]+|\s*\(.*\)$/gu, '');
  const words = wordsOf(written, units);
  const { tokens } = words;
  const head = tokens.findIndex((token) => isHead(token));
  if (head === 0 || (head > 0 && tokens.slice(0, head).every(isAddressed))) return behindHead(words, head);
  const trailing = tokens.findLastIndex(({ text, lower }) => !isOfficeNoun(lower) && !isShortOffice.test(text));
  const last = head > 0 ? Math.min(head - 1, trailing) : trailing;
  const name = nameAt(written.slice(0, tokens[last]?.end), tokens.slice(0, last + 1), 0);
  if (!name || name.next <= last || units.isRegion(name.name)) return undefined;
  const position = written.slice(tokens[last]?.end).trim();
  const mention = mentionOf(name, { uncertain: false });
  return position === '' ? mention : { ...mention, position };
}

const isAddressed = ({ lower }: Token): boolean => addresses.has(bare(lower));

/** "Bu Camat Ratna", "Lurah Calaca Om Berty", "Camat Wera Drs. Arsyad"; "Ketua Sangihe" may be none. */
function behindHead({ text, tokens, units }: Words, head: number): PersonMention | undefined {
  const marked = tokens.findIndex((token, at) => at > head && (isAddressed(token) || isTitleBefore(token)));
  const single = head > 0 && tokens.length === head + 2 ? head + 1 : -1;
  const at = marked === -1 ? single : marked;
  const name = at === -1 ? undefined : nameAt(text, tokens, at);
  if (!name || name.next < tokens.length || units.isRegion(name.name)) return undefined;
  const position = text.slice((tokens[head] as Token).start, (tokens[at - 1] as Token).end);
  return mentionOf(name, { uncertain: false, position });
}

/** "Sekret", "KUL", "Kab.": an office as colleagues shorten it. */
const isShortOffice =
  /^(?:\p{Lu}{2,6}|(?:Sekret|Subbag|Kasubb?ag|Tekmas|Rendatin|Hupmas|Parmas|Datin|Keu|Logistik)\p{L}*)$/u;
