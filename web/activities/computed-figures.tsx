/**
 * Figures that stored queries give: read, never typed. Those of rows stand in a table; where they come from is said
 * beside them.
 */
import Sigma from 'lucide-react/icons/sigma';
import Trash2 from 'lucide-react/icons/trash-2';
import type { Figure } from '../../src/activities/schema.ts';
import { Button, cx, IconButton, Table, toast } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { RecapLink } from '../voters/recap-link.tsx';
import { activityMessages } from './messages.ts';
import { printDecimal } from '../../src/language/index.ts';

/** Most rows of the table that are shown without being asked for. */
const shortTable = 8;

type Change = (change: (before: Figure[]) => Figure[]) => void;

/** `onChange` where figures may be removed; `errors` by their ids. */
export function ComputedFigures({
  figures,
  onChange,
  errors = {},
  className,
}: {
  readonly figures: readonly Figure[];
  readonly onChange?: Change;
  readonly errors?: Readonly<Record<string, string>>;
  readonly className?: string;
}) {
  const t = useText(activityMessages);
  const computed = figures.filter(({ query }) => query !== undefined);
  if (computed.length === 0) return null;
  const remove = (gone: readonly Figure[]) => {
    const ids = new Set(gone.map(({ id }) => id));
    onChange?.((before) => before.filter(({ id }) => !ids.has(id)));
    toast(t('removed'), {
      undo: () =>
        onChange?.((before) => [...before, ...gone.filter(({ id }) => !before.some((figure) => figure.id === id))]),
    });
  };
  const onRemove = onChange && remove;
  return (
    <section className={cx('grid gap-3', className)} aria-label={t('computedFigures')}>
      <div>
        <h2 className="flex items-center gap-2 font-bold">
          <Sigma aria-hidden className="size-4.5 text-ink-faint" />
          {t('computedFigures')}
        </h2>
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
          {t('computedFrom')}
          {[...Map.groupBy(computed, ({ query = '' }) => query.split('/')[1]).values()].map(([first]) => (
            <RecapLink key={first?.id} query={first?.query ?? ''} />
          ))}
        </p>
      </div>
      <Wrong figures={computed} errors={errors} />
      <Single figures={computed.filter(({ group }) => group === undefined)} onRemove={onRemove} />
      <Rows figures={computed.filter(({ group }) => group !== undefined)} onRemove={onRemove} />
    </section>
  );
}

type Part = { readonly figures: readonly Figure[]; readonly onRemove: ((gone: readonly Figure[]) => void) | undefined };

/** What the server found wrong with them, each by its row and its column. */
function Wrong({ figures, errors }: Pick<Part, 'figures'> & { readonly errors: Readonly<Record<string, string>> }) {
  const wrong = figures.filter(({ id }) => errors[id] !== undefined);
  if (wrong.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {wrong.map(({ id, label, group }) => (
        <li key={id} className="text-sm text-unsupported">
          {[group, label].filter(Boolean).join(', ')}: {errors[id]}
        </li>
      ))}
    </ul>
  );
}

function Single({ figures, onRemove }: Part) {
  const t = useText(activityMessages);
  const language = useLanguage();
  if (figures.length === 0) return null;
  return (
    <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
      {figures.map((figure) => (
        <li
          key={figure.id}
          id={`fakta-${figure.id}`}
          className="flex items-center justify-between gap-2 border-b border-line py-1.5"
        >
          <span className="min-w-0">
            <strong className="numeric" title={figure.query}>
              {printDecimal(figure.value, language)}
            </strong>{' '}
            {figure.unit} <span className="block text-sm text-ink-soft">{figure.label}</span>
          </span>
          {onRemove && (
            <IconButton label={`${t('remove')}: ${figure.label}`} onClick={() => onRemove([figure])}>
              <Trash2 aria-hidden className="size-4" />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Figures of rows as a table: a row for each group, a column for each label. */
function Rows({ figures, onRemove }: Part) {
  const t = useText(activityMessages);
  const language = useLanguage();
  if (figures.length === 0) return null;
  const rows = [...Map.groupBy(figures, ({ group }) => group ?? '')];
  const labels = [...new Set(rows.flatMap(([, own]) => own.map(({ label }) => label)))];
  return (
    <details open={rows.length <= shortTable} className="rounded-md border border-line">
      <summary className="cursor-pointer px-3 py-2.5 font-semibold">
        {t('computedRows', { count: rows.length })}
      </summary>
      <Table
        label={t('computedRows', { count: rows.length })}
        rows={rows}
        rowKey={([group]) => group}
        columns={[
          { key: 'group', head: t('computedRegion'), cell: ([group]) => group },
          ...labels.map((label) => ({
            key: label,
            head: label,
            numeric: true,
            cell: ([, own]: (typeof rows)[number]) =>
              printDecimal(own.find((figure) => figure.label === label)?.value ?? '–', language),
          })),
        ]}
      />
      {onRemove && (
        <p className="px-3 py-2">
          <Button size="small" icon={<Trash2 aria-hidden className="size-4" />} onClick={() => onRemove(figures)}>
            {t('removeTable')}
          </Button>
        </p>
      )}
    </details>
  );
}
