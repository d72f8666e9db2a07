/** Slots that many templates share: the unit, the event, when and how it took place. */
import { capitalise, slot, when, type Slot, type Slots } from '../../../drafts/index.ts';
import { printClocks, printFullDate, printNewsDate } from '../../../language/index.ts';
import {
  eventName,
  eventNameBesidePlace,
  eventNoun,
  headlineEvent,
  isGathering,
  isInTitle,
  isVisit,
  themeSlot,
} from '../wording/events.ts';
import type { FactPath } from '../../schema.ts';
import { asClause, clean, countWords, lowerFirst, spellOut } from '../wording/words.ts';
import type { Sheet } from '../sheet.ts';

/** House rule: a headline has at most this many words. */
const headlineWords = 14;

export const unitSlots = ({ unit }: Sheet): Slots => ({
  unit: slot(clean(unit.shortName)),
  unitFull: slot(clean(unit.fullName)),
  dateline: slot(`${clean(unit.datelineCity)}, ${clean(unit.host)} — `),
});

/** Nouns that take the activity up again: {it} is "kegiatan", {noun} its own kind ("bimtek"). */
export const nounSlots = ({ facts }: Sheet): Slots => ({ noun: slot(eventNoun(facts)) });

export function eventSlots(sheet: Sheet): Slots {
  const { facts, unit } = sheet;
  const organiser = organiserSlot(sheet);
  const verbWords = sheet.stage === 'held' ? 1 : 2;
  const event = eventNameBesidePlace(facts, facts.mode === 'daring' ? '' : placeName(facts.place));
  return {
    event,
    eventFirst: event && { ...event, text: capitalise(event.text) },
    wholeEvent: eventName(facts),
    gathering: when(isGathering(facts)),
    visit: when(isVisit(facts)),
    noVisit: when(!isVisit(facts)),
    theme: themeSlot(facts),
    headline: headlineEvent(facts, Math.max(3, headlineWords - verbWords - countWords(clean(unit.shortName)))),
    organiser,
    nobodyNamed: when(organiser === undefined),
    ...whenSlots(sheet),
    how: howSlot(sheet),
  };
}

/** The organiser, where it is somebody else whom the name of the activity does not name. */
export function organiserSlot({ facts, relation }: Sheet): Slot | undefined {
  const name = asClause(facts.organiser?.name);
  return relation === 'organiser' || isInTitle(facts, name) ? undefined : slot(name, '/organiser/name');
}

/** Who was invited, without the preposition that a sheet may begin with, and by whom. */
export const invitedSlots = (sheet: Sheet): Slots => ({
  ...nounSlots(sheet),
  organiser: organiserSlot(sheet),
  invited: slot(phrase(sheet.facts.invited, /^(?:kepada|bagi|untuk|oleh)\s+/i), '/invited'),
});

export function whenSlots({ facts }: Sheet): Slots {
  const { start, end, startTime, endTime, zone } = facts.when;
  const times = printClocks(startTime, endTime);
  const dateFacts: FactPath[] = end === undefined || end === start ? ['/when/start'] : ['/when/start', '/when/end'];
  const timeFacts: FactPath[] = [
    '/when/startTime',
    ...(endTime === undefined ? [] : ['/when/endTime' as const]),
    ...(zone === undefined ? [] : ['/when/zone' as const]),
  ];
  const printed = times === undefined ? undefined : `${times}${zone === undefined ? '' : ` ${zone}`}`;
  return {
    date: slot(printNewsDate(start, end, false), ...dateFacts),
    dateYear: slot(printNewsDate(start, end, true), ...dateFacts),
    dateFull: slot(printFullDate(start, end), ...dateFacts),
    time: slot(printed, ...timeFacts),
    startOnly: endTime === undefined ? slot(printed, ...timeFacts) : undefined,
    timeRange: endTime === undefined ? undefined : slot(printed, ...timeFacts),
  };
}

/**
 * "secara daring melalui Zoom Meeting", "di Aula KPU NTT", "secara hibrida di Aula KPU NTT dan melalui Zoom Meeting".
 */
export function howSlot({ facts }: Sheet): Slot | undefined {
  const named = placeName(facts.place);
  const place = isInTitle(facts, named) ? '' : named;
  const told = clean(facts.platform).replace(/^melalui\s+/i, '');
  const platform = place.toLowerCase().includes(told.toLowerCase()) ? '' : told;
  const placeFacts: FactPath[] = place === '' ? [] : ['/place'];
  const platformFacts: FactPath[] = platform === '' ? [] : ['/platform'];
  switch (facts.mode) {
    case 'daring':
      return slot(`secara daring${platform === '' ? '' : ` melalui ${platform}`}`, '/mode', ...platformFacts);
    case 'luring':
      return place === '' ? slot(named === '' ? 'secara luring' : '', '/mode') : slot(`di ${place}`, '/place');
    case 'hibrida': {
      const ways = [place === '' ? '' : `di ${place}`, platform === '' ? '' : `melalui ${platform}`]
        .filter(Boolean)
        .join(' dan ');
      return slot(`secara hibrida${ways === '' ? '' : ` ${ways}`}`, '/mode', ...placeFacts, ...platformFacts);
    }
    case undefined: {
      if (place !== '') return slot(`di ${place}`, '/place');
      return platform === '' ? undefined : slot(`melalui ${platform}`, '/platform');
    }
  }
}

/** A place after "di": without a preposition of its own. */
export const placeName = (place: string | undefined): string =>
  spellOut(asClause(place).replace(/^(?:bertempat di|di|dari)\s+/i, ''));

export const localPlace = ({ localFacts }: Sheet): Slot | undefined =>
  slot(placeName(localFacts.place), '/local/place');

/** A noun phrase inside a sentence, without the preposition somebody may have typed before it. */
export const phrase = (text: string | undefined, prefix: RegExp = /^$/): string =>
  lowerFirst(asClause(text).replace(prefix, '').trim());

/** The free text of the series: {series} is "seri pertama", "bagian dari Webinar Jumat"; {ordinal} only the former. */
export function seriesSlots({ facts }: Sheet): Slots {
  const series = asClause(facts.series);
  const numbered = /^(?:[IVXLC]+|\d{1,3})$/.test(series);
  const own = /^(?:seri|sesi|tahap|angkatan|gelombang|episode|edisi)\b/i.test(series);
  if (series === '') return {};
  if (!numbered && !own) return { series: slot(`bagian dari ${series}`, '/series') };
  const ordinal = slot(numbered ? `seri ${series}` : series.charAt(0).toLowerCase() + series.slice(1), '/series');
  return { series: ordinal, ordinal };
}

/**
 * The purpose in the form its own grammar asks for: a verb phrase ("memperkuat kapasitas"), a noun phrase
 * ("penguatan kapasitas") or a clause ("agar satker mampu …").
 */
export function purposeSlots({ facts }: Sheet): Slots {
  const purpose = phrase(
    facts.purpose,
    /^(?:(?:kegiatan|acara|bimtek|rapat|webinar) (?:ini |tersebut )?)?(?:bertujuan |dimaksudkan )?(?:untuk |guna )?/i,
  );
  const isClause = /^(?:agar|supaya)\s/i.test(purpose);
  const isVerb =
    !isClause && /^(?:me\p{Ll}{3,}|ber\p{Ll}{3,}|mampu|dapat|ter(?:cipta|wujud|capai|bangun)\p{Ll}*)\b/u.test(purpose);
  return {
    purposeVerb: isVerb ? slot(purpose, '/purpose') : undefined,
    purposeClause: isClause ? slot(purpose, '/purpose') : undefined,
    purposeNoun: isVerb || isClause ? undefined : slot(purpose, '/purpose'),
  };
}

const wishVerb = 'berharap|mengharapkan|mengajak|mengimbau|menghimbau|meminta|mendorong|optimistis|menargetkan';
const readyOrPromising = /^(?:(?:menyatakan |menyampaikan )?(?:berkomitmen|komitmen)(?: (?:untuk|akan))?\s+)/i;
const modifiers = '(?:terus |akan |senantiasa |selalu |segera |turut |lebih |tetap |dapat |ikut )*';
const verbPhrase = new RegExp(String.raw`^${modifiers}(?:me\p{Ll}{3,}|ber\p{Ll}{3,})`, 'u');
const nounPhrase = /^(?:pe\p{Ll}{3,}an|ke\p{Ll}{3,}an|per\p{Ll}{3,}an|dukungan|komitmen|tekad)\b/u;

/**
 * What the unit commits itself to, wishes for or is ready for, by its own grammar. None where the words are neither:
 * "kami percaya …" makes no sentence of the unit.
 */
export function commitmentSlots({ localFacts, unit }: Sheet): Slots {
  const raw = phrase(localFacts.commitment, /^(?:(?:melalui|lewat) (?:kegiatan|bimtek|rapat|webinar) ini,? )?/i);
  const subject = [unit.shortName, unit.fullName, 'kami', 'kita', 'pihaknya'].find((name) =>
    raw.toLowerCase().startsWith(`${name.toLowerCase()} `),
  );
  const body = (subject === undefined ? raw : raw.slice(subject.length + 1)).trim();
  const rest = body.replace(readyOrPromising, '').replace(/^semoga\s/i, 'berharap agar ');
  const said = slot(rest, '/local/commitment');
  if (/\b(?:kami|kita|saya)\b/i.test(rest)) return {};
  if (/^(?:agar|supaya)\s/i.test(rest)) return { wish: slot(`berharap ${rest}`, '/local/commitment') };
  if (new RegExp(`^(?:${wishVerb})\\s`, 'i').test(rest)) return { wish: said };
  if (/^siap\s/i.test(rest)) return { ready: said };
  if (verbPhrase.test(rest)) return { commitment: said };
  return { commitmentNoun: nounPhrase.test(rest) ? said : undefined };
}

export const offline = ({ facts }: Sheet): Slot | undefined => when(facts.mode === 'luring');
export const online = ({ facts }: Sheet): Slot | undefined => when(facts.mode === 'daring');
