/** Filters of the results with how much each would leave; those that hold stand in the address. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { SearchResults } from '../../src/search/schema.ts';
import { Button, Checkbox, Fold, useFold } from '../design/index.ts';
import { formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { searchMessages } from './messages.ts';
import type { SearchAddress } from './address.ts';

/** Whether there is anything to filter by: several values of one facet, or a filter that holds. */
export const hasFacets = ({ facets }: SearchResults, address: SearchAddress): boolean =>
  filters.some(([facet, name]) => facets[facet].length > 1 || address[name] !== undefined);

/** The filter of the address that a facet sets. */
const filters = [
  ['types', 'berupa'],
  ['kinds', 'jenis'],
  ['years', 'tahun'],
  ['units', 'unit'],
] as const;

export function Facets({ found }: { readonly found: SearchResults }) {
  const t = useText(searchMessages);
  const address = useSearch({ from: '/staff/cari' });
  const [open, setOpen] = useFold(false);
  const held = filters.filter(([, name]) => address[name] !== undefined).length;
  const groups = <Groups found={found} />;
  return (
    <>
      <div className="rounded-lg border border-line lg:hidden">
        <Fold title={t('filters')} {...(held > 0 ? { holds: held } : {})} open={open} onOpen={setOpen}>
          <div className="px-4 pb-3">{groups}</div>
        </Fold>
      </div>
      <aside aria-label={t('filters')} className="max-lg:hidden">
        {groups}
      </aside>
    </>
  );
}

function Groups({ found: { facets, hits } }: { readonly found: SearchResults }) {
  const t = useText(searchMessages);
  const language = useLanguage();
  const address = useSearch({ from: '/staff/cari' });
  const navigate = useNavigate({ from: '/cari' });
  const labels = new Map<string, string>([
    ...hits.map(({ type, label }): [string, string] => [type, label[language]]),
    ...facets.units.map(({ value, name }): [string, string] => [value, name]),
  ]);
  const toggle = (name: (typeof filters)[number][1], value: string) => {
    const { [name]: before, halaman: _page, ...rest } = address;
    const held = before?.split(',') ?? [];
    // Of units one is looked at.
    const others = name === 'unit' ? [] : held.filter((one) => one !== value);
    const next = held.includes(value) ? others : [...others, value];
    void navigate({ search: { ...rest, ...(next.length > 0 ? { [name]: next.join(',') } : {}) } as SearchAddress });
  };
  const holds = filters.some(([, name]) => address[name] !== undefined);
  return (
    <div className="grid gap-4">
      {filters.map(([facet, name]) => {
        const held = address[name]?.split(',') ?? [];
        const values = withHeld(facets[facet], held);
        if (values.length < 2 && held.length === 0) return null;
        return (
          <fieldset key={facet} className="grid gap-1">
            <legend className="mb-1 text-sm font-bold">{t(facet)}</legend>
            {values.map(({ value, count }) => (
              <Checkbox
                key={value}
                label={
                  <span className="flex justify-between gap-2">
                    <span className="min-w-0 break-words">
                      {facet === 'types' || facet === 'units' ? (labels.get(value) ?? value) : value}
                    </span>
                    <span className="numeric text-ink-faint">{formatNumber(count, language)}</span>
                  </span>
                }
                className="text-sm [&>span]:flex-1"
                checked={held.includes(value)}
                onChange={() => toggle(name, value)}
              />
            ))}
          </fieldset>
        );
      })}
      {holds && (
        <Button size="small" onClick={() => void navigate({ search: address.q === undefined ? {} : { q: address.q } })}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

type Values = SearchResults['facets']['types'];

/** A filter that holds stays in the list, also where it leaves nothing. */
const withHeld = (values: Values, held: readonly string[]): Values => [
  ...values,
  ...held.filter((one) => !values.some(({ value }) => value === one)).map((value) => ({ value, count: 0 })),
];
