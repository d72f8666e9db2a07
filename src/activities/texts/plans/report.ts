/** The activity report in its four chapters with attendance list and photos as annexes. */
import type { DraftContent, Writer } from '../../../drafts/index.ts';
import type { Sheet } from '../sheet.ts';
import { peopleWithRole } from '../templates/speakers.ts';
import type { ReportHeading, ReportLabel } from '../templates/report.ts';
import { hasStatements, speech } from './speeches.ts';
import { figureTable } from './figures.ts';
import { blank, block, gap, keep, orGap, piece, row, toContent, type Piece } from './text.ts';

export function planReport(sheet: Sheet, writer: Writer): DraftContent {
  const title = block('title', 'title', writer.say('report/title'));
  return toContent('report', [
    ...(title.length === 0 ? [gap('title')] : title),
    ...introduction(sheet, writer),
    ...setting(sheet, writer),
    ...execution(sheet, writer),
    ...closing(writer),
    ...annexes(sheet, writer),
  ]);
}

const heading = (writer: Writer, name: ReportHeading): Piece[] =>
  block(`heading-${name}`, 'heading', writer.say('report/heading', { heading: name }));

function introduction(sheet: Sheet, writer: Writer): Piece[] {
  const overview = piece(
    'overview',
    'paragraph',
    keep(writer.say(`report/overview-${sheet.relation}`), writer.say('news/series')),
  );
  return [
    ...heading(writer, 'introduction'),
    ...heading(writer, 'background'),
    ...overview,
    ...orGap(block('background', 'paragraph', writer.say('report/as-written', { field: 'background' })), 'background'),
    ...heading(writer, 'target'),
    ...orGap(block('target', 'paragraph', writer.say('report/target')), 'invited'),
    ...heading(writer, 'purpose'),
    ...orGap(block('purpose', 'paragraph', writer.say('news/purpose')), 'purpose'),
  ];
}

function setting(sheet: Sheet, writer: Writer): Piece[] {
  const { facts } = sheet;
  const basis = facts.regulations.flatMap(({ id }) =>
    block(`basis-${id}`, 'list-item', writer.say('report/regulation', { regulation: id })),
  );
  const fields: ReportLabel[] = [
    'event',
    'theme',
    'series',
    'date',
    'time',
    'mode',
    'place',
    'localPlace',
    'organiser',
    'count',
    'unit',
  ];
  const rows = fields.flatMap((field) => {
    const value = writer.say('report/value', { field });
    return value === null ? [] : row(`setting-${field}`, writer.say('report/label', { label: field }), value);
  });
  const missing: Piece[] = [];
  if (facts.when.start === undefined) missing.push(gap('date'));
  if (facts.when.startTime === undefined) missing.push(gap('time'));
  else if (facts.when.zone === undefined) missing.push(gap('zone'));
  if (facts.organiser === undefined) missing.push(gap('organiser'));
  if (facts.mode === undefined && facts.place === undefined && facts.platform === undefined) missing.push(gap('mode'));
  const team = piece('team', 'paragraph', keep(writer.say('report/team'), writer.say('news/head-count')));
  return [
    ...heading(writer, 'setting'),
    ...heading(writer, 'basis'),
    ...orGap(basis, 'basis'),
    ...heading(writer, 'when'),
    ...rows,
    ...missing,
    ...heading(writer, 'team'),
    ...orGap(team, 'attendance'),
  ];
}

function execution(sheet: Sheet, writer: Writer): Piece[] {
  const speakers = [
    ...peopleWithRole(sheet, 'membuka'),
    ...peopleWithRole(sheet, 'moderator'),
    ...peopleWithRole(sheet, 'narasumber'),
    ...peopleWithRole(sheet, 'penyampai'),
    ...peopleWithRole(sheet, 'peserta').filter((entry) => hasStatements(sheet, entry)),
  ];
  const course = speakers.flatMap((entry, at) =>
    piece(
      `speaker-${entry.ref}`,
      'paragraph',
      speech(sheet, writer, entry, at === 0 ? 'first' : 'next', { paraphrases: 20, quotes: 20 }),
    ),
  );
  return [
    ...heading(writer, 'execution'),
    ...heading(writer, 'preparation'),
    ...orGap(
      block('preparation', 'paragraph', writer.say('report/as-written', { field: 'preparation' })),
      'preparation',
    ),
    ...heading(writer, 'course'),
    ...block('time', 'paragraph', writer.say('news/time')),
    ...orGap(course, 'speakers'),
    ...heading(writer, 'results'),
    ...orGap(results(sheet, writer), 'results'),
  ];
}

function results({ facts, localFacts }: Sheet, writer: Writer): Piece[] {
  const points = [...facts.keyPoints.map(({ id }) => id), ...localFacts.keyPoints.map(({ id }) => `local:${id}`)];
  const items = points.flatMap((point) =>
    block(`point-${point}`, 'list-item', writer.say('substance/point-item', { point })),
  );
  const figures = facts.figures
    .filter(({ group }) => group === undefined)
    .flatMap(({ id }) =>
      row(
        `figure-${id}`,
        writer.say('substance/figure-label-cell', { figure: id }),
        writer.say('substance/figure-value-cell', { figure: id }),
      ),
    );
  const decisions = facts.decisions.flatMap(({ id }) =>
    row(
      `decision-${id}`,
      writer.say('substance/decision-cell', { decision: id }),
      writer.say('substance/owner-cell', { decision: id }) ?? blank,
      writer.say('substance/due-cell', { decision: id }) ?? blank,
    ),
  );
  return [
    ...(items.length > 0 ? block('points-intro', 'paragraph', writer.say('report/point-intro')) : []),
    ...items,
    ...(figures.length > 0
      ? [
          ...block('figures-intro', 'paragraph', writer.say('report/figure-intro')),
          ...header('figures', writer, ['figure', 'value']),
        ]
      : []),
    ...figures,
    ...figureTable(facts, writer),
    ...(decisions.length > 0
      ? [
          ...block('decisions-intro', 'paragraph', writer.say('report/decision-intro')),
          ...header('decisions', writer, ['decision', 'owner', 'due']),
        ]
      : []),
    ...decisions,
  ];
}

function closing(writer: Writer): Piece[] {
  const commitment = writer.say('news/commitment');
  return [...heading(writer, 'closing'), ...piece('closing', 'paragraph', keep(commitment, writer.say('report/end')))];
}

function annexes(sheet: Sheet, writer: Writer): Piece[] {
  const people = [...sheet.people.values()];
  const rows = people.flatMap(({ ref }) =>
    row(
      `person-${ref}`,
      writer.say('report/person-name', { person: ref }),
      writer.say('report/person-position', { person: ref }) ?? blank,
      writer.say('report/person-role', { person: ref }),
    ),
  );
  const photos = [
    ...sheet.facts.photos.map(({ id }) => id),
    ...sheet.localFacts.photos.map(({ id }) => `local:${id}`),
  ].flatMap((photo) => block(`photo-${photo}`, 'caption', writer.say('news/photo-caption', { photo })));
  return [
    ...heading(writer, 'attendance'),
    ...(rows.length > 0
      ? [...header('attendance', writer, ['name', 'position', 'role']), ...rows]
      : [gap('attendance', '-list')]),
    ...heading(writer, 'photos'),
    ...orGap(photos, 'photo'),
  ];
}

const header = (table: string, writer: Writer, labels: readonly ReportLabel[]): Piece[] =>
  row(`header-${table}`, ...labels.map((label) => writer.say('report/label', { label })));
