/** Whose a letter, report or form is: who it says it is from, the body in its head, who signs it. */
import { titled } from './citations.ts';
import { filledLines, isCapitals, isDateline, placed, type Line, type Placed } from './placed.ts';

const body = String.raw`(?:KOMISI\s+PEMILIHAN\s+UMUM|KPU|BADAN\s+PENGAWAS\s+PEMILIHAN\s+UMUM|BAWASLU)`;
/** "KOMISI PEMILIHAN UMUM⏎KABUPATEN CONTOH", "SEKRETARIAT KPU PROVINSI CONTOH" */
const letterhead = new RegExp(
  String.raw`^[ \t]*(?<name>(?:SEKRETARIAT\s+(?:JENDERAL\s+)?)?${body}(?:[ \t\n]+REPUBLIK\s+INDONESIA)?` +
    String.raw`(?:[ \t\n]+(?:PROVINSI|KABUPATEN|KOTA)(?:[ \t]+[\p{Lu}'-]+)+)?)[ \t]*(?:[|\n]|[ \t]{3}|$)`,
  'dmu',
);
const from = /^[ \t]*Dari[ \t]*:[ \t]*(?<name>\S[^\n]{1,120}?)[ \t]*$/dimu;
/** An election office by its name, in running text. */
const mention = new RegExp(
  String.raw`(?<!\p{L})(?:KPU|Komisi\s+Pemilihan\s+Umum|KOMISI\s+PEMILIHAN\s+UMUM)\s+` +
    String.raw`(?:(?:Kabupaten|Kota|Provinsi)(?:(?:[ \t]+|[ \t]*\n[ \t]*)\p{Lu}\p{Ll}+){1,3}|` +
    String.raw`(?:KABUPATEN|KOTA|PROVINSI)(?:[ \t]+\p{Lu}{2,}){1,3})`,
  'gu',
);
/** Lines above which the head of a letter stands, and letters in which its sender is named. */
const headLines = 6;
const reach = 3_000;
const signing = 1_500;

/** Null where nothing says so. */
export function readIssuer(text: string): Placed<string> | null {
  const said = from.exec(text.slice(0, reach));
  if (said?.groups?.['name'] !== undefined) return placed(said.groups['name'], said.indices?.groups?.['name'], true);
  return headed(text) ?? signed(text) ?? otherHead(text) ?? onlyOne(text);
}

function headed(text: string): Placed<string> | null {
  const top = filledLines(text.slice(0, reach)).slice(0, headLines);
  const until = top.find((line, at) => at > 0 && endsHead(line))?.start ?? top.at(-1)?.end ?? 0;
  const match = letterhead.exec(joined(text.slice(0, until)));
  const name = match?.groups?.['name'];
  if (name === undefined) return null;
  const office = officeName(name);
  const isBare = office === 'KPU' || office === 'Bawaslu';
  const secretary = isBare || !signsAsSecretary(text) ? null : office.replace(/^Sekretariat\s+/, '');
  const at = match?.indices?.groups?.['name'];
  return secretary === null ? placed(office, at, !isBare) : placed(`Sekretaris ${secretary}`, at, false);
}

/** Empty lines between those of a head fall away; every letter stays where it stood. */
const joined = (text: string): string => text.replaceAll(/\n[ \t\n]*\n/g, (gap) => '\n'.padStart(gap.length));

const endsHead = ({ text }: Line): boolean =>
  isDateline(text) ||
  (!isCapitals(text) && !/[|]/.test(text)) ||
  /^(?:NO(?:MOR)?\b|SURAT|NOTA|BERITA|TENTANG)/u.test(text);

/** "KOMISI PEMILIHAN UMUM KABUPATEN CONTOH" as one writes it. */
const officeName = (name: string): string =>
  titled(name.replaceAll(/\s+/g, ' ').trim())
    .replace(/Komisi Pemilihan Umum|Kpu\b/i, 'KPU')
    .replace(/Badan Pengawas Pemilihan Umum|BAWASLU/i, 'Bawaslu')
    .replace(/ Republik Indonesia/, '');

const signature =
  /^[ \t]*(?:Plt\.?|Plh\.?|a\.n\.)?[ \t]*(?<office>KETUA|SEKRETARIS)(?:[ \t]+(?<body>KPU[^\n,]{3,60}?))?,?[ \t]*$/dgimu;

/** The last position above the names of who signs; who gets a copy, and annexes, stand behind it. */
function signatureOf(text: string): { readonly office: string; readonly body?: Placed<string> } | null {
  const after = /^[ \t]*(?:Tembusan|LAMPIRAN)\b/imu.exec(text.slice(200))?.index;
  const end = after === undefined ? text.length : after + 200;
  const from = Math.max(0, end - signing);
  const match = [...text.slice(from, end).matchAll(signature)].at(-1);
  if (match === undefined) return null;
  const { office = '', body: name } = match.groups ?? {};
  const [start = 0, until = 0] = match.indices?.groups?.['body'] ?? [];
  const body = name === undefined ? {} : { body: placed(officeName(name), [from + start, from + until], false) };
  return { office: office.toLowerCase(), ...body };
}
const signsAsSecretary = (text: string): boolean => signatureOf(text)?.office === 'sekretaris';

/** "Sekretaris KPU Kota Contoh," signs for herself, a chairman for his office. */
function signed(text: string): Placed<string> | null {
  const { office, body: whose } = signatureOf(text) ?? {};
  if (whose === undefined) return null;
  return office === 'sekretaris' ? { ...whose, value: `Sekretaris ${whose.value}` } : whose;
}

/** The first line of a letter that somebody else wrote. */
function otherHead(text: string): Placed<string> | null {
  const [first, second] = filledLines(text.slice(0, reach));
  if (first === undefined || !/^[ \t]*(?:Yth|Kepada)\b/imu.test(text.slice(0, reach))) return null;
  if (!isCapitals(first.text) || !/\s/.test(first.text) || endsHead(first)) return null;
  const isPart =
    /^PEMERINTAH\b/.test(first.text) && second !== undefined && isCapitals(second.text) && !endsHead(second);
  const place = isPart ? ` ${first.text.replace(/^PEMERINTAH\s+/, '')}` : '';
  const line = isPart ? second : first;
  return placed(titled(`${line.text}${place}`.replaceAll(/\s+/g, ' ')), [line.start, line.end], false);
}

/** The only election office that a paper names before it says whom it goes to. */
function onlyOne(text: string): Placed<string> | null {
  const before = text.slice(0, reach);
  const until = /^[ \t]*(?:Yth|Kepada)\b/imu.exec(before)?.index;
  const named = [...before.slice(0, until).matchAll(mention)];
  // The words behind a name may look like more of it: "Ketua KPU Kota Contoh⏎Budi Santosa".
  const shortest = named.toSorted((one, other) => one[0].length - other[0].length)[0];
  if (shortest === undefined) return null;
  const name = officeName(shortest[0]);
  const isOne = named.every(([other]) => officeName(other).toLowerCase().startsWith(name.toLowerCase()));
  return isOne ? placed(name, [shortest.index, shortest.index + shortest[0].length], false) : null;
}
