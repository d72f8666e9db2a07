/**
 * What must hold before facts are saved, and what more before they are submitted. Pure; the screens use it while
 * typing.
 */
import { localTime } from '../platform/clock/index.ts';
import type { Failure } from '../platform/result/index.ts';
import type { ActivityFacts, LocalFacts, Person } from './facts-schema.ts';

export type FieldProblems = NonNullable<Failure['fields']>;
type Sentence = Readonly<{ id: string; en: string }>;

/** Rules that any saved sheet keeps: ids are unique, speakers exist, times run forward. Field path -> sentence. */
export function checkFacts(facts: ActivityFacts): FieldProblems {
  const problems: Record<string, Sentence> = {};
  const lists = {
    people: facts.people,
    statements: facts.statements,
    keyPoints: facts.keyPoints,
    decisions: facts.decisions,
    figures: facts.figures,
    regulations: facts.regulations,
    papers: facts.papers ?? [],
    photos: facts.photos,
  };
  for (const [name, items] of Object.entries(lists)) uniqueIds(name, items, problems);
  speakersExist(facts.statements, facts.people, problems);
  const { start, end, startTime, endTime } = facts.when;
  if (start && end && end < start)
    problems['when.end'] = { id: 'Tanggal selesai sebelum tanggal mulai.', en: 'The last day is before the first.' };
  if (startTime && endTime && endTime < startTime && (!end || end === start))
    problems['when.endTime'] = { id: 'Jam selesai sebelum jam mulai.', en: 'The end time is before the start time.' };
  return problems;
}

/** The same for a unit's own facts; they may quote a speaker of the shared sheet. */
export function checkLocalFacts(local: LocalFacts, shared: readonly Person[]): FieldProblems {
  const problems: Record<string, Sentence> = {};
  const lists = {
    people: local.people,
    statements: local.statements,
    keyPoints: local.keyPoints,
    photos: local.photos,
  };
  for (const [name, items] of Object.entries(lists)) uniqueIds(name, items, problems);
  speakersExist(local.statements, [...local.people, ...shared], problems);
  return problems;
}

/**
 * What a sheet needs before a second person can be asked to approve it at `now`: the facts that every text turns on,
 * and a state of the activity that its dates allow.
 */
export function missingForSubmission(facts: ActivityFacts, now: Date): FieldProblems {
  const missing: Record<string, Sentence> = {};
  if (facts.title === '') missing.title = { id: 'Apa nama kegiatannya?', en: 'What is the activity called?' };
  if (!facts.when.start)
    missing['when.start'] = { id: 'Tanggal berapa kegiatan berlangsung?', en: 'On which date did it take place?' };
  if (!facts.organiser?.name) missing.organiser = { id: 'Siapa penyelenggaranya?', en: 'Who organised it?' };
  if (!facts.place && !facts.platform)
    missing.place = { id: 'Di mana, atau melalui sarana apa?', en: 'Where, or over which platform?' };
  const progress = progressProblem(facts, now);
  if (progress) missing.progress = progress;
  return missing;
}

/** Texts tell what is planned as planned and what was held as held: the state must fit the dates. */
function progressProblem({ progress, when }: ActivityFacts, now: Date): Sentence | undefined {
  if (progress === undefined)
    return {
      id: 'Bagaimana keadaan kegiatan ini: direncanakan, berlangsung, selesai, ditunda, atau dibatalkan?',
      en: 'How does this activity stand: planned, under way, held, postponed or cancelled?',
    };
  if (!when.start) return undefined;
  const today = localTime(now, when.zone ?? 'WIB');
  const last = when.end ?? when.start;
  const notBegun =
    when.start > today.date ||
    (when.start === today.date && when.startTime !== undefined && when.startTime > today.time);
  if (progress === 'selesai' && (notBegun || last > today.date))
    return {
      id: 'Tanggalnya belum lewat, jadi kegiatan belum selesai. Betulkan tanggal atau keadaannya.',
      en: 'Its date has not passed, so it has not been held yet. Correct the date or the state.',
    };
  if (progress === 'berlangsung' && (notBegun || last < today.date))
    return {
      id: 'Hari ini di luar tanggal kegiatan, jadi kegiatan tidak sedang berlangsung. Betulkan tanggal atau keadaannya.',
      en: 'Today is outside its dates, so it is not under way. Correct the dates or the state.',
    };
  if (progress === 'direncanakan' && when.start < today.date)
    return {
      id: 'Tanggalnya sudah lewat, jadi kegiatan tidak lagi direncanakan. Betulkan tanggal atau keadaannya.',
      en: 'Its date has passed, so it is no longer planned. Correct the date or the state.',
    };
  return undefined;
}

function uniqueIds(name: string, items: readonly { readonly id: string }[], problems: Record<string, Sentence>): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    // An id is a step of a fact's address, so it must not be empty nor hold a slash.
    if (seen.has(id) || !/^[A-Za-z0-9_-]{1,60}$/.test(id))
      problems[`${name}.${id}`] = {
        id: 'Kode isian ganda atau tidak sah.',
        en: 'An entry id is doubled or not allowed.',
      };
    seen.add(id);
  }
}

function speakersExist(
  statements: ActivityFacts['statements'],
  people: readonly Person[],
  problems: Record<string, Sentence>,
): void {
  for (const statement of statements) {
    if (!people.some((person) => person.id === statement.speakerId)) {
      problems[`statements.${statement.id}`] = {
        id: 'Pembicara pernyataan ini tidak ada pada daftar orang.',
        en: 'The speaker of this statement is not among the people.',
      };
    }
  }
}
