/** Who writes in a chat, as the chat names them: "Bu Retno Sekret", "Bripka Noldy Salindeho". */
import { nameAt } from './names.ts';
import { isOfficeNoun } from './people-words.ts';
import { mentionOf, wordsOf, type PersonMention } from './people.ts';
import type { Reading } from './reading.ts';
import type { UnitIndex } from './units.ts';

/** Each sender once, where their first message begins; numbers, offices and groups are none. */
export function peopleOfMessages({ messages }: Reading, units: UnitIndex): PersonMention[] {
  const known = new Set<string>();
  return messages.flatMap(({ sender, start }) => {
    if (known.has(sender)) return [];
    known.add(sender);
    const mention = senderOf(sender, units);
    return mention ? [{ ...mention, start, end: start + 1 }] : [];
  });
}

/** The name, and behind it the words of the office that colleagues add to it. */
export function senderOf(sender: string, units: UnitIndex): PersonMention | undefined {
  const written = sender.replace(/^[~\s]+|\s*\(.*\)$/gu, '');
  const { tokens } = wordsOf(written, units);
  const last = tokens.findLastIndex(({ text, lower }) => !isOfficeNoun(lower) && !isShortOffice.test(text));
  const name = nameAt(written.slice(0, tokens[last]?.end), tokens.slice(0, last + 1), 0);
  if (!name || name.next <= last || units.isRegion(name.name)) return undefined;
  const position = written.slice(tokens[last]?.end).trim();
  const mention = mentionOf(name, { uncertain: false, role: 'penyampai' });
  return position === '' ? mention : { ...mention, position };
}

/** "Sekret", "KUL", "Kab.": an office as colleagues shorten it. */
const isShortOffice =
  /^(?:\p{Lu}{2,6}|(?:Sekret|Subbag|Kasubb?ag|Tekmas|Rendatin|Hupmas|Parmas|Datin|Keu|Logistik)\p{L}*)$/u;
