/** Phrasings of the news item that are about the activity as a whole. Speakers have their own file. */
import { slot, when, type Bindings, type Slots } from '../../../drafts/index.ts';
import { printDecimal } from '../../../language/index.ts';
import { defineHeld, defineTemplates } from '../template.ts';
import type { PersonEntry, Sheet } from '../sheet.ts';
import { peopleList } from '../wording/names.ts';
import { asClause, clean, spellOut, withConjunction } from '../wording/words.ts';
import { figureValue, peopleFigure } from './figures.ts';
import {
  commitmentSlots,
  eventSlots,
  invitedSlots,
  localPlace,
  nounSlots,
  offline,
  online,
  phrase,
  purposeSlots,
  seriesSlots,
  unitSlots,
} from './common.ts';

const whole = (sheet: Sheet): Slots => ({
  ...unitSlots(sheet),
  ...nounSlots(sheet),
  ...eventSlots(sheet),
  offline: offline(sheet),
  online: online(sheet),
});
const speaks = (sheet: Sheet, entry: PersonEntry): boolean =>
  [...sheet.statements.values()].some(({ speaker }) => speaker === entry);
const ifRelation =
  (relation: Sheet['relation']) =>
  (sheet: Sheet): Slots | null =>
    sheet.relation === relation ? whole(sheet) : null;

/** Attendants of the unit: the people of its own facts who have no other role. */
export function attendants(sheet: Sheet) {
  return [...sheet.people.values()].filter(
    (entry) => entry.ref.startsWith('local:') && entry.person.role === 'peserta',
  );
}

/** People of the shared facts who attended; who also spoke is named where that is told. */
export function guests(sheet: Sheet) {
  return [...sheet.people.values()].filter(
    (entry) => !entry.ref.startsWith('local:') && entry.person.role === 'peserta' && !speaks(sheet, entry),
  );
}

function attendanceSlots(sheet: Sheet): Slots {
  const { localFacts } = sheet;
  const people = attendants(sheet);
  const count = localFacts.attendance ?? 0;
  return {
    ...unitSlots(sheet),
    ...nounSlots(sheet),
    offline: offline(sheet),
    online: online(sheet),
    place: localPlace(sheet),
    people: peopleList(people),
    count: count > people.length ? slot(printDecimal(String(count)), '/local/attendance') : undefined,
    anywhere: when(localPlace(sheet) === undefined),
    unnamed: when(!people.some(({ person }) => person.position?.includes(sheet.unit.shortName))),
  };
}

const themed = '[ bertema “{theme}”]';
const on = '[ pada <{date}|{dateYear}>]';
const holds = '<menggelar|menyelenggarakan|mengadakan>';
const follows = '<mengikuti|turut mengikuti|berpartisipasi dalam>';
const held = '<diselenggarakan|digelar|dilaksanakan|diadakan>';

defineHeld([
  {
    id: 'news/title-participant',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: ifRelation('participant'),
    phrasings: ['{unit} Ikuti {headline}', '{offline}{unit} Hadiri {headline}'],
  },
  {
    id: 'news/title-organiser',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: ifRelation('organiser'),
    phrasings: ['{gathering}{unit} <Gelar|Selenggarakan|Adakan> {headline}', '{unit} Laksanakan {headline}'],
  },
  {
    id: 'news/title-host',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: ifRelation('host'),
    phrasings: ['{visit}{unit} Terima {headline}', '{noVisit}{unit} Jadi Tuan Rumah {headline}'],
  },
  {
    id: 'news/lead-host',
    version: 1,
    parameters: [],
    slots: ifRelation('host'),
    phrasings: [
      `{visit}{dateline}{unitFull} menerima {event}${on}[ {how}].`,
      '{visit}{dateline}{unitFull} menerima {event}[ {how}], <{date}|{dateYear}>.',
      `{noVisit}{dateline}{unitFull} menjadi tuan rumah {event}${themed}[ yang ${held} {organiser}]${on}[ {how}].`,
    ],
  },
  {
    // Nothing says that the unit took part: the headline names the event, and who held it where that is known.
    id: 'news/title-unknown',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: ifRelation('unknown'),
    phrasings: ['{headline}'],
  },
  {
    id: 'news/lead-participant',
    version: 1,
    parameters: [],
    slots: ifRelation('participant'),
    phrasings: [
      `{dateline}{unitFull} <|turut >mengikuti {event}${themed}[ yang ${held} {organiser}]${on}[ {how}].`,
      `{dateline}{unitFull} berpartisipasi dalam {event}${themed}[ yang ${held} {organiser}]${on}[ {how}].`,
      `{dateline}Pada <{date}|{dateYear}>, {unitFull} ${follows} {event}${themed}[ yang ${held} {organiser}][ {how}].`,
      `{dateline}{unitFull} ${follows} {event}${themed}[ yang ${held} oleh {organiser}][ {how}], <{date}|{dateYear}>.`,
      `{offline}{dateline}{unitFull} menghadiri {event}${themed}[ yang ${held} {organiser}]${on}[ {how}].`,
    ],
  },
  {
    id: 'news/lead-organiser',
    version: 2,
    parameters: [],
    slots: ifRelation('organiser'),
    phrasings: [
      `{gathering}{dateline}{unitFull} ${holds} {event}${themed}${on}[ {how}].`,
      `{gathering}{dateline}{unitFull} ${holds} {event}${themed}[ {how}], <{date}|{dateYear}>.`,
      `{gathering}{dateline}Pada <{date}|{dateYear}>, {unitFull} ${holds} {event}${themed}[ {how}].`,
      `{dateline}{unitFull} melaksanakan {event}${themed}${on}[ {how}].`,
      `{dateline}{unitFull} melaksanakan {event}${themed}[ {how}], <{date}|{dateYear}>.`,
    ],
  },
  {
    id: 'news/lead-unknown',
    version: 2,
    parameters: [],
    slots: ifRelation('unknown'),
    phrasings: [
      `{dateline}{organiser} <menggelar|menyelenggarakan|melaksanakan|mengadakan> {event}${themed}${on}[ {how}].`,
      `{dateline}{nobodyNamed}{eventFirst}${themed} <berlangsung|dilaksanakan>${on}[ {how}].`,
    ],
  },
  {
    id: 'news/attendance-participant',
    version: 1,
    parameters: [],
    slots: (sheet) => (sheet.relation === 'participant' ? attendanceSlots(sheet) : null),
    phrasings: [
      '<Kegiatan|{noun}> <ini|tersebut> diikuti dari {place} oleh {people}.',
      'Dari {place}, {people} mengikuti <kegiatan|{noun}> <ini|tersebut>.',
      '{people} mengikuti <kegiatan|{noun}> <ini|tersebut> dari {place}.',
      'Bertempat di {place}, {people} mengikuti <kegiatan|{noun}> <ini|tersebut>.',
      '{online}{people} <mengikuti|turut mengikuti> <kegiatan|{noun}> <ini|tersebut> secara daring dari {place}.',
      '{anywhere}<Kegiatan|{noun}> <ini|tersebut> diikuti <|oleh >{people}.',
      '{anywhere}{people} <mengikuti|turut mengikuti> <kegiatan|{noun}> <ini|tersebut>.',
      '{anywhere}{unnamed}Dari {unit}, hadir {people}.',
      '{anywhere}{offline}{people} hadir <dalam|pada> <kegiatan|{noun}> <ini|tersebut>.',
    ],
  },
  {
    id: 'news/attendance-organiser',
    version: 1,
    parameters: [],
    slots: (sheet) => (['organiser', 'host'].includes(sheet.relation) ? attendanceSlots(sheet) : null),
    phrasings: [
      '<Kegiatan|{noun}> <ini|tersebut> diikuti <|oleh >{people}.',
      'Hadir <dalam|pada> <kegiatan|{noun}> <ini|tersebut> {people}.',
      '{people} <hadir dalam|mengikuti> <kegiatan|{noun}> <ini|tersebut>.',
    ],
  },
  {
    id: 'news/place',
    version: 1,
    parameters: [],
    slots: (sheet) => (sheet.relation === 'participant' ? attendanceSlots(sheet) : null),
    phrasings: [
      '{unit} mengikuti <kegiatan|{noun}> <ini|tersebut> dari {place}.',
      '<Kegiatan|{noun}> <ini|tersebut> diikuti {unit} dari {place}.',
    ],
  },
  {
    id: 'news/head-count',
    version: 1,
    parameters: [],
    slots: (sheet) => (sheet.relation === 'unknown' ? null : attendanceSlots(sheet)),
    phrasings: [
      'Sebanyak {count} orang dari {unit} <mengikuti|hadir dalam> <kegiatan|{noun}> <ini|tersebut>.',
      'Peserta dari {unit} <berjumlah|tercatat> {count} orang.',
      '<Kegiatan|{noun}> <ini|tersebut> diikuti {count} orang dari {unit}.',
      'Jumlah peserta dari {unit} <tercatat sebanyak|adalah> {count} orang.',
    ],
  },
  {
    id: 'news/guests',
    version: 2,
    parameters: [],
    slots: (sheet) => ({ ...nounSlots(sheet), guests: peopleList(guests(sheet)) }),
    phrasings: [
      'Turut hadir <dalam|pada> <kegiatan|{noun}> <ini|tersebut> {guests}.',
      'Hadir dalam <kegiatan|{noun}> <ini|tersebut> {guests}.',
    ],
  },
  {
    id: 'news/attended',
    version: 1,
    parameters: [],
    slots: (sheet) => {
      const figure = peopleFigure(sheet);
      return {
        ...nounSlots(sheet),
        attended: slot(
          withConjunction(spellOut(phrase(sheet.facts.attended, /^(?:dihadiri |diikuti )?oleh\s+/i))),
          '/attended',
        ),
        people: figure && figureValue(figure),
      };
    },
    phrasings: [
      '<Kegiatan|{noun}> <ini|tersebut> dihadiri <|oleh >{attended}[, dengan jumlah peserta {people}].',
      'Hadir <dalam|pada> <kegiatan|{noun}> <ini|tersebut> {attended}[, dengan jumlah peserta {people}].',
    ],
  },
  {
    id: 'news/under-way',
    version: 1,
    parameters: [],
    slots: (sheet) => (sheet.facts.progress === 'berlangsung' ? { ...nounSlots(sheet) } : null),
    phrasings: ['Hingga berita ini disusun, <kegiatan|{noun}> <ini|tersebut> masih berlangsung.'],
  },
  {
    id: 'news/purpose',
    version: 1,
    parameters: [],
    slots: (sheet) => ({ ...nounSlots(sheet), ...purposeSlots(sheet) }),
    phrasings: [
      '<Kegiatan|{noun}> <ini|tersebut> bertujuan <|untuk >{purposeVerb}.',
      '<Kegiatan|{noun}> <ini|tersebut> <digelar|dilaksanakan|diadakan|diselenggarakan> <untuk|guna> {purposeVerb}.',
      '<Penyelenggaraan|Pelaksanaan> <kegiatan|{noun}> <ini|tersebut> <bertujuan|ditujukan> untuk {purposeVerb}.',
      '<Kegiatan|{noun}> <ini|tersebut> <digelar|dilaksanakan|diadakan> {purposeClause}.',
      'Tujuan <kegiatan|{noun}> <ini|tersebut> <ialah|adalah|yaitu> {purposeNoun}.',
      '<Penyelenggaraan|Pelaksanaan> <kegiatan|{noun}> <ini|tersebut> ditujukan untuk {purposeNoun}.',
    ],
  },
  {
    id: 'news/series',
    version: 1,
    parameters: [],
    slots: (sheet) => ({ ...nounSlots(sheet), ...seriesSlots(sheet) }),
    phrasings: [
      '<Kegiatan|{noun}> <ini|tersebut> merupakan {series}.',
      '<Kegiatan|{noun}> <ini|tersebut> merupakan {ordinal} dari rangkaian kegiatan.',
    ],
  },
  {
    id: 'news/invited',
    version: 1,
    parameters: [],
    slots: invitedSlots,
    phrasings: [
      '<Kegiatan|{noun}> <ini|tersebut> <ditujukan bagi|mengundang> {invited}.',
      '{organiser} mengundang {invited} <dalam|pada> <kegiatan|{noun}> <ini|tersebut>.',
    ],
  },
  {
    id: 'news/time',
    version: 1,
    parameters: [],
    slots: whole,
    phrasings: [
      '<Kegiatan|{noun}> <dimulai|mulai berlangsung> pukul {startOnly}.',
      '<Kegiatan|{noun}> <ini|tersebut> berlangsung pukul {timeRange}.',
      '<Kegiatan|{noun}> <ini|tersebut> dilaksanakan pukul {timeRange}.',
    ],
  },
]);

defineTemplates([
  {
    id: 'news/regulations',
    version: 1,
    parameters: [],
    slots: (sheet) => {
      const regulations = sheet.facts.regulations
        .map((regulation) => slot(asClause(regulation.citation), `/regulations/${regulation.id}/citation`))
        .filter((entry) => entry !== undefined)
        .slice(0, 5);
      return { ...nounSlots(sheet), regulations: joinSlots(regulations) };
    },
    phrasings: ['<Kegiatan|{noun}> <ini|tersebut> <mengacu|berpedoman> pada {regulations}.'],
  },
  {
    id: 'news/commitment',
    version: 2,
    parameters: [],
    slots: (sheet) => ({ ...unitSlots(sheet), ...nounSlots(sheet), ...commitmentSlots(sheet) }),
    phrasings: [
      '<Melalui|Lewat> <kegiatan|{noun}> ini, {unit} berkomitmen <|untuk >{commitment}.',
      '{unit} berkomitmen <|untuk >{commitment}.',
      '{unit} <menyatakan|menyampaikan> komitmen untuk {commitment}.',
      '<Melalui|Lewat> <kegiatan|{noun}> ini, {unit} <menyatakan|menyampaikan> komitmen untuk {commitment}.',
      '<Melalui|Lewat> <kegiatan|{noun}> ini, {unit} {wish}.',
      '{unit} {wish}.',
      '{unit} menyatakan {ready}.',
      '<Melalui|Lewat> <kegiatan|{noun}> ini, {unit} menyatakan {ready}.',
      'Komitmen {unit} <ialah|yaitu> {commitmentNoun}.',
    ],
  },
  {
    id: 'news/credit',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: ({ localFacts: { credit }, unit }) => ({
      unit: slot(clean(unit.shortName)),
      writer: slot(initialed(credit.writer), '/local/credit/writer'),
      editor: slot(initialed(credit.editor), '/local/credit/editor'),
      photographer: slot(initialed(credit.photographer), '/local/credit/photographer'),
      unsigned: when(asClause(credit.writer) === ''),
      unedited: when(asClause(credit.editor) === ''),
    }),
    phrasings: [
      '({writer}[/ed. {editor}].[ Foto: {photographer}/{unit}])',
      '{unsigned}(ed. {editor}.[ Foto: {photographer}/{unit}])',
      '{unsigned}{unedited}(Foto: {photographer}/{unit})',
    ],
  },
  {
    id: 'news/photo-caption',
    version: 1,
    parameters: ['photo'],
    slots: (sheet, bindings) => {
      const photo = photoOf(sheet, bindings);
      return (
        photo && {
          caption: slot(clean(photo.photo.caption), `${photo.path}/caption`),
          credit: slot(asClause(photo.photo.credit), `${photo.path}/credit`),
        }
      );
    },
    verbatim: true,
    phrasings: ['{caption}[ (Foto: {credit})]'],
  },
  {
    id: 'news/photo-alt',
    version: 1,
    parameters: ['photo'],
    verbatim: true,
    slots: (sheet, bindings) => {
      const photo = photoOf(sheet, bindings);
      return photo && { alt: slot(clean(photo.photo.alt), `${photo.path}/alt`) };
    },
    phrasings: ['{alt}'],
  },
]);

/** A name in the credit line: the full stop of an initial belongs to it. */
const initialed = (name: string | undefined): string =>
  /(?:^|\s)\p{L}\.$/u.test(clean(name)) ? clean(name) : asClause(name);

/** A photo by its reference; the unit's own photos are `local:<id>`. */
function photoOf({ facts, localFacts }: Sheet, { photo: ref = '' }: Bindings) {
  const own = ref.startsWith('local:');
  const id = own ? ref.slice('local:'.length) : ref;
  const photo = (own ? localFacts : facts).photos.find((candidate) => candidate.id === id);
  return photo === undefined ? null : { photo, path: `${own ? '/local' : ''}/photos/${id}` as const };
}

/** "UU 14/2008, PKPU 22/2023, dan PKPU 4/2025". */
function joinSlots(slots: readonly NonNullable<Slots[string]>[]): Slots[string] {
  if (slots.length === 0) return undefined;
  const texts = slots.map((entry) => entry.text);
  const text = texts.length < 3 ? texts.join(' dan ') : `${texts.slice(0, -1).join(', ')}, dan ${texts.at(-1)}`;
  return { text, facts: slots.flatMap((entry) => entry.facts) };
}
