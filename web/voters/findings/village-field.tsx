/** A village: one of the list's, by name; or any other, by its code of ten digits. */
import { useMemo, useState } from 'react';
import type { FindingCounts } from '../../../src/elections/voters/schema.ts';
import { Combobox, type Option } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { findingMessages } from './messages.ts';

export function VillageField({ label, hint, villages, value, onChange }: {
  readonly label: string;
  readonly hint?: string;
  readonly villages: FindingCounts['byVillage'];
  /** Ten digits, or '' for none. */
  readonly value: string;
  readonly onChange: (village: string) => void;
}) {
  const t = useText(findingMessages);
  const [typed, setTyped] = useState('');
  const known = useMemo(() => villages.flatMap(({ village, name }) => (village === null ? [] : [{ value: village, label: name ? `${name} (${village})` : village }])), [villages]);
  const code = typed.replaceAll(/[ .]/g, '');
  const words = typed.trim().toLowerCase();
  const matching: readonly Option[] = known.filter((option) => option.label.toLowerCase().includes(words));
  const options = /^\d{10}$/.test(code) && !known.some((option) => option.value === code) ? [{ value: code, label: t('villageByCode', { code }) }] : matching;
  const chosen = value === '' ? null : known.find((option) => option.value === value) ?? { value, label: t('villageByCode', { code: value }) };
  return <Combobox label={label} {...(hint ? { hint } : {})} options={options} value={chosen} onSearch={setTyped} onChange={(option) => onChange(option?.value ?? '')} />;
}
