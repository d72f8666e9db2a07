/** A village: at first one of the list's; what is typed searches all of the country, those of the list's unit first. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { FindingCounts } from '../../../src/elections/voters/schema.ts';
import { Combobox, type Option } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { findingMessages } from './messages.ts';
import { villagesQuery } from './queries.ts';

export function VillageField({
  label,
  hint,
  error,
  near,
  villages,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** Code of the unit whose villages come first. */
  readonly near: string;
  readonly villages: FindingCounts['byVillage'];
  /** Ten digits, or '' for none. */
  readonly value: string;
  readonly onChange: (village: string) => void;
}) {
  const t = useText(findingMessages);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Option>();
  const own = useMemo(
    () =>
      villages.flatMap(({ village, name }) =>
        village === null ? [] : [{ value: village, label: name ? `${name} (${village})` : village }],
      ),
    [villages],
  );
  const words = useDeferredValue(typed.trim());
  const searching = words !== '' && words !== chosen?.label;
  const { data } = useQuery({ ...villagesQuery(words, near), enabled: searching, placeholderData: keepPreviousData });
  const found =
    data?.items.map(({ code, name, district, regency }) => ({
      value: code,
      label: `${name}, ${district}, ${regency} (${code})`,
    })) ?? [];
  const shown =
    value === ''
      ? null
      : chosen?.value === value
        ? chosen
        : (own.find((option) => option.value === value) ?? { value, label: t('villageByCode', { code: value }) });
  return (
    <Combobox
      label={label}
      {...(hint ? { hint } : {})}
      error={error}
      options={searching ? found : own}
      value={shown}
      onSearch={setTyped}
      onChange={(option) => {
        setChosen(option ?? undefined);
        onChange(option?.value ?? '');
      }}
    />
  );
}
