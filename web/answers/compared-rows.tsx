/** The parts of two papers beside each other. Removed words are struck, added ones underlined: never colour alone. */
import type { ComparedRow } from '../../src/answers/schema.ts';
import { Badge, cx, type Tone } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { answerMessages } from './messages.ts';
import { PlaceWords, ToPlace } from './places.tsx';

type Change = ComparedRow['change'];
const looks: Record<Change, readonly [Tone, 'sameRow' | Exclude<Change, 'same'>]> = {
  same: ['plain', 'sameRow'],
  changed: ['attention', 'changed'],
  moved: ['nila', 'moved'],
  'moved-changed': ['attention', 'moved-changed'],
  removed: ['bad', 'removed'],
  added: ['good', 'added'],
};

export function ComparedRows({
  rows,
  titles,
}: {
  readonly rows: readonly ComparedRow[];
  readonly titles: readonly [one: string, other: string];
}) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div aria-hidden className="grid grid-cols-2 gap-4 text-sm font-semibold text-ink-faint max-sm:hidden">
        {titles.map((title, side) => (
          <span key={side} className="line-clamp-2 px-4">
            {title}
          </span>
        ))}
      </div>
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {rows.map((row, at) => (
          <li key={at}>
            <Row row={row} titles={titles} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Row({
  row,
  titles: [one, other],
}: {
  readonly row: ComparedRow;
  readonly titles: readonly [one: string, other: string];
}) {
  const t = useText(answerMessages);
  const [tone, words] = looks[row.change];
  return (
    <article className="rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2">
        <h2 className="font-bold break-words">{(row.one ?? row.other)?.label || t('part')}</h2>
        <Badge tone={tone}>{t(words)}</Badge>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] sm:grid-cols-2 sm:divide-x sm:divide-line">
        <Side title={one} place={row.one} pieces={row.pieces} leaves="added" />
        <Side title={other} place={row.other} pieces={row.pieces} leaves="removed" />
      </div>
    </article>
  );
}

/** One side shows what both have and what only it has. */
function Side({
  title,
  place,
  pieces,
  leaves,
}: {
  readonly title: string;
  readonly place: ComparedRow['one'];
  readonly pieces: ComparedRow['pieces'];
  readonly leaves: 'added' | 'removed';
}) {
  const t = useText(answerMessages);
  if (place === null) return <div className="px-4 py-3 text-ink-faint max-sm:hidden">–</div>;
  return (
    <div
      role="group"
      aria-label={title}
      className="grid content-start gap-1 px-4 py-3 max-sm:not-first:border-t max-sm:border-line"
    >
      <ToPlace place={place} className="w-fit text-sm font-semibold text-nila-text hover:underline">
        <PlaceWords place={place} />
      </ToPlace>
      <p lang="id" className="font-text leading-relaxed break-words whitespace-pre-wrap">
        {pieces.map(({ as, text }, at) =>
          as === leaves ? null : as === 'same' ? (
            <span key={at}>{text}</span>
          ) : (
            <ChangedWords key={at} as={as} says={t(as === 'removed' ? 'wasRemoved' : 'wasAdded')}>
              {text}
            </ChangedWords>
          ),
        )}
      </p>
    </div>
  );
}

function ChangedWords({
  as,
  says,
  children,
}: {
  readonly as: 'removed' | 'added';
  readonly says: string;
  readonly children: string;
}) {
  const Words = as === 'removed' ? 'del' : 'ins';
  return (
    <Words
      className={cx(
        'rounded-xs px-0.5',
        as === 'removed'
          ? 'bg-unsupported-soft decoration-unsupported line-through'
          : 'bg-verbatim-soft font-semibold decoration-verbatim underline underline-offset-4',
      )}
    >
      <span className="sr-only"> [{says}: </span>
      {children}
      <span className="sr-only">] </span>
    </Words>
  );
}
