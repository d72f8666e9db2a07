/**
 * An activity as sources of the evidence room: its fact sheet and a unit's local facts with one fact a line, its
 * materials with one sentence a passage. Local facts are addressed under `/local`, as in drafts.
 */
import type { Passage, Source } from '../evidence/index.ts';
import { printClock, printDecimal, printFullDate, splitSentences } from '../language/index.ts';
import type { ActivityFacts, FactPath, LocalFacts, Person, Statement } from './facts-schema.ts';

type Line = {
  readonly fact: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly speaker?: string | undefined;
};

/** The shared facts. `id` is the source's id; give the sheet's hash a place in it where versions matter. */
export function factSheetSource(facts: ActivityFacts, id = 'fact-sheet'): Source {
  const { when } = facts;
  const lines: Line[] = [
    { fact: '/title', label: 'Kegiatan', value: facts.title },
    { fact: '/theme', label: 'Tema', value: facts.theme },
    { fact: '/series', label: 'Seri', value: facts.series },
    { fact: '/when/start', label: 'Tanggal', value: printFullDate(when.start) },
    { fact: '/when/end', label: 'Sampai tanggal', value: printFullDate(when.end) },
    { fact: '/when/startTime', label: 'Pukul', value: printedTime(when.startTime, when.zone) },
    { fact: '/when/endTime', label: 'Sampai pukul', value: printedTime(when.endTime, when.zone) },
    { fact: '/progress', label: 'Keadaan', value: facts.progress },
    { fact: '/mode', label: 'Cara', value: facts.mode },
    { fact: '/place', label: 'Tempat', value: facts.place },
    { fact: '/platform', label: 'Sarana', value: facts.platform },
    { fact: '/organiser/name', label: 'Penyelenggara', value: facts.organiser?.name },
    { fact: '/invited', label: 'Diundang', value: facts.invited },
    { fact: '/attended', label: 'Dihadiri oleh', value: facts.attended },
    { fact: '/purpose', label: 'Tujuan', value: facts.purpose },
    { fact: '/background', label: 'Latar belakang', value: facts.background },
    { fact: '/preparation', label: 'Persiapan', value: facts.preparation },
    ...peopleLines('', facts.people),
    ...statementLines('', facts.statements, facts.people),
    ...facts.keyPoints.map((point) => ({ fact: `/keyPoints/${point.id}/text`, label: 'Pokok', value: point.text })),
    ...facts.decisions.flatMap((decision) => [
      { fact: `/decisions/${decision.id}/text`, label: 'Keputusan', value: decision.text },
      { fact: `/decisions/${decision.id}/owner`, label: 'Pelaksana', value: decision.owner },
      { fact: `/decisions/${decision.id}/due`, label: 'Batas waktu', value: printFullDate(decision.due) },
    ]),
    ...facts.figures.map((figure) => ({
      fact: `/figures/${figure.id}/value`,
      label: 'Angka',
      value:
        `${printDecimal(figure.value)}${figure.unit ? ` ${figure.unit}` : ''} ${figure.label}` +
        (figure.group ? `, ${figure.group}` : ''),
    })),
    ...facts.regulations.map((regulation) => ({
      fact: `/regulations/${regulation.id}/citation`,
      label: 'Dasar',
      value: regulation.citation,
    })),
    ...(facts.papers ?? []).map(({ id: paper, citation }) => ({
      fact: `/papers/${paper}/citation`,
      label: 'Naskah',
      value: citation,
    })),
    ...facts.photos.flatMap((photo) => photoLines('', photo)),
  ];
  return lineSource(id, 'fact-sheet', 'Lembar fakta', lines);
}

/** The facts of one unit. `shared` gives the names of speakers who stand in the shared sheet. */
export function localFactsSource(local: LocalFacts, id = 'local-facts', shared: readonly Person[] = []): Source {
  const lines: Line[] = [
    { fact: '/local/place', label: 'Diikuti dari', value: local.place },
    {
      fact: '/local/attendance',
      label: 'Jumlah hadir',
      value: local.attendance === undefined ? undefined : `${printDecimal(String(local.attendance))} orang`,
    },
    ...peopleLines('/local', local.people),
    ...statementLines('/local', local.statements, [...local.people, ...shared]),
    ...local.keyPoints.map((point) => ({
      fact: `/local/keyPoints/${point.id}/text`,
      label: 'Pokok',
      value: point.text,
    })),
    { fact: '/local/commitment', label: 'Harapan', value: local.commitment },
    ...local.photos.flatMap((photo) => photoLines('/local', photo)),
    { fact: '/local/credit/writer', label: 'Penulis', value: local.credit.writer },
    { fact: '/local/credit/editor', label: 'Editor', value: local.credit.editor },
    { fact: '/local/credit/photographer', label: 'Foto', value: local.credit.photographer },
  ];
  return lineSource(id, 'local-facts', 'Fakta lokal', lines);
}

/** A raw material: each sentence of its stored text is a passage, with its page. */
export function materialSource(material: {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly pages: readonly { readonly start: number; readonly end: number }[];
}): Source {
  const passages = splitSentences(material.text).map(({ start, end }): Passage => {
    const page = material.pages.findIndex((candidate) => start >= candidate.start && start < candidate.end) + 1;
    return { sourceId: material.id, start, end, ...(page > 0 ? { page } : {}) };
  });
  return { id: material.id, kind: 'material', title: material.name, text: material.text, passages };
}

/**
 * The value at a fact path (`/people/p1/name`, `/local/place`), array steps being item ids.
 * Undefined where the sheet has no such fact, including paths that a person made up.
 */
export function resolveFact(
  facts: ActivityFacts,
  path: FactPath | string,
  local?: LocalFacts,
): string | number | undefined {
  const steps = path.split('/').slice(1);
  let at: unknown = facts;
  if (steps[0] === 'local') {
    steps.shift();
    at = local;
  }
  for (const step of steps) {
    if (Array.isArray(at)) at = at.find((item: { id?: unknown }) => item.id === step);
    else if (typeof at === 'object' && at !== null && Object.hasOwn(at, step))
      at = (at as Record<string, unknown>)[step];
    else return undefined;
  }
  return typeof at === 'string' || typeof at === 'number' ? at : undefined;
}

function lineSource(id: string, kind: Source['kind'], title: string, lines: readonly Line[]): Source {
  let text = '';
  const passages: Passage[] = [];
  for (const line of lines) {
    const value = line.value?.replace(/\s+/g, ' ').trim();
    if (!value) continue;
    const start = text.length + line.label.length + 2;
    text += `${line.label}: ${value}\n`;
    passages.push({
      sourceId: id,
      start,
      end: start + value.length,
      fact: line.fact,
      ...(line.speaker ? { speaker: line.speaker } : {}),
    });
  }
  return { id, kind, title, text, passages };
}

const peopleLines = (base: string, people: readonly Person[]): Line[] =>
  people.flatMap((person) => [
    { fact: `${base}/people/${person.id}/titlesBefore`, label: 'Gelar', value: person.titlesBefore },
    { fact: `${base}/people/${person.id}/name`, label: 'Nama', value: person.name },
    { fact: `${base}/people/${person.id}/titlesAfter`, label: 'Gelar', value: person.titlesAfter },
    { fact: `${base}/people/${person.id}/position`, label: 'Jabatan', value: person.position },
    { fact: `${base}/people/${person.id}/role`, label: 'Peran', value: person.role },
    { fact: `${base}/people/${person.id}/topic`, label: 'Materi', value: person.topic },
  ]);

const statementLines = (base: string, statements: readonly Statement[], people: readonly Person[]): Line[] =>
  statements.map((statement) => ({
    fact: `${base}/statements/${statement.id}/text`,
    label: statement.kind === 'quote' ? 'Kutipan' : 'Pernyataan',
    value: statement.text,
    speaker: people.find((person) => person.id === statement.speakerId)?.name,
  }));

const photoLines = (
  base: string,
  photo: { readonly id: string; readonly caption: string; readonly alt: string; readonly credit?: string | undefined },
): Line[] => [
  { fact: `${base}/photos/${photo.id}/caption`, label: 'Keterangan foto', value: photo.caption },
  { fact: `${base}/photos/${photo.id}/alt`, label: 'Teks alternatif', value: photo.alt },
  { fact: `${base}/photos/${photo.id}/credit`, label: 'Foto', value: photo.credit },
];

const printedTime = (time: string | undefined, zone: string | undefined): string | undefined =>
  time ? printClock(time, zone) : undefined;
