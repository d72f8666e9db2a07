/**
 * Phrasings about an activity that has not been held: planned, postponed or called off. Nothing here tells that
 * anybody did anything there.
 */
import { slot, when, type Slots } from '../../../drafts/index.ts';
import { defineTemplates } from '../template.ts';
import type { PersonEntry, Sheet } from '../sheet.ts';
import { peopleList } from '../wording/names.ts';
import { eventSlots, invitedSlots, nounSlots, purposeSlots, unitSlots } from './common.ts';
import { pointsSlots } from './substance.ts';

function noticeSlots(sheet: Sheet): Slots | null {
  if (sheet.stage === 'held') return null;
  const is = (relation: Sheet['relation']) => when(sheet.relation === relation);
  return {
    ...unitSlots(sheet),
    ...nounSlots(sheet),
    ...eventSlots(sheet),
    planned: when(sheet.stage === 'planned'),
    postponed: when(sheet.stage === 'postponed'),
    cancelled: when(sheet.stage === 'cancelled'),
    organises: is('organiser'),
    participates: is('participant'),
    unknown: is('unknown'),
    elsewhere: when(sheet.relation !== 'organiser'),
  };
}
const ifPlanned = (slots: (sheet: Sheet) => Slots) => (sheet: Sheet) =>
  sheet.stage === 'planned' ? slots(sheet) : null;

/** What a person is to do, by role; `peserta` only comes. */
export const plannedRoles = [
  ['membuka', 'akan dibuka oleh'],
  ['memimpin', 'akan dipimpin oleh'],
  ['narasumber', 'akan menghadirkan narasumber'],
  ['penyampai', 'akan diisi oleh'],
  ['moderator', 'akan dipandu oleh'],
  ['menutup', 'akan ditutup oleh'],
] as const satisfies readonly (readonly [PersonEntry['person']['role'], string])[];

const title = {
  organiser: '{planned}{organises}{gathering}{unit} Akan <Gelar|Selenggarakan|Adakan> {headline}',
  carriedOut: '{planned}{organises}{unit} Akan Laksanakan {headline}',
  participant: '{planned}{participates}{unit} Akan Ikuti {headline}',
  unknown: '{planned}{unknown}{headline} Akan Digelar',
  postponed: '{postponed}{organises}{unit} Tunda {headline}',
  cancelled: '{cancelled}{organises}{unit} Batalkan {headline}',
  postponedElsewhere: '{postponed}{elsewhere}{headline} Ditunda',
  cancelledElsewhere: '{cancelled}{elsewhere}{headline} Dibatalkan',
};
/** The date of what is postponed may be the old or the new one: it is asked, not told. */
const leads = (unit: string, begin: string): string[] => {
  const holds = 'akan <menggelar|menyelenggarakan|mengadakan>';
  const themed = '{event}[ bertema “{theme}”]';
  const first = '{eventFirst}[ bertema “{theme}”]';
  const at = '[ pada <{date}|{dateYear}>][ {how}]';
  const by = '[ yang diselenggarakan {organiser}]';
  const meant = '[ yang sedianya diselenggarakan {organiser}]';
  return [
    `{planned}{organises}{gathering}${begin}${unit} ${holds} ${themed}${at}.`,
    `{planned}{organises}${begin}${unit} akan melaksanakan ${themed}${at}.`,
    `{planned}{participates}${begin}${unit} akan mengikuti ${themed}${by}${at}.`,
    `{planned}{unknown}${begin}{organiser} ${holds} ${themed}${at}.`,
    `{planned}{unknown}{nobodyNamed}${begin}${first} akan <digelar|dilaksanakan>${at}.`,
    `{postponed}{organises}${begin}${unit} menunda pelaksanaan ${themed}.`,
    `{postponed}{elsewhere}${begin}${first}${meant} ditunda.`,
    `{cancelled}{organises}${begin}${unit} membatalkan ${themed}[ yang dijadwalkan pada <{date}|{dateYear}>][ {how}].`,
    `{cancelled}{elsewhere}${begin}${first}${meant} dibatalkan.`,
  ];
};

defineTemplates([
  {
    id: 'notice/title',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: noticeSlots,
    phrasings: Object.values(title),
  },
  {
    id: 'notice/post-title',
    version: 1,
    parameters: [],
    verbatim: true,
    slots: noticeSlots,
    phrasings: Object.values(title).map((phrasing) => `*${phrasing}*`),
  },
  { id: 'notice/lead', version: 1, parameters: [], slots: noticeSlots, phrasings: leads('{unitFull}', '{dateline}') },
  { id: 'notice/caption', version: 1, parameters: [], slots: noticeSlots, phrasings: leads('{unit}', '') },
  {
    id: 'notice/brief',
    version: 1,
    parameters: [],
    slots: noticeSlots,
    phrasings: Object.values(title).map((phrasing) => `${phrasing}.`),
  },
  {
    id: 'notice/time',
    version: 1,
    parameters: [],
    slots: ifPlanned((sheet) => ({ ...nounSlots(sheet), ...eventSlots(sheet) })),
    phrasings: [
      '<Kegiatan|{noun}> <ini|tersebut> dijadwalkan <mulai|dimulai> pukul {startOnly}.',
      '<Kegiatan|{noun}> <ini|tersebut> dijadwalkan berlangsung pukul {timeRange}.',
    ],
  },
  {
    id: 'notice/purpose',
    version: 1,
    parameters: [],
    slots: (sheet) => (sheet.stage === 'held' ? null : { ...nounSlots(sheet), ...purposeSlots(sheet) }),
    phrasings: [
      '<Kegiatan|{noun}> <ini|tersebut> bertujuan <|untuk >{purposeVerb}.',
      '<Kegiatan|{noun}> <ini|tersebut> dimaksudkan {purposeClause}.',
      'Tujuan <kegiatan|{noun}> <ini|tersebut> <ialah|yaitu> {purposeNoun}.',
    ],
  },
  {
    id: 'notice/people',
    version: 1,
    parameters: ['role'],
    slots: (sheet, { role = '' }) => {
      const [planned, words] = plannedRoles.find(([one]) => one === role) ?? [];
      if (sheet.stage !== 'planned' || planned === undefined) return null;
      const people = [...sheet.people.values()].filter(({ person }) => person.role === planned);
      return { ...nounSlots(sheet), words: slot(words), people: peopleList(people) };
    },
    phrasings: ['<Kegiatan|{noun}> <ini|tersebut> {words} {people}.'],
  },
  {
    id: 'notice/points',
    version: 1,
    parameters: [],
    slots: ifPlanned(pointsSlots),
    phrasings: ['<Kegiatan|{noun}> <ini|tersebut> akan membahas {points}.'],
  },
  {
    id: 'notice/invited',
    version: 1,
    parameters: [],
    slots: ifPlanned(invitedSlots),
    phrasings: [
      '<Kegiatan|{noun}> <ini|tersebut> mengundang {invited}.',
      'Peserta yang diundang <ialah|yaitu> {invited}.',
    ],
  },
]);
