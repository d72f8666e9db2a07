/**
 * Minutes of a meeting (berita acara): when and where, on what basis, who was there, what was counted and decided, and
 * lines to sign on.
 */
import type { DraftContent, Writer } from '../../../drafts/index.ts';
import type { GapName } from '../gaps.ts';
import type { PersonEntry, Sheet } from '../sheet.ts';
import { peopleFigure } from '../templates/figures.ts';
import { signers, type MinutesHeading } from '../templates/minutes.ts';
import { figureTable } from './figures.ts';
import { course } from './course.ts';
import { leftOut } from './left-out.ts';
import { blank, block, gap, orGap, row, toContent, type Piece } from './text.ts';

export function planMinutes(sheet: Sheet, writer: Writer): DraftContent {
  const { facts, localFacts } = sheet;
  const title = orGap(block('title', 'title', writer.say('minutes/title')), 'title');
  if (!sheet.ended) return toContent('minutes', [...title, gap('not-held')]);
  const basis = facts.regulations.flatMap(({ id }) =>
    block(`basis-${id}`, 'list-item', writer.say('report/regulation', { regulation: id })),
  );
  const points = [
    ...facts.keyPoints.map(({ id }) => id),
    ...localFacts.keyPoints.map(({ id }) => `local:${id}`),
  ].flatMap((point) => block(`point-${point}`, 'list-item', writer.say('substance/point-item', { point })));
  const decisions = facts.decisions.flatMap(({ id }) =>
    block(`decision-${id}`, 'list-item', writer.say('minutes/decision', { decision: id })),
  );
  const papers = (facts.papers ?? []).flatMap(({ id }) =>
    block(`paper-${id}`, 'paragraph', writer.say('minutes/paper', { paper: id })),
  );
  const pieces = [
    ...title,
    ...block('number', 'paragraph', writer.say('minutes/number')),
    ...block('opening', 'paragraph', writer.say('minutes/opening')),
    ...missing(sheet),
    ...section(writer, 'basis', basis, 'basis'),
    ...(facts.regulations.some(({ unverified }) => unverified) ? [gap('basis-unverified')] : []),
    ...section(writer, 'attendance', attendance(sheet, writer), 'attendance'),
    ...section(writer, 'course', course(sheet, writer)),
    ...section(writer, 'points', points),
    ...section(writer, 'figures', figures(sheet, writer)),
    ...section(writer, 'decisions', [...decisions, ...papers], 'decisions'),
    ...block('end', 'paragraph', writer.say('minutes/end')),
    ...section(writer, 'signatures', signatures(sheet, writer)),
  ];
  return toContent('minutes', [...pieces, ...leftOut(sheet, pieces, ['unused-others'])]);
}

const heading = (writer: Writer, name: MinutesHeading): Piece[] =>
  block(`heading-${name}`, 'heading', writer.say('minutes/heading', { heading: name }));
/** A part under its heading; one of which nothing is known leaves its questions alone. */
function section(writer: Writer, name: MinutesHeading, pieces: readonly Piece[], question?: GapName): readonly Piece[] {
  if (pieces.some((part) => !('gap' in part))) return [...heading(writer, name), ...pieces];
  return pieces.length > 0 || question === undefined ? pieces : [gap(question)];
}

function missing({ facts: { when, organiser, place, platform } }: Sheet): Piece[] {
  return [
    ...(when.start === undefined ? [gap('date')] : []),
    ...(when.startTime === undefined ? [gap('time')] : []),
    ...(organiser === undefined ? [gap('organiser')] : []),
    ...(place === undefined && platform === undefined ? [gap('mode')] : []),
  ];
}

function attendance(sheet: Sheet, writer: Writer): readonly Piece[] {
  const items = [...sheet.people.values()]
    .filter(({ person }) => person.role !== 'tidak-hadir')
    .flatMap(({ ref }) => block(`person-${ref}`, 'list-item', writer.say('minutes/person', { person: ref })));
  const came = [
    ...items,
    ...block('attended', 'list-item', writer.say('minutes/attended')),
    ...block('people-count', 'list-item', writer.say('minutes/people-count')),
  ];
  return came.length === 0
    ? []
    : [...block('attendance-intro', 'paragraph', writer.say('minutes/attendance-intro')), ...came];
}

function figures(sheet: Sheet, writer: Writer): Piece[] {
  const { facts } = sheet;
  const items = facts.figures
    .filter((figure) => figure.group === undefined && figure !== peopleFigure(sheet))
    .flatMap(({ id }) => block(`figure-${id}`, 'list-item', writer.say('substance/figure-item', { figure: id })));
  return [
    ...(items.length === 0
      ? []
      : [...block('figures-intro', 'paragraph', writer.say('minutes/figure-intro')), ...items]),
    ...figureTable(facts, writer),
  ];
}

function signatures(sheet: Sheet, writer: Writer): Piece[] {
  const { chairs, members } = signers(sheet);
  const line = ({ ref }: PersonEntry): Piece[] =>
    row(
      `signature-${ref}`,
      writer.say('report/person-name', { person: ref }),
      writer.say('report/person-position', { person: ref }) ?? blank,
      writer.say('minutes/signature'),
    );
  const lines = [...chairs, ...members].flatMap(line);
  const header = row(
    'header-signatures',
    ...(['name', 'position', 'signature'] as const).map((label) => writer.say('report/label', { label })),
  );
  return [
    ...(lines.length === 0 ? [] : [...header, ...lines]),
    ...(chairs.length === 0 || members.length === 0 ? [gap('signers')] : []),
  ];
}
