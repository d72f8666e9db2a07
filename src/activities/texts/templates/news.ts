/** Phrasings of the news item that are about the activity as a whole. Speakers have their own file. */
import { slot, when, type Bindings, type Slots } from '../../../drafts/index.ts';
import { printDecimal } from '../../../language/index.ts';
import { defineTemplates } from '../template.ts';
import type { Sheet } from '../sheet.ts';
import { peopleList } from '../wording/names.ts';
import { asClause, clean } from '../wording/words.ts';
import {
  commitmentSlots,
  eventSlots,
  invitedSlots,
  localPlace,
  nounSlots,
  offline,
  online,
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

/** People of the shared facts who attended. */
function guests(sheet: Sheet) {
  return [...sheet.people.values()].filter(
    (entry) => !entry.ref.startsWith('local:') && entry.person.role === 'peserta',
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

defineTemplates([
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
    phrasings: ['{unit} <Gelar|Laksanakan|Selenggarakan|Adakan> {headline}'],
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
      '{dateline}{unitFull} <|turut >mengikuti {event}[ bertema “{theme}”][ yang <diselenggarakan|digelar|dilaksanakan|diadakan> {organiser}][ pada <{date}|{dateYear}>][ {how}].',
      '{dateline}{unitFull} berpartisipasi dalam {event}[ bertema “{theme}”][ yang <diselenggarakan|digelar|dilaksanakan> {organiser}][ pada <{date}|{dateYear}>][ {how}].',
      '{dateline}Pada <{date}|{dateYear}>, {unitFull} <mengikuti|turut mengikuti|berpartisipasi dalam> {event}[ bertema “{theme}”][ yang <diselenggarakan|digelar|diadakan> {organiser}][ {how}].',
      '{dateline}{unitFull}, pada <{date}|{dateYear}>, mengikuti {event}[ bertema “{theme}”][ yang <diselenggarakan|digelar|dilaksanakan|diadakan> oleh {organiser}][ {how}].',
      '{offline}{dateline}{unitFull} menghadiri {event}[ bertema “{theme}”][ yang <diselenggarakan|digelar|dilaksanakan|diadakan> {organiser}][ pada <{date}|{dateYear}>][ {how}].',
    ],
  },
  {
    id: 'news/lead-organiser',
    version: 1,
    parameters: [],
    slots: ifRelation('organiser'),
    phrasings: [
      '{dateline}{unitFull} <menggelar|menyelenggarakan|melaksanakan|mengadakan> {event}[ bertema “{theme}”][ pada <{date}|{dateYear}>][ {how}].',
      '{dateline}Pada <{date}|{dateYear}>, {unitFull} <menggelar|menyelenggarakan|melaksanakan|mengadakan> {event}[ bertema “{theme}”][ {how}].',
      '{dateline}{unitFull}, pada <{date}|{dateYear}>, <menggelar|menyelenggarakan|melaksanakan|mengadakan> {event}[ bertema “{theme}”][ {how}].',
    ],
  },
  {
    id: 'news/lead-unknown',
    version: 1,
    parameters: [],
    slots: ifRelation('unknown'),
    phrasings: [
      '{dateline}{organiser} <menggelar|menyelenggarakan|melaksanakan|mengadakan> {event}[ bertema “{theme}”][ pada <{date}|{dateYear}>][ {how}].',
      '{dateline}{event}[ bertema “{theme}”] <berlangsung|dilaksanakan|digelar>[ pada <{date}|{dateYear}>][ {how}].',
    ],
  },
  {
    id: 'news/theme',
    version: 1,
    parameters: [],
    slots: whole,
    phrasings: [
      '<Kegiatan|{noun}> <ini|tersebut> <mengangkat|mengusung|mengambil> tema “{theme}”.',
      'Tema yang diangkat <dalam|pada> <kegiatan|{noun}> <ini|tersebut> <adalah|ialah> “{theme}”.',
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
    slots: (sheet) => (sheet.relation === 'organiser' ? attendanceSlots(sheet) : null),
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
    version: 1,
    parameters: [],
    slots: (sheet) => ({
      ...nounSlots(sheet),
      offline: offline(sheet),
      guests: peopleList(guests(sheet).slice(0, 12)),
    }),
    phrasings: [
      'Turut hadir {guests}.',
      'Turut hadir <dalam|pada> <kegiatan|{noun}> <ini|tersebut> {guests}.',
      '<Kegiatan|{noun}> <ini|tersebut> turut <dihadiri|diikuti> <|oleh >{guests}.',
      'Hadir pula <dalam|pada> <kegiatan|{noun}> <ini|tersebut> {guests}.',
    ],
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
      '<Kegiatan|{noun}> <ini|tersebut> <ditujukan bagi|diperuntukkan bagi|mengundang> {invited}.',
      'Undangan <kegiatan|{noun}> <ini|tersebut> <ditujukan kepada|disampaikan kepada> {invited}.',
      '{organiser} mengundang {invited} <dalam|pada> <kegiatan|{noun}> <ini|tersebut>.',
      'Peserta yang diundang <dalam|pada> <kegiatan|{noun}> <ini|tersebut> <ialah|adalah|yaitu> {invited}.',
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
    phrasings: [
      '<Regulasi|Peraturan> yang menjadi rujukan <dalam|pada> <kegiatan|{noun}> <ini|tersebut> <ialah|adalah|yaitu> {regulations}.',
      '<Kegiatan|{noun}> <ini|tersebut> merujuk pada {regulations}.',
      'Rujukan <kegiatan|{noun}> <ini|tersebut> <ialah|adalah|yaitu> {regulations}.',
    ],
  },
  {
    id: 'news/commitment',
    version: 1,
    parameters: [],
    slots: (sheet) => ({ ...unitSlots(sheet), ...nounSlots(sheet), ...commitmentSlots(sheet) }),
    phrasings: [
      '<Melalui|Lewat> <kegiatan|{noun}> ini, {unit} berkomitmen <|untuk >{commitment}.',
      '{unit} berkomitmen <|untuk >{commitment}.',
      '{unit} <menyatakan|menyampaikan> komitmen untuk {commitment}.',
      '<Melalui|Lewat> <kegiatan|{noun}> ini, {unit} <menyatakan|menyampaikan> komitmen untuk {commitment}.',
      '<Melalui|Lewat> <kegiatan|{noun}> ini, {unit} berharap {hope}.',
      '{unit} berharap {hope}.',
      'Komitmen {unit} <ialah|adalah|yaitu> {commitmentNoun}.',
      '{unit} <menyatakan|menyampaikan> komitmen<| berupa|, yaitu> {commitmentNoun}.',
    ],
  },
  {
    id: 'news/credit',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: ({ localFacts: { credit }, unit }) => ({
      unit: slot(clean(unit.shortName)),
      writer: slot(asClause(credit.writer), '/local/credit/writer'),
      editor: slot(asClause(credit.editor), '/local/credit/editor'),
      photographer: slot(asClause(credit.photographer), '/local/credit/photographer'),
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
