/** Phrasings, headings and table cells of the activity report (laporan kegiatan). */
import { capitalise, slot, type Bindings, type Slots } from '../../../drafts/index.ts';
import { printDecimal } from '../../../language/index.ts';
import type { PersonRole } from '../../schema.ts';
import { defineTemplates } from '../template.ts';
import type { Sheet } from '../sheet.ts';
import { peopleList, titledName } from '../wording/names.ts';
import { asClause, clean } from '../wording/words.ts';
import {
  eventSlots,
  howSlot,
  invitedSlots,
  localPlace,
  nounSlots,
  placeName,
  seriesSlots,
  unitSlots,
  whenSlots,
} from './common.ts';
import { ownNumber } from './minutes.ts';
import { attendants } from './news.ts';

/** The chapters and sections of the report; their numbers are those of the chapters that it has. */
const headings = {
  introduction: 'Pendahuluan',
  background: 'Latar Belakang',
  target: 'Sasaran',
  purpose: 'Maksud dan Tujuan',
  setting: 'Dasar, Waktu, dan Tim',
  basis: 'Dasar Pelaksanaan',
  when: 'Waktu dan Tempat',
  team: 'Tim dan Peserta',
  execution: 'Pelaksanaan Kegiatan',
  preparation: 'Persiapan',
  course: 'Pelaksanaan',
  results: 'Hasil',
  closing: 'Penutup',
  attendance: 'Daftar Hadir',
  photos: 'Foto Kegiatan',
} as const;
const annexes: ReadonlySet<string> = new Set(['attendance', 'photos']);
export type ReportHeading = keyof typeof headings;

const labels = {
  name: 'Nama',
  position: 'Jabatan',
  role: 'Peran',
  event: 'Nama kegiatan',
  theme: 'Tema',
  series: 'Seri',
  date: 'Hari, tanggal',
  time: 'Waktu',
  mode: 'Cara pelaksanaan',
  place: 'Tempat',
  localPlace: 'Tempat mengikuti',
  organiser: 'Penyelenggara',
  count: 'Jumlah peserta unit',
  figure: 'Uraian',
  value: 'Jumlah',
  decision: 'Keputusan',
  owner: 'Penanggung jawab',
  due: 'Tenggat',
  unit: 'Unit pelapor',
  region: 'Wilayah',
  signature: 'Tanda tangan',
} as const;
export type ReportLabel = keyof typeof labels;

const roleNames: Record<PersonRole, string> = {
  membuka: 'Pembuka',
  memimpin: 'Pemimpin',
  menutup: 'Penutup',
  'tuan-rumah': 'Tuan rumah',
  membacakan: 'Pembaca',
  melantik: 'Pelantik',
  dilantik: 'Yang dilantik',
  menandatangani: 'Penanda tangan',
  narasumber: 'Narasumber',
  moderator: 'Moderator',
  'pembawa-acara': 'Pembawa acara',
  panelis: 'Panelis',
  juri: 'Juri',
  saksi: 'Saksi',
  rohaniwan: 'Rohaniwan',
  notulis: 'Notulis',
  'penanggung-jawab': 'Penanggung jawab',
  narahubung: 'Narahubung',
  'tidak-hadir': 'Tidak hadir',
  penyampai: 'Penyampai materi',
  peserta: 'Peserta',
};

const valueSlots: Partial<Record<ReportLabel, (sheet: Sheet) => Slots[string]>> = {
  event: (sheet) => slot(capitalise(eventSlots(sheet).wholeEvent?.text ?? ''), '/title'),
  theme: ({ facts }) => slot(asClause(facts.theme), '/theme'),
  series: (sheet) => {
    const series = seriesSlots(sheet).series;
    return series && { ...series, text: capitalise(series.text) };
  },
  date: (sheet) => whenSlots(sheet).dateFull,
  time: (sheet) => {
    const { time } = whenSlots(sheet);
    return time && { ...time, text: `Pukul ${time.text}` };
  },
  mode: (sheet) => {
    const how = sheet.facts.mode === 'luring' ? slot('luring', '/mode') : howSlot(sheet);
    return how && sheet.facts.mode !== undefined
      ? { ...how, text: capitalise(how.text.replace(/^secara /, '')) }
      : undefined;
  },
  place: ({ facts }) => slot(placeName(facts.place), '/place'),
  localPlace,
  organiser: ({ facts }) => slot(asClause(facts.organiser?.name), '/organiser/name'),
  count: ({ localFacts }) =>
    (localFacts.attendance ?? 0) > 0
      ? slot(`${printDecimal(String(localFacts.attendance ?? 0))} orang`, '/local/attendance')
      : undefined,
  unit: ({ unit }) => slot(clean(unit.fullName)),
};

const personOf = (sheet: Sheet, { person: ref = '' }: Bindings) => sheet.people.get(ref);
const overview = (sheet: Sheet): Slots => ({ ...unitSlots(sheet), ...nounSlots(sheet), ...eventSlots(sheet) });
const how = '[ pada hari {dateFull}][ pukul {time}][ {how}]';

defineTemplates([
  { id: 'report/blank', version: 1, parameters: [], verbatim: true, slots: () => ({}), phrasings: ['–'] },
  {
    id: 'report/title',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: overview,
    phrasings: ['Laporan Kegiatan: {wholeEvent}'],
  },
  {
    id: 'report/heading',
    version: 2,
    parameters: ['heading', 'number'],
    verbatim: true,
    slots: (_, { heading = '', number = '' }) => {
      if (!Object.hasOwn(headings, heading) || !/^(?:[IV]{1,3}|[A-D]|[12])$/.test(number)) return null;
      const name = headings[heading as ReportHeading];
      return { text: slot(annexes.has(heading) ? `Lampiran ${number}. ${name}` : `${number}. ${name}`) };
    },
    phrasings: ['{text}'],
  },
  {
    id: 'report/own-number',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: (sheet) => ({ number: ownNumber(sheet, 'report') }),
    phrasings: ['Nomor: {number}'],
  },
  // A number that the sheet does not name comes from the unit's own register, the day from whoever signs.
  {
    id: 'report/number',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: () => ({}),
    phrasings: ['Nomor: ……………………………'],
  },
  {
    id: 'report/place-and-date',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: ({ unit }) => ({ city: slot(clean(unit.datelineCity)) }),
    phrasings: ['{city}, ……………………………'],
  },
  {
    id: 'report/label',
    version: 1,
    parameters: ['label'],
    verbatim: true,
    slots: (_, { label = '' }) => (Object.hasOwn(labels, label) ? { text: slot(labels[label as ReportLabel]) } : null),
    phrasings: ['{text}'],
  },
  {
    id: 'report/value',
    version: 1,
    parameters: ['field'],
    verbatim: true,
    slots: (sheet, { field = '' }) =>
      Object.hasOwn(valueSlots, field) ? { text: valueSlots[field as ReportLabel]?.(sheet) } : null,
    phrasings: ['{text}'],
  },
  {
    id: 'report/as-written',
    version: 1,
    parameters: ['field'],
    verbatim: true,
    slots: ({ facts }, { field = '' }) => {
      if (field !== 'background' && field !== 'preparation') return null;
      const text = clean(facts[field] ?? '');
      return text === '' ? null : { text: slot(/[.!?]$/.test(text) ? text : `${text}.`, `/${field}`) };
    },
    phrasings: ['{text}'],
  },
  {
    id: 'report/overview-organiser',
    version: 1,
    parameters: [],
    slots: (sheet) => (sheet.relation === 'organiser' ? overview(sheet) : null),
    phrasings: [
      `{gathering}{unitFull} <menyelenggarakan|mengadakan> {event}[ bertema “{theme}”]${how}.`,
      `{unitFull} melaksanakan {event}[ bertema “{theme}”]${how}.`,
      `{event}[ bertema “{theme}”] dilaksanakan oleh {unitFull}${how}.`,
      'Pada hari {dateFull}[ pukul {time}], {unitFull} melaksanakan {event}[ bertema “{theme}”][ {how}].',
    ],
  },
  {
    id: 'report/overview-participant',
    version: 1,
    parameters: [],
    slots: (sheet) => (sheet.relation === 'participant' ? overview(sheet) : null),
    phrasings: [
      `{unitFull} <mengikuti|turut mengikuti> {event}[ bertema “{theme}”][ yang ` +
        `<diselenggarakan|dilaksanakan|diadakan> oleh {organiser}]${how}.`,
      `{event}[ bertema “{theme}”][ yang <diselenggarakan|dilaksanakan|diadakan> oleh {organiser}] diikuti ` +
        `oleh {unitFull}${how}.`,
      'Pada hari {dateFull}[ pukul {time}], {unitFull} <mengikuti|turut mengikuti|berpartisipasi dalam> ' +
        '{event}[ bertema “{theme}”][ yang <diselenggarakan|dilaksanakan|diadakan> oleh {organiser}][ {how}].',
    ],
  },
  {
    id: 'report/overview-host',
    version: 1,
    parameters: [],
    slots: (sheet) => (sheet.relation === 'host' ? overview(sheet) : null),
    phrasings: [
      `{visit}{unitFull} menerima {event}${how}.`,
      `{noVisit}{unitFull} menjadi tuan rumah {event}[ yang diselenggarakan oleh {organiser}]${how}.`,
    ],
  },
  {
    id: 'report/overview-unknown',
    version: 1,
    parameters: [],
    slots: (sheet) => (sheet.relation === 'unknown' ? overview(sheet) : null),
    phrasings: [`{event}[ bertema “{theme}”] <diselenggarakan|dilaksanakan|diadakan>[ oleh {organiser}]${how}.`],
  },
  {
    id: 'report/target',
    version: 1,
    parameters: [],
    slots: invitedSlots,
    phrasings: [
      'Sasaran <kegiatan|{noun}> <ini|tersebut> <adalah|ialah|yaitu> {invited}.',
      '<Kegiatan|{noun}> <ini|tersebut> <ditujukan|diperuntukkan> bagi {invited}.',
      'Yang menjadi sasaran <kegiatan|{noun}> <ini|tersebut> <adalah|ialah> {invited}.',
    ],
  },
  {
    id: 'report/regulation',
    version: 1,
    parameters: ['regulation'],
    slots: (sheet, { regulation: id }) => {
      const regulation = sheet.facts.regulations.find((candidate) => candidate.id === id);
      return regulation === undefined
        ? null
        : { citation: slot(asClause(regulation.citation), `/regulations/${regulation.id}/citation`) };
    },
    phrasings: ['{citation}.'],
  },
  {
    id: 'report/team',
    version: 1,
    parameters: [],
    slots: (sheet) =>
      sheet.relation === 'unknown'
        ? null
        : { ...unitSlots(sheet), ...nounSlots(sheet), people: peopleList(attendants(sheet)), place: localPlace(sheet) },
    phrasings: [
      '<Kegiatan|{noun}> <ini|tersebut> diikuti oleh {people}[ dari {place}].',
      '<Unsur|Peserta dari> {unit} yang <mengikuti|hadir dalam> <kegiatan|{noun}> <ini|tersebut> ' +
        '<adalah|ialah|yaitu> {people}.',
      'Dari {unit}, yang mengikuti <kegiatan|{noun}> <ini|tersebut> <adalah|ialah|yaitu> {people}.',
    ],
  },
  {
    id: 'report/decision-intro',
    version: 1,
    parameters: [],
    slots: (sheet) => (sheet.facts.decisions.length === 0 ? null : nounSlots(sheet)),
    phrasings: [
      'Keputusan <dan tindak lanjut |>dari <kegiatan|{noun}> <ini|tersebut> <adalah|ialah> sebagai berikut.',
      '<Kegiatan|{noun}> <ini|tersebut> menghasilkan keputusan <sebagai berikut|berikut ini>.',
    ],
  },
  {
    id: 'report/figure-intro',
    version: 1,
    parameters: [],
    slots: (sheet) => (sheet.facts.figures.length === 0 ? null : nounSlots(sheet)),
    phrasings: [
      'Angka yang <tercatat|dicatat> <dalam|pada> <kegiatan|{noun}> <ini|tersebut> <adalah|ialah> sebagai berikut.',
      'Data yang <tercatat|dicatat> <dalam|pada> <kegiatan|{noun}> <ini|tersebut> disajikan dalam tabel berikut.',
    ],
  },
  {
    id: 'report/figure-table-intro',
    version: 1,
    parameters: [],
    slots: (sheet) => (sheet.facts.figures.some(({ group }) => group !== undefined) ? nounSlots(sheet) : null),
    phrasings: [
      'Rincian menurut wilayah <adalah|ialah> sebagai berikut.',
      'Rinciannya menurut wilayah disajikan dalam tabel berikut.',
    ],
  },
  {
    id: 'report/point-intro',
    version: 1,
    parameters: [],
    slots: (sheet) =>
      sheet.facts.keyPoints.length + sheet.localFacts.keyPoints.length === 0 ? null : nounSlots(sheet),
    phrasings: [
      'Pokok-pokok <bahasan|hasil> <kegiatan|{noun}> <ini|tersebut> <adalah|ialah> sebagai berikut.',
      'Hal-hal pokok dari <kegiatan|{noun}> <ini|tersebut> <adalah|ialah> sebagai berikut.',
    ],
  },
  {
    id: 'report/end',
    version: 1,
    parameters: [],
    slots: (sheet) => ({ ...nounSlots(sheet), ...unitSlots(sheet), ...eventSlots(sheet) }),
    phrasings: [
      'Demikian laporan <kegiatan|{noun}|pelaksanaan kegiatan|pelaksanaan {noun}> ini ' +
        '<disusun|dibuat|disampaikan>[ oleh {unit}].',
      'Demikian laporan ini <disusun|dibuat|disampaikan>[ oleh {unit}].',
    ],
  },
  {
    id: 'report/person-name',
    version: 1,
    parameters: ['person'],
    verbatim: true,
    slots: (sheet, bindings) => {
      const entry = personOf(sheet, bindings);
      return entry === undefined ? null : { text: titledName(entry) };
    },
    phrasings: ['{text}'],
  },
  {
    id: 'report/person-position',
    version: 1,
    parameters: ['person'],
    verbatim: true,
    slots: (sheet, bindings) => {
      const entry = personOf(sheet, bindings);
      return entry === undefined ? null : { text: slot(asClause(entry.person.position), `${entry.path}/position`) };
    },
    phrasings: ['{text}'],
  },
  {
    id: 'report/person-role',
    version: 1,
    parameters: ['person'],
    verbatim: true,
    slots: (sheet, bindings) => {
      const entry = personOf(sheet, bindings);
      return entry === undefined ? null : { text: slot(roleNames[entry.person.role], `${entry.path}/role`) };
    },
    phrasings: ['{text}'],
  },
]);
