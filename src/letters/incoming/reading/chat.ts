/** A talk as programs for messages save it: "[28/11/26 08.14] Pak Camat: …" before each message. */
import { readDateMentions } from '../../../language/index.ts';
import type { Read } from './lines.ts';

const message = new RegExp(
  String.raw`^\[?(?<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}),?[ ]+(?:pukul[ ]+)?\d{1,2}[.:]\d{2}(?:[.` +
    String.raw`:]\d{2})?(?:[ ][AP]M)?\]?[ ]*(?:-[ ]*)?(?<name>[^:\n]{2,60}):[ ]`,
  'dgmu',
);

export type Chat = {
  /** The messages without who said them and when; every sign keeps its place. */
  readonly text: string;
  readonly day: Read<string> | null;
  readonly sender: Read<string> | null;
};

/** Null for a text that is no talk. Whoever speaks first is whose message it is. */
export function readChat(text: string, hint: string): Chat | null {
  const said = [...text.matchAll(message)];
  const [first] = said;
  if (first === undefined || first.index > 400) return null;
  const [from = 0, to = 0] = first.indices?.groups?.day ?? [];
  const [start = 0, end = 0] = first.indices?.groups?.name ?? [];
  // Who passes a message on is not who wrote it, and not on that day.
  const behind = text.slice(first.index + first[0].length);
  if (/^\W*(?:Diteruskan|Forwarded|Fwd?)\b/iu.test(behind)) return { text: blanked(text), day: null, sender: null };
  const day = readDateMentions(first.groups?.day ?? '', hint)[0]?.first;
  return {
    text: blanked(text),
    day: day === undefined ? null : { value: day, start: from, end: to, sure: false },
    sender: { value: (first.groups?.name ?? '').trim(), start, end, sure: false },
  };
}

/** What others answer is none of the message. */
function blanked(text: string): string {
  const said = [...text.matchAll(message)];
  const speaker = said[0]?.groups?.name;
  let plain = '';
  let at = 0;
  for (const [index, { index: start, 0: lead, groups }] of said.entries()) {
    const end = said[index + 1]?.index ?? text.length;
    const words = text.slice(start + lead.length, end);
    plain += text.slice(at, start) + ' '.repeat(lead.length);
    plain += groups?.name === speaker ? words : words.replaceAll(/[^\n]/gu, (sign) => ' '.repeat(sign.length));
    at = end;
  }
  return plain + text.slice(at);
}
