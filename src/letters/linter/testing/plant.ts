/** Faults planted into letters without one: what was changed, and which rule is to say so. */
import { monthPattern, printDate, printNumberWords, weekdayPattern } from '../../../language/index.ts';
import { plainNumber } from '../../../registers/index.ts';
import type { LetterContext } from '../context.ts';
import { drawing, type MadeLetter } from './generate.ts';

export type Planted = {
  readonly fault: string;
  readonly rule: string;
  readonly text: string;
  readonly context: LetterContext;
  /** Where the change stands. */
  readonly at: number;
};

type Change = { readonly text: string; readonly at: number; readonly context?: LetterContext };
type Plant = (letter: MadeLetter, draws: ReturnType<typeof drawing>) => Change | null;

/** The first match, replaced; null where there is none. */
function swap(text: string, pattern: RegExp, by: (match: RegExpExecArray) => string | null): Change | null {
  const match = pattern.exec(text);
  const replaced = match === null ? null : by(match);
  if (match === null || replaced === null || replaced === match[0]) return null;
  return { text: text.slice(0, match.index) + replaced + text.slice(match.index + match[0].length), at: match.index };
}

const dateText = String.raw`\d{1,2} (?:${monthPattern}) \d{4}`;
const inNumber = (letter: MadeLetter, change: (number: string) => string | null): Change | null => {
  const at = letter.text.indexOf(letter.number);
  const changed = change(letter.number);
  if (at < 0 || changed === null || changed === letter.number) return null;
  return { text: letter.text.slice(0, at) + changed + letter.text.slice(at + letter.number.length), at };
};
const without =
  (pattern: RegExp): Plant =>
  ({ text }) =>
    swap(text, pattern, () => '');

const plants: readonly { readonly fault: string; readonly rule: string; readonly plant: Plant }[] = [
  {
    fault: 'weekday of a day',
    rule: 'weekday',
    plant: ({ text }, { one }) =>
      swap(text, new RegExp(`(${weekdayPattern}), (${dateText})`, 'iu'), ([, day = '', rest = '']) => {
        const other = one(
          ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'].filter((name) => name !== day),
        );
        return `${other}, ${rest}`;
      }),
  },
  {
    fault: 'day that does not exist',
    rule: 'date-impossible',
    plant: ({ text }) =>
      swap(text, new RegExp(String.raw`tanggal ${dateText}`, 'iu'), ([all]) =>
        all.replace(/\d{1,2} \p{L}+/u, '31 September'),
      ),
  },
  {
    fault: 'year in the number',
    rule: 'number-year',
    plant: (letter) => inNumber(letter, (number) => number.replace(/\d{4}$/, (year) => String(Number(year) - 1))),
  },
  {
    fault: 'form of the number',
    rule: 'number-form',
    plant: (letter, { one }) =>
      inNumber(letter, (number) =>
        one([number.replace(/-\p{L}+/u, ''), number.replace('/', '.'), `No.${number}`.replace('No.', 'B-')]),
      ),
  },
  {
    fault: 'code of the kind in the number',
    rule: 'number-kind',
    plant: (letter, { one }) =>
      inNumber(letter, (number) => {
        const [, kind] = /-(\p{L}+)\//u.exec(number) ?? [];
        return kind === undefined
          ? null
          : number.replace(`-${kind}/`, `-${one(['BA', 'ST', 'Pu', 'SE', 'Kpt'].filter((code) => code !== kind))}/`);
      }),
  },
  {
    fault: 'code of the unit in the number',
    rule: 'number-code',
    plant: (letter) => inNumber(letter, (number) => number.replace(`/${letter.context.code ?? ''}/`, '/7199/')),
  },
  {
    fault: 'month in the number',
    rule: 'number-month',
    plant: (letter) =>
      inNumber(letter, (number) => number.replace(/(?<=\/KPU\/)[IVX]+/, (month) => (month === 'IX' ? 'X' : 'IX'))),
  },
  {
    fault: 'number that the register has not',
    rule: 'number-register',
    plant: (letter) => {
      const changed = inNumber(letter, (number) => number.replace(/^\d+/, '4711'));
      return changed && { ...changed, context: { ...letter.context, registered: null } };
    },
  },
  {
    fault: 'number that is void',
    rule: 'number-register',
    plant: (letter) => ({
      text: letter.text,
      at: letter.text.indexOf(letter.number),
      context: { ...letter.context, registered: { date: letter.date, void: true } },
    }),
  },
  {
    fault: 'day other than the register has',
    rule: 'number-day',
    plant: (letter) => {
      const day = letter.date.endsWith('-28') ? `${letter.date.slice(0, 8)}27` : `${letter.date.slice(0, 8)}28`;
      const written = printDate(letter.date) ?? '';
      const at = letter.structure === 'berita-acara' ? letter.text.lastIndexOf(written) : letter.text.indexOf(written);
      if (at < 0 || /\d$/.test(letter.text.slice(0, at))) return null;
      return { text: letter.text.slice(0, at) + (printDate(day) ?? '') + letter.text.slice(at + written.length), at };
    },
  },
  {
    fault: 'nature that is none',
    rule: 'nature-unknown',
    plant: ({ text }, { one }) =>
      swap(
        text,
        /(Sifat\s*:\s*)(?:Sangat Segera|Segera|Biasa)/,
        ([, head = '']) => head + one(['Sgera', 'Kilat', 'Amat Perlu', 'Bisa']),
      ),
  },
  {
    fault: 'count of attachments',
    rule: 'attachments-count',
    plant: ({ text, context }) => {
      const at = text.indexOf('Lampiran');
      return at < 0 ? null : { text, at, context: { ...context, attached: (context.attached ?? 0) + 1 } };
    },
  },
  {
    fault: 'attachment that Lampiran does not say',
    rule: 'attachments-none',
    plant: ({ text, context: { attached: _, ...context } }) => {
      const changed = /terlampir/.test(text)
        ? swap(text, /(Lampiran\s*:\s*)\d[^\n|]*/, ([, head = '']) => `${head}-`)
        : null;
      return changed && { ...changed, context };
    },
  },
  {
    fault: 'words of a figure',
    rule: 'words-differ',
    plant: ({ text }, { whole }) =>
      swap(
        text,
        /(\d+) \(([\p{L} ]+)\)/u,
        ([, figure = '']) => `${figure} (${printNumberWords(String(Number(figure) + whole(1, 7))) ?? ''})`,
      ),
  },
  {
    fault: 'words of an amount',
    rule: 'words-differ',
    plant: ({ text }) => swap(text, /\(([\p{L} ]+) ribu rupiah\)/u, ([, head = '']) => `(${head} juta rupiah)`),
  },
  {
    fault: 'sum',
    rule: 'sum-differs',
    plant: ({ text }) =>
      swap(text, /(\d+\. (?:Konsumsi|Sewa tenda) Rp)([\d.]+)/, ([, head = '', money = '']) => {
        const more = Number(money.replaceAll('.', '')) + 100_000;
        return head + String(more).replace(/\B(?=(?:\d{3})+$)/g, '.');
      }),
  },
  {
    fault: 'address',
    rule: 'address-form',
    plant: ({ text }, { one }) =>
      swap(text, /^Yth\. /mu, () => one(['Kepada Yth. ', 'Kepada Yth ', 'Yth ', 'Yang Terhormat '])),
  },
  {
    fault: 'copy that stands twice',
    rule: 'copies-twice',
    plant: ({ text }) =>
      swap(text, /^1\. (\P{N}+)\n2\. [^\n]+$/mu, ([all, first = '']) => all.replace(/\n2\. .*$/, `\n2. ${first}`)),
  },
  {
    fault: 'order of copies',
    rule: 'copies-order',
    plant: ({ text }) => swap(text, /(Tembusan:\n1\. [^\n]+\n)2\./, ([, head = '']) => `${head}3.`),
  },
  {
    fault: 'Tembusan without names',
    rule: 'copies-empty',
    plant: ({ text }) => swap(text, /Tembusan:[\s\S]*$/, () => 'Tembusan:'),
  },
  {
    fault: 'signer that the kind has not',
    rule: 'signer-kind',
    plant: ({ text, structure }) =>
      ['tugas', 'keputusan', 'pengumuman', 'edaran'].includes(structure)
        ? swap(
            text,
            /^(?:Pl[ht]\. )?(?:a\.n\. )?Ketua [^\n]+\n(?:Sekretaris,?\n)?/m,
            () => 'Kepala Subbagian Keuangan, Umum dan Logistik,\n',
          )
        : null,
  },
  {
    fault: 'signer that holds the post not',
    rule: 'signer-unknown',
    plant: ({ text, context: { people } }) => {
      const [chair] = people;
      const at = chair === undefined ? -1 : text.lastIndexOf(chair.name);
      if (chair === undefined || at < 0 || !/Ketua [^\n]+\n\s*$/.test(text.slice(0, at))) return null;
      return { text: `${text.slice(0, at)}Anton Purnama Lain${text.slice(at + chair.name.length)}`, at };
    },
  },
  {
    fault: 'Plh or Plt left out',
    rule: 'signer-acting',
    plant: ({ text }) => swap(text, /^Pl[ht]\. (?=Ketua)/m, () => ''),
  },
  {
    fault: 'Plh or Plt of who holds the post',
    rule: 'signer-acting',
    plant: ({ text, context: { people } }) =>
      people[0]?.acting ? null : swap(text, /^(?=Ketua KPU [^\n]+\n\n)/m, () => 'Plh. '),
  },
  {
    fault: 'form of a.n. or Plh.',
    rule: 'signer-form',
    plant: ({ text }, { one }) =>
      swap(text, /^(?:a\.n\.|Plh\.|Plt\.) (?=Ketua)/m, ([all]) =>
        all.startsWith('a') ? one(['an. ', 'A.n. ', 'a.n ']) : `${all.slice(0, 3)} `,
      ),
  },
  {
    fault: 'a.n. without who signs',
    rule: 'signer-form',
    plant: ({ text }) => swap(text, /^(a\.n\. Ketua [^\n]+\n)Sekretaris,?\n/m, ([, head = '']) => head),
  },
  {
    fault: 'NIP of the chair',
    rule: 'signer-service-number',
    plant: ({ text, context: { people } }) => {
      const [chair] = people;
      const at = chair === undefined ? -1 : text.lastIndexOf(chair.name);
      if (chair === undefined || at < 0 || !/Ketua [^\n]+\n\s*$/.test(text.slice(0, at))) return null;
      const end = at + chair.name.length;
      return { text: `${text.slice(0, end)}\nNIP. 19770303 200501 1 003${text.slice(end)}`, at: end + 1 };
    },
  },
  {
    fault: 'name of a person',
    rule: 'name-misspelt',
    plant: ({ text, context: { people } }, { whole }) => {
      const name = people[3]?.name.split(',')[0] ?? '';
      const at = text.indexOf(name);
      if (at < 0 || name === '') return null;
      const letter = whole(3, 7);
      const changed =
        name[letter] === ' ' || name[letter + 1] === ' '
          ? name.replace(/(?<=\p{L}{3})\p{L}/u, '')
          : name.slice(0, letter) + name.slice(letter + 1);
      return { text: text.slice(0, at) + changed + text.slice(at + name.length), at };
    },
  },
  {
    fault: 'letter that does not exist',
    rule: 'reference-unknown',
    plant: ({ text, context }) => {
      const [known] = [...(context.letters?.keys() ?? [])];
      return known === undefined
        ? null
        : swap(text, new RegExp(known.replaceAll('.', String.raw`\.`)), () => known.replace(/^\d+/, '4812'));
    },
  },
  {
    fault: 'day of a letter',
    rule: 'reference-day',
    plant: ({ text, context }) => {
      const [known, day] = [...(context.letters ?? [])][0] ?? ['', ''];
      const other = day?.endsWith('-09') ? `${day.slice(0, 8)}11` : `${day?.slice(0, 8) ?? ''}09`;
      return swap(
        text,
        new RegExp(String.raw`(${plainNumber(known).replaceAll('.', String.raw`\.`)} tanggal )${dateText}`, 'iu'),
        ([, head = '']) => head + (printDate(other) ?? ''),
      );
    },
  },
  { fault: 'Sifat left out', rule: 'part-missing', plant: without(/^Sifat[^\n]*\n/m) },
  { fault: 'Hal left out', rule: 'part-missing', plant: without(/^(?:Hal|Perihal)\s*:[^\n]*\n/m) },
  { fault: 'address left out', rule: 'part-missing', plant: without(/^Yth\.[^\n]*\n/m) },
  { fault: 'Menimbang left out', rule: 'part-missing', plant: without(/^Menimbang[^\n]*\n/m) },
  { fault: 'MEMUTUSKAN left out', rule: 'part-missing', plant: without(/^MEMUTUSKAN:\n/m) },
  { fault: 'place of the meeting left out', rule: 'part-missing', plant: without(/^Tempat\s*:[^\n]*\n/m) },
  {
    fault: 'day of the letter left out',
    rule: 'part-missing',
    plant: ({ text, date }) => {
      // Minutes say their day in their opening.
      if (text.includes('Pada hari ini')) return null;
      const written = printDate(date) ?? '';
      return swap(
        text,
        new RegExp(String.raw`(?:(?:\t| \| )?[\p{Lu}][\p{L} ]+, ${written}|^Tanggal\s*:\s*${written}\n)`, 'mu'),
        () => '',
      );
    },
  },
  {
    fault: 'order of Sifat and Hal',
    rule: 'part-order',
    plant: ({ text }) =>
      swap(
        text,
        /^(Sifat[^\n]*)\n(Lampiran[^\n]*)\n((?:Hal|Perihal)[^\n]*)$/m,
        ([, nature = '', attached = '', subject = '']) => `${subject}\n${attached}\n${nature}`,
      ),
  },
  {
    fault: 'order of Mengingat and MEMUTUSKAN',
    rule: 'part-order',
    plant: ({ text }) =>
      swap(
        text,
        /^(Mengingat[^\n]*)\n+([^\n]*)\n+(MEMUTUSKAN:)$/m,
        ([, recalling = '', more = '', decides = '']) => `${decides}\n${recalling}\n${more}`,
      ),
  },
  {
    fault: 'meeting before its invitation',
    rule: 'meeting-before',
    plant: ({ text, structure }) =>
      structure === 'undangan'
        ? swap(
            text,
            new RegExp(String.raw`(Hari[^\n:]*:\s*)(?:${weekdayPattern}), ${dateText}`, 'iu'),
            ([, head = '']) => `${head}Senin, 6 Januari 2025`,
          )
        : null,
  },
];

export const plantedFaults = plants.map(({ fault }) => fault);

/** Each fault that the letter has a place for, planted alone. */
export function plantInto(letter: MadeLetter, seed: number): Planted[] {
  return plants.flatMap(({ fault, rule, plant }, at) => {
    const changed = plant(letter, drawing(seed * 1_000 + at));
    return changed === null
      ? []
      : [{ fault, rule, text: changed.text, at: changed.at, context: changed.context ?? letter.context }];
  });
}
