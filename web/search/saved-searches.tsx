/** Searches that a person keeps: one press saves, one opens. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import BookmarkPlus from 'lucide-react/icons/bookmark-plus';
import X from 'lucide-react/icons/x';
import type { UnitId } from '../../src/platform/schema.ts';
import type { SavedSearch } from '../../src/search/schema.ts';
import { Button, IconButton, toast, toastFailure } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { searchMessages } from './messages.ts';
import { removeSearch, savedQuery, saveSearch } from './queries.ts';
import type { SearchAddress } from './address.ts';

export function SaveSearch() {
  const t = useText(searchMessages);
  const address = useSearch({ from: '/staff/cari' });
  const queries = useQueryClient();
  const { data: saved = [] } = useQuery(savedQuery);
  const save = useMutation({
    mutationFn: () => saveSearch(address.q ?? '', address.q ?? '', filtersOf(address)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: savedQuery.queryKey });
      toast(t('savedDone'));
    },
    onError: toastFailure,
  });
  const known = saved.some((one) => sameAddress(addressOf(one), address));
  if (known) return null;
  return (
    <Button
      size="small"
      look="quiet"
      busy={save.isPending}
      icon={<BookmarkPlus aria-hidden className="size-4" />}
      onClick={() => save.mutate()}
    >
      {t('save')}
    </Button>
  );
}

export function SavedSearches() {
  const t = useText(searchMessages);
  const queries = useQueryClient();
  const { data: saved = [] } = useQuery(savedQuery);
  const again = () => queries.invalidateQueries({ queryKey: savedQuery.queryKey });
  const remove = useMutation({
    mutationFn: ({ id }: SavedSearch) => removeSearch(id),
    onSuccess: async (_done, { name, q, filters }) => {
      await again();
      toast(t('removed'), { undo: () => void saveSearch(name, q, filters).then(again, toastFailure) });
    },
    onError: toastFailure,
  });
  if (saved.length === 0) return null;
  return (
    <ul aria-label={t('saved')} className="flex flex-wrap gap-2">
      {saved.map((one) => (
        <li key={one.id} className="flex max-w-full items-center rounded-md border border-line bg-surface pl-3 text-sm">
          <Link to="/cari" search={addressOf(one)} className="truncate font-semibold text-nila-text hover:underline">
            {[one.name, ...filterWords(one)].join(' · ')}
          </Link>
          <IconButton label={t('remove', { name: one.name })} onClick={() => remove.mutate(one)}>
            <X aria-hidden className="size-4" />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

const filterWords = ({ filters: { types = [], kinds = [], years = [] } }: SavedSearch): string[] => [
  ...types,
  ...kinds,
  ...years.map(String),
];

function filtersOf({ berupa, jenis, tahun, unit }: SearchAddress): SavedSearch['filters'] {
  return {
    ...(berupa && { types: berupa.split(',') }),
    ...(jenis && { kinds: jenis.split(',') }),
    ...(tahun && { years: tahun.split(',').map(Number) }),
    ...(unit && { unitId: unit as UnitId }),
  };
}

function addressOf({ q, filters: { types, kinds, years, unitId } }: SavedSearch): SearchAddress {
  return {
    q,
    ...(types?.length && { berupa: types.join(',') }),
    ...(kinds?.length && { jenis: kinds.join(',') }),
    ...(years?.length && { tahun: years.join(',') }),
    ...(unitId && { unit: unitId }),
  };
}

const sameAddress = (one: SearchAddress, other: SearchAddress): boolean =>
  (['q', 'berupa', 'jenis', 'tahun', 'unit'] as const).every((name) => one[name] === other[name]);
