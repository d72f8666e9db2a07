/** What a letter says in two places: its office, who signs, its number and day in the annex, hours of a meeting. */
import { readDateMentions, readNameWithTitles, readPosition } from '../../../language/index.ts';
import { plainNumber } from '../../../registers/index.ts';
import type { Found } from '../catalogue.ts';
import type { Line } from '../lines.ts';
import type { LetterParts } from '../parts.ts';
import { isPosition, signingIn, type Signature } from '../signing.ts';

const unit = new RegExp(
  String.raw`(?:KPU|KOMISI\s+PEMILIHAN\s+UMUM)\s+(?<level>PROVINSI|KABUPATEN` +
    String.raw`|KOTA)\s+(?<name>\p{L}[\p{L}' -]*?)(?=\s*(?:[,.(\d|]|$|\n|NOMOR|TENTANG` +
    String.raw`|SEKRETARIS|KETUA|JALAN|JL\b))`,
  'iu',
);
const unitIn = (text: string): string | undefined => {
  const { level, name } = unit.exec(text)?.groups ?? {};
  if (level === undefined || name === undefined) return undefined;
  // Behind a name in capitals may stand who signs.
  const own = level === level.toUpperCase() ? (/^\p{Lu}[\p{Lu}' -]*(?![\p{L}])/u.exec(name)?.[0] ?? name) : name;
  return `${level} ${own}`.toLowerCase().replaceAll(/\s+/g, ' ').trim();
};

/** The office of the head signs; who is addressed is named alike. */
export function checkOffice(letter: LetterParts): Found[] {
  const { signature, found, lines, beside, text } = letter;
  const heading = found.get('heading');
  const first = found.get('number')?.start ?? heading?.start ?? 0;
  const above = [
    ...lines.filter(({ start }) => start < first),
    ...(beside === '' ? [] : beside.split('\n').map((text) => ({ text }))),
  ];
  const head = unitIn(above.map(({ text }) => text.trim()).join('\n'));
  const posts = signature?.positions ?? [];
  const closing = lines.findLast(({ text: said }) => /^(?:\p{L}+\.\s+)?Demikian\b/u.test(said));
  const copied = found.get('copies')?.start ?? Number.POSITIVE_INFINITY;
  const own = lines.filter(({ start }) => start < copied);
  const last = closing === undefined ? own.slice(-3) : own.filter(({ start }) => start > closing.start);
  const upTo =
    signature === null
      ? last.map(({ text: said }) => said).join('\n')
      : text.slice(signature.start, signature.name?.start ?? signature.end);
  const signed = unitIn(upTo.replaceAll(/\n+(?=(?:a\.?\s?n|u\.?\s?b|pl[ht])\b)/giu, ', ').replaceAll(/\s*\n\s*/g, ' '));
  const [post] = signature === null ? last : posts;
  const faults: Found[] = [];
  // Where names were read into one line with their office, its name ends with theirs.
  const isOther = signed !== undefined && head !== undefined && head !== signed && !signed.startsWith(`${head} `);
  if (isOther && post !== undefined)
    faults.push({
      rule: 'office-differs',
      start: post.start,
      end: (signature === null ? last : posts).at(-1)?.end ?? post.end,
      says: {
        id: `Yang menandatangani KPU ${capital(signed)}, kopnya KPU ${capital(head)}.`,
        en: `KPU ${capital(signed)} signs; the letterhead is that of KPU ${capital(head)}.`,
      },
    });
  return [
    ...faults,
    ...addressedOther(letter),
    ...spokenToOther(letter),
    ...speaksAsOther(letter, head),
    ...onlyOther(letter, head),
  ];
}

const capital = (words: string): string => words.replaceAll(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());

/** "SMP Negeri 6 …" is addressed, and only "SMP Negeri 9 …" is spoken of. */
function addressedOther({ found, body, lines }: LetterParts): Found[] {
  const address = found.get('address');
  if (address === undefined) return [];
  const named = lines.filter(({ start }) => start >= address.start && start < (body[0]?.start ?? address.end + 1) + 1);
  const { kind, number } =
    /(?<kind>\p{Lu}\p{L}*\s+\p{Lu}\p{L}+)\s+(?<number>\d{1,3})\b/u.exec(named.map(({ text }) => text).join(' '))
      ?.groups ?? {};
  if (kind === undefined || number === undefined) return [];
  const again = new RegExp(String.raw`${kind.replace(/\s+/, String.raw`\s+`)}\s+(\d{1,3})\b`, 'gu');
  const spoken = body.flatMap((line) =>
    [...line.text.matchAll(again)].map((match) => ({
      number: match[1],
      start: line.start + match.index,
      words: match[0],
    })),
  );
  const [other] = spoken;
  if (other === undefined || spoken.some((one) => one.number === number)) return [];
  return [
    {
      rule: 'office-differs',
      start: other.start,
      end: other.start + other.words.length,
      says: {
        id: `Surat ini ditujukan kepada ${kind} ${number}, isinya menyebut ${other.words}.`,
        en: `The letter goes to ${kind} ${number}; it speaks of ${other.words}.`,
      },
    },
  ];
}

const units =
  /(?<with>\b(?:[Bb]ersama|[Dd]engan|antara|dari|oleh|kepada|dan|[Aa]ula|[Kk]antor|[Rr]uang|[Gg]edung|[Tt]empat)\b[^.;\n]{0,30}?)?\b(?<who>KPU\s+(?:KABUPATEN|KOTA|Kabupaten|Kota)(?:\s\p{Lu}\p{L}+)+)/gu;

/** It speaks of one office as of its own, and that is another: no commission gets the letter. */
function onlyOther({ body, found, structure, lines }: LetterParts, head: string | undefined): Found[] {
  const address = found.get('address');
  if (head === undefined || address === undefined || !/^(?:kabupaten|kota)/u.test(head)) return [];
  if (structure !== 'surat' && structure !== 'undangan') return [];
  const addressed = lines.filter(({ end, start }) => end > address.start && start < (body[0]?.start ?? address.end));
  if (addressed.some(({ text }) => /\bKPU\b|Komisi\s+Pemilihan/iu.test(text))) return [];
  const named = body.flatMap((line) =>
    [...line.text.matchAll(units)].map(({ 0: words, groups, index }) => {
      const who = groups?.['who'] ?? '';
      return { who, start: line.start + index + words.length - who.length, beside: groups?.['with'] !== undefined };
    }),
  );
  const [one] = named;
  if (one === undefined || named.some(({ who, beside }) => beside || who !== one.who || unitIn(`${who},`) === head))
    return [];
  // A longer name may begin like that of the head.
  const unit = unitIn(`${one.who},`);
  if (unit === undefined || unit.startsWith(head) || head.startsWith(unit)) return [];
  return [
    {
      rule: 'office-differs',
      start: one.start,
      end: one.start + one.who.length,
      says: {
        id: `Isinya hanya menyebut ${one.who}, kopnya KPU ${capital(head)}.`,
        en: `It speaks of ${one.who} only; the letterhead is that of KPU ${capital(head)}.`,
      },
    },
  ];
}

const speaks = new RegExp(
  String.raw`(?<=^|[.:]\s|\bini,?\s|\bitu,?\s)(?<who>KPU\s+(?:Kabupaten|Kota)\s+(?:\p{Lu}\p{L}+\s)+)` +
    String.raw`(?=(?:dengan\s+ini\s+)?(?:memohon|mohon|mengundang|bermaksud|mengharapkan|mengucapkan|memberitahukan)\b)`,
  'gu',
);

/** "KPU Kabupaten B memohon …" in a letter of KPU Kabupaten A. */
function speaksAsOther({ body }: LetterParts, head: string | undefined): Found[] {
  if (head === undefined) return [];
  return body.flatMap((line) =>
    [...line.text.matchAll(speaks)].flatMap(({ groups, index }): Found[] => {
      const who = (groups?.['who'] ?? '').trim();
      const unit = unitIn(`${who},`);
      if (unit === undefined || unit === head || !/^(?:kabupaten|kota)/u.test(head)) return [];
      return [
        {
          rule: 'office-differs',
          start: line.start + index,
          end: line.start + index + who.length,
          says: {
            id: `Isinya atas nama ${who}, kopnya KPU ${capital(head)}.`,
            en: `It speaks for ${who}; the letterhead is that of KPU ${capital(head)}.`,
          },
        },
      ];
    }),
  );
}

/** "… menyampaikan terima kasih kepada Dinas B" in a letter to Dinas A. */
const spokenTo = new RegExp(
  String.raw`(?:terima\s*kasih|memohon|mohon|meminta|undangan|penghargaan)\s+(?:\p{Ll}+\s+){0,3}?kepada\s+` +
    String.raw`(?:(?:Kepala|Pimpinan|Ketua)\s+)?(?<kind>Dinas|Badan|Kantor|Bagian|Biro|Kecamatan|Kelurahan)\s+` +
    String.raw`(?<name>\p{Lu}\p{L}+)`,
  'gu',
);

function spokenToOther({ found, body, lines }: LetterParts): Found[] {
  const address = found.get('address');
  if (address === undefined) return [];
  const whole = lines
    .filter(({ start, end }) => end > address.start && start < (body[0]?.start ?? address.end))
    .map(({ text }) => text)
    .join(' ');
  return body.flatMap((line) =>
    [...line.text.matchAll(spokenTo)].flatMap(({ 0: words, groups, index }): Found[] => {
      const [kind, name] = [groups?.['kind'] ?? '', groups?.['name'] ?? ''];
      if (!whole.includes(`${kind} `) || whole.includes(`${kind} ${name}`)) return [];
      const start = line.start + index + words.lastIndexOf(kind);
      return [
        {
          rule: 'office-differs',
          start,
          end: line.start + index + words.length,
          says: {
            id: `Surat ini ditujukan kepada ${kind} lain, isinya berbicara kepada ${kind} ${name}.`,
            en: `The letter goes to another ${kind}; it speaks to ${kind} ${name}.`,
          },
        },
      ];
    }),
  );
}

/** Whoever a note is from, a decision is of, or a certificate names first, signs it. */
export function checkSignerNamed(letter: LetterParts): Found[] {
  const { signature } = letter;
  // A name that is still to be filled in is told elsewhere.
  if (signature === null || /^X+$/iu.test(signature.name?.text ?? '')) return [];
  return [
    decides(letter, signature),
    writes(letter, signature),
    names(letter, signature),
    signsAnnex(letter, signature),
  ].flat();
}

/** Whoever signs the annex is who signs. */
function signsAnnex({ annex }: LetterParts, { name, positions }: Signature): Found[] {
  const other = signingIn(annex.filter(({ text }) => !text.includes('|'))).signature;
  const [post, otherPost] = [positions[0], other?.positions[0]].map((line) => plainPost(line?.text ?? ''));
  if (name === null || other === null || other.name === null || post === '' || post !== otherPost) return [];
  if (shares(plainName(name.text), plainName(other.name.text))) return [];
  return [
    {
      rule: 'signer-differs',
      start: name.start,
      end: name.end,
      says: {
        id: `Lampirannya ditandatangani orang lain: ${other.name.text}.`,
        en: `Somebody else signs its annex: ${other.name.text}.`,
      },
    },
  ];
}

function decides(letter: LetterParts, { positions }: Signature): Found[] {
  const heading = letter.found.get('heading')?.value ?? '';
  const own = /^KEPUTUSAN\s+(?<post>KETUA|SEKRETARIS)\b/u.exec(heading)?.groups?.['post'];
  const post = plainPost(positions[0]?.text ?? '');
  return own !== undefined && known.test(post) && !post.startsWith(own.toLowerCase()) ? [differs(letter, own)] : [];
}

function writes(letter: LetterParts, { positions }: Signature): Found[] {
  const from = letter.found.get('from');
  if (letter.structure !== 'nota' || from === undefined || positions.length === 0) return [];
  const own = plainPost(from.value);
  const whole = plainPost(positions.map(({ text }) => text).join(' '));
  const posts = [whole, ...positions.map(({ text }) => plainPost(text))].filter((post) => post !== '');
  const isOther = posts.every((post) => known.test(post) && !own.startsWith(post) && !post.startsWith(own));
  return known.test(own) && posts.length > 0 && isOther ? [differs(letter, from.value)] : [];
}

function names(letter: LetterParts, { name, others }: Signature): Found[] {
  const isNamed = letter.structure === 'keterangan' || letter.structure === 'kuasa';
  const first = isNamed ? namedFirst(letter) : null;
  const signed = [name, ...others].flatMap((line) => (line === null ? [] : [plainName(line.text)]));
  // Of several who sign in columns a name may stand anywhere below.
  const below = letter.text.slice(letter.signature?.start ?? 0).toLowerCase();
  const isOther =
    first !== null &&
    signed.every((one) => !shares(one, plainName(first.text))) &&
    !below.includes(plainName(first.text));
  return first !== null && isOther && signed.length > 0 ? [differs(letter, first.text)] : [];
}

const known = /^(?:ketua|sekretaris|kepala|anggota)\b/u;
const plainPost = (written: string): string =>
  readPosition(written.replace(/^(?:a\.?\s?n\.?|u\.?\s?b\.?|pl[ht]\.?)\s*/giu, '').replaceAll(/[^\p{L}\s]/gu, ' '))
    .replaceAll(/\b(?:dan|kpu|komisi pemilihan umum)\b/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const plainName = (written: string): string => readNameWithTitles(written).name.toLowerCase();
/** Names that share a word are one, however they are spelled. */
const shares = (one: string, other: string): boolean =>
  one.split(' ').some((word) => word.length > 2 && other.split(' ').includes(word));

const namedBeside = new RegExp(
  String.raw`bertanda\s*tangan\s+di\s*bawah\s+ini,?\s*:?\s+(?:kami|saya)?,?\s*(?:nama\s*:\s*)?` +
    String.raw`(?<name>(?:(?:Prof|Drs?|Dra|Ir|Hj?)\.\s)*\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’.]*){1,4})(?=,)`,
  'u',
);

/** "Yang bertanda tangan di bawah ini:" and below it "nama : …", or behind it a name. */
function namedFirst({ lines }: LetterParts): Line | null {
  for (const line of lines) {
    const name = namedBeside.exec(line.text)?.groups?.['name'];
    if (name === undefined || isPosition(name)) continue;
    const start = line.start + line.text.indexOf(name);
    return { text: name, start, end: start + name.length };
  }
  const at = lines.findIndex(({ text }) => /bertanda\s*tangan\s+di\s*bawah\s+ini\s*:?$/iu.test(text));
  const line = lines[at + 1];
  const name =
    line === undefined
      ? undefined
      : /^nama\s*[:|\t]+[:\s]*(?<name>\p{Lu}[^|\t;\d]{4,60})$/iu.exec(line.text)?.groups?.['name'];
  return at < 0 || line === undefined || name === undefined
    ? null
    : { text: name, start: line.end - name.length, end: line.end };
}

const differs = ({ signature }: LetterParts, named: string): Found => ({
  rule: 'signer-differs',
  start: signature?.start ?? 0,
  end: signature?.end ?? 1,
  says: {
    id: `Yang menandatangani lain daripada yang disebut di kepalanya: ${named}.`,
    en: `Somebody else signs than its head names: ${named}.`,
  },
});

/** One day in words and in figures; one meeting on one day. */
export const checkDaysAlike = (letter: LetterParts): Found[] => [
  ...besideOneAnother(letter),
  ...ofOneMeeting(letter),
  ...ofSubject(letter),
];

/** An invitation whose subject names another day than its only one. */
function ofSubject({ structure, found, days, text }: LetterParts): Found[] {
  const [subject, label] = [found.get('subject'), found.get('day')];
  if (structure !== 'undangan' || subject === undefined || label === undefined) return [];
  const within = ({ start, end }: { readonly start: number; readonly end: number }) =>
    days.filter((day) => day.start >= start && day.end <= end + 2);
  const [named, [event, other]] = [within(subject)[0], within(label)];
  if (named?.first === undefined || named.last !== undefined || event?.first === undefined || other !== undefined)
    return [];
  const isIn = named.first >= event.first && named.first <= (event.last ?? event.first);
  return isIn ? [] : [daysDiffer(named, text, text.slice(event.start, event.end))];
}

const pointsBack = /^\s*,?\s*(?:tersebut|dimaksud|itu)\b/u;
const meeting =
  /(?<what>rapat|kegiatan|acara|pertemuan|sosialisasi|bimbingan\s+teknis|pelatihan|kunjungan|apel|sidang|audiensi)/iu;
const meetingBefore = new RegExp(
  String.raw`\b${meeting.source}\b(?:\s+(?!pada\b|tanggal\b|hari\b)\p{L}+){0,6}(?:,?\s+(?:yang\s+)?(?:akan\s+)?` +
    String.raw`(?:di\p{L}+|berlangsung)?)?\s*(?:pada\s+)?(?:hari\s+)?(?:\p{L}+,?\s+)?(?:tanggal|tgl\.?)?\s*$`,
  'iu',
);

/** "rapat tanggal 3 Maret … tersebut", where another day was said of that meeting before and this one nowhere. */
function ofOneMeeting({ text, days, body }: LetterParts): Found[] {
  const [from, to] = [body[0]?.start ?? 0, body.at(-1)?.end ?? 0];
  const told = days.flatMap((day) => {
    const lead = meetingBefore.exec(text.slice(Math.max(0, day.start - 120), day.start));
    const what = lead?.groups?.['what'];
    if (lead === null || day.start < from || day.end > to || what === undefined || day.first === undefined) return [];
    const whole =
      lead[0].toLowerCase().split(/\s+(?:pada|tanggal|tgl|hari|yang|akan|di\p{L}{4,}|berlangsung)\b/u)[0] ?? '';
    const back = /\b(?:dimaksud|tersebut)\b/iu.test(lead[0]);
    return [{ ...day, first: day.first, what: what.toLowerCase(), whole: whole.trim(), back }];
  });
  return told.flatMap((day, at): Found[] => {
    const before = told.slice(0, at).filter(({ what }) => what === day.what);
    const isKnown = before.some(({ first, last = first }) => day.first >= first && day.first <= last);
    // By two words and more, in a sentence of its own, or pointing back.
    const alike = before.find(({ whole, end }) => whole === day.whole && /[.\n]/u.test(text.slice(end, day.start)));
    const one = day.back || pointsBack.test(text.slice(day.end, day.end + 14)) ? before[0] : alike;
    if (one === undefined || isKnown || (one === alike && !day.whole.includes(' '))) return [];
    return [daysDiffer(day, text, text.slice(one.start, one.end))];
  });
}

const besideOneAnother = ({ text, days }: LetterParts): Found[] =>
  days.flatMap((one, at): Found[] => {
    const next = days[at + 1];
    if (next?.first === undefined || one.first === undefined || one.last !== undefined || next.first === one.first)
      return [];
    const isBeside =
      /^\s*\(\s*$/u.test(text.slice(one.end, next.start)) && /^\s*\)/u.test(text.slice(next.end, next.end + 3));
    return isBeside ? [daysDiffer(next, text, one.first)] : [];
  });

const daysDiffer = ({ start, end }: Pick<Line, 'start' | 'end'>, text: string, first: string): Found => ({
  rule: 'day-differs',
  start,
  end,
  says: {
    id: `${text.slice(start, end)} berbeda dengan ${first} yang juga tertulis.`,
    en: `${text.slice(start, end)} is not ${first}, which is written too.`,
  },
});

/** Numbers of letters end with the year in which they were written. */
export function checkNamedYear({ text, days, found }: LetterParts): Found[] {
  const own = found.get('number');
  return days.flatMap(({ start, end, first, inferredYear }): Found[] => {
    if (first === undefined || inferredYear || start < (own?.end ?? 0)) return [];
    const year = /(?:\/|\bTAHUN\s+)(?<year>20\d\d)\s*,?\s*(?:ter|ber)?(?:tanggal|tgl\.?)\s*$/iu.exec(
      text.slice(Math.max(0, start - 40), start),
    )?.groups?.['year'];
    if (year === undefined || year === first.slice(0, 4)) return [];
    return [
      {
        rule: 'reference-year',
        start,
        end,
        says: {
          id: `Nomor surat yang dirujuk bertahun ${year}, tanggalnya tahun ${first.slice(0, 4)}.`,
          en: `The number of the letter that is named is of ${year}, its day of ${first.slice(0, 4)}.`,
        },
      },
    ];
  });
}

/** Lines of an annex in which it says whose it is. */
const headLines = 6;

/** An annex bears the number and the day of its letter. */
export function checkAnnexHead({ annex, found, day }: LetterParts): Found[] {
  const own = found.get('number');
  return annex.slice(0, headLines).flatMap((line, at): Found[] => {
    const isHead = at === 0 || /^(?:Nomor|NOMOR|Tanggal|TANGGAL)\b/u.test(line.text);
    if (!isHead) return [];
    const number = /\b(?:NOMOR|Nomor|No\.)\s*:?\s*(?<number>\d+\s+TAHUN\s+\d{4}|\S*\d\S*\/\S+)/iu
      .exec(line.text)
      ?.groups?.['number']?.replace(/[.,;]$/u, '');
    const faults: Found[] = [];
    if (number !== undefined && own !== undefined && own.value !== '' && squeezed(number) !== squeezed(own.value))
      faults.push(annexDiffers(line, number, own.value));
    const [on] = number === undefined || !/TAHUN/iu.test(number) ? readDateMentions(line.text, '1900-01-01') : [];
    if (on?.first !== undefined && day?.first !== undefined && on.first !== day.first && !on.inferredYear)
      faults.push(annexDiffers(line, line.text.slice(on.start, on.end), day.first));
    return faults;
  });
}

const squeezed = (number: string): string => plainNumber(number).toLowerCase().replaceAll(/\s+/g, ' ');

function annexDiffers(line: Line, words: string, own: string): Found {
  const start = line.start + line.text.indexOf(words);
  return {
    rule: 'annex-differs',
    start,
    end: start + words.length,
    says: {
      id: `Lampiran menyebut ${words}, kepala suratnya ${own}.`,
      en: `The annex says ${words}, the head of the letter ${own}.`,
    },
  };
}
