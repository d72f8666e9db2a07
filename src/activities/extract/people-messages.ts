/** Who writes in a chat, as the chat names them: "Bu Retno Sekret", "Bripka Noldy Salindeho". */
import { nameAt } from './names.ts';
import { isOfficeNoun } from './people-words.ts';
import { mentionOf, wordsOf, type PersonMention } from './people.ts';
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

/** The name, and behind it the words of the office that colleagues add to it. */
function senderOf(sender: string, units: UnitIndex): PersonMention | undefined {
  const written = sender.replace(/^[~\s]+|\s*\(.*\)$/gu, '');
  const { tokens } = wordsOf(written, units);
  const last = tokens.findLastIndex(({ text, lower }) => !isOfficeNoun(lower) && !isShortOffice.test(text));
  const name = nameAt(written.slice(0, tokens[last]?.end), tokens.slice(0, last + 1), 0);
  if (!name || name.next <= last || units.isRegion(name.name)) return undefined;
  const position = written.slice(tokens[last]?.end).trim();
  const mention = mentionOf(name, { uncertain: false });
  return position === '' ? mention : { ...mention, position };
}

/** "Sekret", "KUL", "Kab.": an office as colleagues shorten it. */
const isShortOffice =
  /^(?:\p{Lu}{2,6}|(?:Sekret|Subbag|Kasubb?ag|Tekmas|Rendatin|Hupmas|Parmas|Datin|Keu|Logistik)\p{L}*)$/u;
