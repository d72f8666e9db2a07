/**
 * Phrasings of minutes (berita acara) of a meeting. Their form is fixed, so most have one wording. Signature lines are
 * lines: nothing here stands for a signature.
 */
import { slot, when, type Slot, type Slots } from '../../../drafts/index.ts';
import { defineTemplates } from '../template.ts';
import type { PersonEntry, Sheet } from '../sheet.ts';
import { printSpelledDate } from '../../../language/index.ts';
import { titledName } from '../wording/names.ts';
import { asClause, clean, spellOut, withConjunction } from '../wording/words.ts';
import { figureValue, peopleFigure } from './figures.ts';
import { eventSlots, nounSlots, organiserSlot, placeName, unitSlots } from './common.ts';

const headings = {
  basis: 'Dasar Hukum',
  attendance: 'Peserta Rapat',
  course: 'Jalannya Rapat',
  points: 'Pokok Pembahasan',
  figures: 'Hasil Rekapitulasi',
  decisions: 'Keputusan',
  signatures: 'Tanda Tangan',
} as const;
export type MinutesHeading = keyof typeof headings;

/**
 * Who signs minutes of a plenary meeting: the unit's Ketua and Anggota (kab-kebumen.kpu.go.id/blog/read/8314); heads of
 * divisions are Anggota.
 */
export function signers(sheet: Sheet): {
  readonly chairs: readonly PersonEntry[];
  readonly members: readonly PersonEntry[];
} {
  const people = [...sheet.people.values()].filter(({ person }) => isOfUnit(clean(person.position), sheet));
  const holding = (position: RegExp) => people.filter(({ person }) => position.test(clean(person.position)));
  return {
    chairs: holding(/^(?:Pl[ht]\.?\s+)?Ketua\b(?!\s+Divisi)/i),
    members: holding(/^(?:(?:Pl[ht]\.?\s+)?Ketua\s+Divisi|Anggota)\b/i),
  };
}

/** Who signs the report of the unit: its secretary, else its chair. */
export function reportSigner(sheet: Sheet): PersonEntry | undefined {
  const secretary = [...sheet.people.values()].find(
    ({ person }) =>
      /^(?:Pl[ht]\.?\s+)?Sekretaris\b/i.test(clean(person.position)) && isOfUnit(clean(person.position), sheet),
  );
  return secretary ?? signers(sheet).chairs[0];
}

const ownCitations = {
  minutes: /^Berita Acara\s+(?:Nomor|No\.?)\s*:?\s*(\S+)$/i,
  report: /^Laporan(?:\s+Kegiatan)?\s+(?:Nomor|No\.?)\s*:?\s*(\S+)$/i,
};

/** The number of the text itself, where the sheet names it among its papers. */
export function ownNumber({ facts }: Sheet, text: keyof typeof ownCitations): Slot | undefined {
  for (const { id, citation } of facts.papers ?? []) {
    const number = ownCitations[text].exec(asClause(citation))?.[1];
    if (number !== undefined) return slot(number, `/papers/${id}/citation`);
  }
  return undefined;
}

/** A position that names an office must name this one. */
const isOfUnit = (position: string, { unit }: Sheet): boolean =>
  [unit.shortName, unit.fullName].some((name) => position.endsWith(clean(name))) ||
  !/\b(?:KPU|KIP|Komisi|Bawaslu|Panwas\w*|DPRD|Partai)\b/i.test(position);

function openingSlots(sheet: Sheet): Slots {
  const { start, end, startTime, zone } = sheet.facts.when;
  const day = slot(printSpelledDate(start, end), '/when/start');
  return {
    ...unitSlots(sheet),
    ...eventSlots(sheet),
    day,
    days: day === undefined ? when(true) : undefined,
    place: slot(placeName(sheet.facts.place), '/place'),
    platform: slot(clean(sheet.facts.platform).replace(/^melalui\s+/i, ''), '/platform'),
    holder: sheet.relation === 'organiser' ? slot(clean(sheet.unit.fullName)) : organiserSlot(sheet),
    from: /^([01]\d|2[0-3]):[0-5]\d$/.test(startTime ?? '')
      ? slot(
          `${startTime?.replace(':', '.')}${zone === undefined ? '' : ` ${zone}`}`,
          '/when/startTime',
          ...(zone === undefined ? [] : ['/when/zone' as const]),
        )
      : undefined,
  };
}

defineTemplates([
  {
    id: 'minutes/title',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: eventSlots,
    phrasings: ['Berita Acara {wholeEvent}'],
  },
  // A number that the sheet does not name comes from the unit's own register.
  {
    id: 'minutes/number',
    version: 2,
    parameters: [],
    verbatim: true,
    slots: (sheet) => ({ number: ownNumber(sheet, 'minutes'), open: when(ownNumber(sheet, 'minutes') === undefined) }),
    phrasings: ['Nomor: {number}', '{open}Nomor: ……………………………'],
  },
  {
    id: 'minutes/heading',
    version: 1,
    parameters: ['heading'],
    verbatim: true,
    slots: (_, { heading = '' }) =>
      Object.hasOwn(headings, heading) ? { text: slot(headings[heading as MinutesHeading]) } : null,
    phrasings: ['{text}'],
  },
  {
    id: 'minutes/opening',
    version: 1,
    parameters: [],
    slots: openingSlots,
    phrasings: [
      'Pada hari ini, {day}[, bertempat di {place}][, melalui {platform}], telah dilaksanakan {event}[ oleh {holder}][, dimulai pukul {from}].',
      '{days}Telah dilaksanakan {event}[ oleh {holder}][ pada hari {dateFull}][, bertempat di {place}][, melalui {platform}].',
    ],
  },
  {
    id: 'minutes/attendance-intro',
    version: 1,
    parameters: [],
    slots: (sheet) => (sheet.people.size === 0 && asClause(sheet.facts.attended) === '' ? null : nounSlots(sheet)),
    phrasings: ['{noun} tersebut dihadiri oleh:'],
  },
  {
    id: 'minutes/person',
    version: 1,
    parameters: ['person'],
    verbatim: true,
    slots: (sheet, { person: ref = '' }) => {
      const entry = sheet.people.get(ref);
      return entry === undefined
        ? null
        : { name: titledName(entry), position: slot(asClause(entry.person.position), `${entry.path}/position`) };
    },
    phrasings: ['{name}[, {position}]'],
  },
  {
    id: 'minutes/attended',
    version: 1,
    parameters: [],
    slots: ({ facts }) => ({ attended: slot(withConjunction(spellOut(asClause(facts.attended))), '/attended') }),
    phrasings: ['{attended}.'],
  },
  {
    id: 'minutes/people-count',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: (sheet) => {
      const figure = peopleFigure(sheet);
      return { count: figure && figureValue(figure) };
    },
    phrasings: ['Jumlah peserta: {count}.'],
  },
  {
    id: 'minutes/figure-intro',
    version: 1,
    parameters: [],
    slots: (sheet) => (sheet.facts.figures.length === 0 ? null : nounSlots(sheet)),
    phrasings: ['Data yang dibahas dalam {noun} tersebut adalah sebagai berikut.'],
  },
  {
    id: 'minutes/decision',
    version: 1,
    parameters: ['decision'],
    slots: (sheet, { decision: id }) => {
      const decision = sheet.facts.decisions.find((candidate) => candidate.id === id);
      return decision === undefined
        ? null
        : { decision: slot(asClause(decision.text), `/decisions/${decision.id}/text`) };
    },
    phrasings: ['{decision}.'],
  },
  // Another paper that came of the meeting; the minutes do not name themselves.
  {
    id: 'minutes/paper',
    version: 1,
    parameters: ['paper'],
    slots: (sheet, { paper: id }) => {
      const paper = (sheet.facts.papers ?? []).find((candidate) => candidate.id === id);
      if (paper === undefined || ownNumber(sheet, 'minutes')?.facts.includes(`/papers/${paper.id}/citation`))
        return null;
      return { paper: slot(asClause(paper.citation), `/papers/${paper.id}/citation`) };
    },
    phrasings: ['Naskah terkait: {paper}.'],
  },
  {
    id: 'minutes/end',
    version: 1,
    parameters: [],
    slots: () => ({}),
    phrasings: ['Demikian Berita Acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.'],
  },
  {
    id: 'minutes/signature',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: () => ({}),
    phrasings: ['……………………………'],
  },
]);
