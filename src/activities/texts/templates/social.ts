/** Phrasings of the captions for Facebook, X, Instagram and WhatsApp. */
import { slot, when, type Slots } from '../../../drafts/index.ts';
import { defineHeld, defineTemplates } from '../template.ts';
import type { Sheet } from '../sheet.ts';
import { clean, cutText } from '../wording/words.ts';
import { eventSlots, howSlot, nounSlots, placeName, unitSlots, whenSlots } from './common.ts';

/** X counts at most this many characters. */
export const xLimit = 280;

const whole = (sheet: Sheet): Slots => ({ ...unitSlots(sheet), ...nounSlots(sheet), ...eventSlots(sheet) });
/** "daring melalui Zoom Meeting", after a label. */
function wayOf(sheet: Sheet): Slots[string] {
  const how = howSlot(sheet);
  return how && { ...how, text: how.text.replace(/^secara /, '') };
}

const ifRelation =
  (relation: Sheet['relation']) =>
  (sheet: Sheet): Slots | null =>
    sheet.relation === relation ? whole(sheet) : null;

/** Leads from longest to shortest: a caption takes the first that fits. */
export const captionLeads = ({ relation, stage }: Sheet): readonly string[] =>
  stage === 'held'
    ? [`social/lead-${relation}`, `social/brief-${relation}`, `social/bare-${relation}`, 'social/cut']
    : ['notice/caption', 'notice/brief'];

defineHeld([
  {
    id: 'social/lead-participant',
    version: 1,
    parameters: [],
    slots: ifRelation('participant'),
    phrasings: [
      '{unit} <mengikuti|turut mengikuti> {event}[ yang <digelar|diselenggarakan|diadakan> {organiser}][ pada <{date}|{dateYear}>][ {how}].',
      'Pada <{date}|{dateYear}>, {unit} <mengikuti|turut mengikuti> {event}[ yang <digelar|diselenggarakan|diadakan> {organiser}][ {how}].',
    ],
  },
  {
    id: 'social/lead-organiser',
    version: 1,
    parameters: [],
    slots: ifRelation('organiser'),
    phrasings: [
      '{gathering}{unit} <menggelar|menyelenggarakan|mengadakan> {event}[ bertema “{theme}”]' +
        '[ pada <{date}|{dateYear}>][ {how}].',
      '{unit} melaksanakan {event}[ bertema “{theme}”][ pada <{date}|{dateYear}>][ {how}].',
      'Pada <{date}|{dateYear}>, {unit} melaksanakan {event}[ bertema “{theme}”][ {how}].',
    ],
  },
  {
    id: 'social/lead-host',
    version: 1,
    parameters: [],
    slots: ifRelation('host'),
    phrasings: [
      '{visit}{unit} menerima {event}[ pada <{date}|{dateYear}>][ {how}].',
      '{noVisit}{unit} menjadi tuan rumah {event}[ yang digelar {organiser}][ pada <{date}|{dateYear}>][ {how}].',
    ],
  },
  {
    id: 'social/brief-host',
    version: 1,
    parameters: [],
    slots: ifRelation('host'),
    phrasings: [
      '{visit}{unit} menerima {headline}[, {date}].',
      '{noVisit}{unit} menjadi tuan rumah {headline}[, {date}].',
    ],
  },
  {
    id: 'social/bare-host',
    version: 1,
    parameters: [],
    slots: ifRelation('host'),
    phrasings: ['{visit}{unit} menerima {headline}.', '{noVisit}{unit} menjadi tuan rumah {headline}.'],
  },
  {
    id: 'social/lead-unknown',
    version: 1,
    parameters: [],
    slots: ifRelation('unknown'),
    phrasings: [
      '{organiser} <menggelar|menyelenggarakan|mengadakan> {event}[ pada <{date}|{dateYear}>][ {how}].',
      '{nobodyNamed}{event} <berlangsung|digelar>[ pada <{date}|{dateYear}>][ {how}].',
    ],
  },
  {
    id: 'social/brief-participant',
    version: 1,
    parameters: [],
    slots: ifRelation('participant'),
    phrasings: ['{unit} <mengikuti|turut mengikuti> {headline}[ yang digelar {organiser}][, {date}].'],
  },
  {
    id: 'social/brief-organiser',
    version: 1,
    parameters: [],
    slots: ifRelation('organiser'),
    phrasings: [
      '{unit} <melaksanakan|mengadakan> {headline}[, {date}].',
      '{unit} <melaksanakan|mengadakan> {headline}[ pada {date}].',
    ],
  },
  {
    id: 'social/brief-unknown',
    version: 1,
    parameters: [],
    slots: ifRelation('unknown'),
    phrasings: ['{organiser} menggelar {headline}[, {date}].', '{nobodyNamed}{headline}[, {date}].'],
  },
  {
    id: 'social/bare-participant',
    version: 1,
    parameters: [],
    slots: ifRelation('participant'),
    phrasings: ['{unit} mengikuti {headline}.'],
  },
  {
    id: 'social/bare-organiser',
    version: 1,
    parameters: [],
    slots: ifRelation('organiser'),
    phrasings: ['{unit} melaksanakan {headline}.'],
  },
  { id: 'social/bare-unknown', version: 1, parameters: [], slots: ifRelation('unknown'), phrasings: ['{headline}.'] },
  {
    // Names too long for any caption: the unit and the event, cut at a word.
    id: 'social/cut',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: (sheet) => {
      const { headline } = eventSlots(sheet);
      return headline === undefined
        ? null
        : { text: slot(cutText(`${clean(sheet.unit.shortName)}: ${headline.text}`, xLimit - 10), ...headline.facts) };
    },
    phrasings: ['{text}'],
  },
  {
    id: 'social/title',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: (sheet) => ({
      ...whole(sheet),
      participant: when(sheet.relation === 'participant'),
      organises: when(sheet.relation === 'organiser'),
      hosts: when(sheet.relation === 'host'),
      unknown: when(sheet.relation === 'unknown'),
    }),
    phrasings: [
      '{participant}*{unit} Ikuti {headline}*',
      '{organises}{gathering}*{unit} <Gelar|Selenggarakan|Adakan> {headline}*',
      '{organises}*{unit} Laksanakan {headline}*',
      '{hosts}{visit}*{unit} Terima {headline}*',
      '{hosts}{noVisit}*{unit} Jadi Tuan Rumah {headline}*',
      '{unknown}*{headline}*',
    ],
  },
]);

defineTemplates([
  {
    id: 'social/date-line',
    version: 1,
    parameters: [],
    slots: (sheet) => whenSlots(sheet),
    verbatim: true,
    phrasings: ['<Hari/tanggal|Hari, tanggal>: {dateFull}'],
  },
  {
    id: 'social/time-line',
    version: 1,
    parameters: [],
    slots: (sheet) => whenSlots(sheet),
    verbatim: true,
    phrasings: ['<Waktu|Pukul>: {time}'],
  },
  {
    id: 'social/place-line',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: (sheet) => ({
      place: slot(placeName(sheet.facts.place), '/place'),
      how: sheet.facts.mode === undefined || clean(sheet.facts.place) !== '' ? undefined : wayOf(sheet),
    }),
    phrasings: ['Tempat: {place}', 'Pelaksanaan: {how}'],
  },
  {
    // House tags of the offices; a KIP (Aceh) does not carry the tag with KPU in it.
    id: 'social/tags',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: (sheet) => ({
      kpu: when(sheet.unit.shortName.startsWith('KPU')),
      other: when(!sheet.unit.shortName.startsWith('KPU')),
    }),
    phrasings: ['{kpu}<#KPUMelayani #TemanPemilih|#TemanPemilih #KPUMelayani>', '{other}#TemanPemilih'],
  },
]);
