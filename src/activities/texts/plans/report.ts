/** The activity report in its chapters, signed, with attendance list and photos as annexes. */
import type { DraftContent, Writer } from '../../../drafts/index.ts';
import type { Sheet } from '../sheet.ts';
import type { ReportHeading, ReportLabel } from '../templates/report.ts';
import { peopleFigure } from '../templates/figures.ts';
import { orders } from '../templates/substance.ts';
import { ownNumber, reportSigner } from '../templates/minutes.ts';
import { course } from './course.ts';
import { leftOut } from './left-out.ts';
import { figureTable } from './figures.ts';
import { blank, block, gap, keep, orGap, piece, row, toContent, type Piece } from './text.ts';

export function planReport(sheet: Sheet, writer: Writer): DraftContent {
  const title = orGap(block('title', 'title', writer.say('report/title')), 'title');
  if (!sheet.ended) return toContent('report', [...title, gap('not-held')]);
  const chapters: Chapter[] = [
    ['introduction', introduction(sheet, writer)],
    ['setting', setting(sheet, writer)],
    ['execution', execution(sheet, writer)],
    ['closing', [[null, closing(writer)]]],
  ];
  const pieces = [
    ...title,
    ...block('number', 'paragraph', writer.say('report/own-number') ?? writer.say('report/number')),
    ...numbered(chapters, writer),
    ...signature(sheet, writer),
    ...annexes(sheet, writer),
  ];
  return toContent('report', [...pieces, ...leftOut(sheet, pieces)]);
}

/** A part of a chapter under its own heading, or under the chapter's (`null`). */
type Section = readonly [heading: ReportHeading | null, pieces: readonly Piece[]];
type Chapter = readonly [heading: ReportHeading, sections: readonly Section[]];

const numerals = ['I', 'II', 'III', 'IV'];
const letters = ['A', 'B', 'C', 'D'];

/** Chapters and sections in a row; those of which nothing is known leave only their question, and no number. */
function numbered(chapters: readonly Chapter[], writer: Writer): Piece[] {
  const isTold = (pieces: readonly Piece[]): boolean => pieces.some((part) => !('gap' in part));
  let chapterNumber = 0;
  return chapters.flatMap(([name, sections]) => {
    let letter = 0;
    const parts = sections.flatMap(([section, pieces]) =>
      section !== null && isTold(pieces) ? [...heading(writer, section, letters[letter++]), ...pieces] : pieces,
    );
    return isTold(parts) ? [...heading(writer, name, numerals[chapterNumber++]), ...parts] : parts;
  });
}

const heading = (writer: Writer, name: ReportHeading, number = ''): Piece[] =>
  block(`heading-${name}`, 'heading', writer.say('report/heading', { heading: name, number }));

function introduction(sheet: Sheet, writer: Writer): Section[] {
  const overview = piece(
    'overview',
    'paragraph',
    keep(writer.say(`report/overview-${sheet.relation}`), writer.say('news/series')),
  );
  return [
    [
      'background',
      [
        ...overview,
        ...orGap(
          block('background', 'paragraph', writer.say('report/as-written', { field: 'background' })),
          'background',
        ),
      ],
    ],
    ['target', orGap(block('target', 'paragraph', writer.say('report/target')), 'invited')],
    ['purpose', orGap(block('purpose', 'paragraph', writer.say('news/purpose')), 'purpose')],
  ];
}

function setting(sheet: Sheet, writer: Writer): Section[] {
  const { facts } = sheet;
  const basis = facts.regulations.flatMap(({ id }) =>
    block(`basis-${id}`, 'list-item', writer.say('report/regulation', { regulation: id })),
  );
  const ordered = orders(sheet).flatMap((id) =>
    block(`paper-${id}`, 'paragraph', writer.say('substance/paper', { paper: id })),
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
  const attended = writer.say('news/attended');
  const people = peopleFigure(sheet);
  const team = piece(
    'team',
    'paragraph',
    keep(
      writer.say('report/team'),
      writer.say('news/head-count'),
      attended,
      attended === null && people ? writer.say('figures/people', { figure: people.id }) : null,
      writer.say('news/guests'),
    ),
  );
  return [
    ['basis', orGap([...basis, ...ordered], 'basis')],
    ['when', [...rows, ...missing]],
    ['team', orGap(team, 'attendance')],
  ];
}

function execution(sheet: Sheet, writer: Writer): Section[] {
  const preparation = block('preparation', 'paragraph', writer.say('report/as-written', { field: 'preparation' }));
  const told = [...block('time', 'paragraph', writer.say('news/time')), ...course(sheet, writer)];
  return [
    ['preparation', orGap(preparation, 'preparation')],
    ['course', orGap(told, 'speakers')],
    ['results', orGap(results(sheet, writer), 'results')],
  ];
}

function results(sheet: Sheet, writer: Writer): Piece[] {
  const { facts, localFacts } = sheet;
  const points = [...facts.keyPoints.map(({ id }) => id), ...localFacts.keyPoints.map(({ id }) => `local:${id}`)];
  const items = points.flatMap((point) =>
    block(`point-${point}`, 'list-item', writer.say('substance/point-item', { point })),
  );
  const figures = facts.figures
    .filter((figure) => figure.group === undefined && figure !== peopleFigure(sheet))
    .flatMap(({ id }) =>
      row(
        `figure-${id}`,
        writer.say('substance/figure-label-cell', { figure: id }),
        writer.say('substance/figure-value-cell', { figure: id }),
      ),
    );
  const own = ownNumber(sheet, 'report')?.facts ?? [];
  const papers = piece(
    'papers',
    'paragraph',
    keep(
      ...(facts.papers ?? [])
        .filter(({ id }) => !orders(sheet).includes(id) && !own.includes(`/papers/${id}/citation`))
        .map(({ id }) => writer.say('substance/paper', { paper: id })),
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
    ...papers,
  ];
}

const closing = (writer: Writer): Piece[] =>
  piece('closing', 'paragraph', keep(writer.say('news/commitment'), writer.say('report/end')));

/** Place and day are written when it is signed, by whom the position is named. */
function signature(sheet: Sheet, writer: Writer): Piece[] {
  const signer = reportSigner(sheet);
  const line = block('place-and-date', 'paragraph', writer.say('report/place-and-date'));
  if (signer === undefined) return [...line, gap('report-signer')];
  const person = { person: signer.ref };
  return [
    ...line,
    ...header('signature', writer, ['position', 'name', 'signature']),
    ...row(
      'signature',
      writer.say('report/person-position', person) ?? blank,
      writer.say('report/person-name', person),
      writer.say('minutes/signature'),
    ),
  ];
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
  const attendance = [...header('attendance', writer, ['name', 'position', 'role']), ...rows];
  return [
    ...(rows.length > 0 ? [...heading(writer, 'attendance', '1'), ...attendance] : []),
    ...(photos.length > 0 ? [...heading(writer, 'photos', rows.length > 0 ? '2' : '1'), ...photos] : [gap('photo')]),
  ];
}

const header = (table: string, writer: Writer, labels: readonly ReportLabel[]): Piece[] =>
  row(`header-${table}`, ...labels.map((label) => writer.say('report/label', { label })));
