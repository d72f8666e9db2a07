/** A classification code, found by its code or its name. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Combobox } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { recordsMessages } from './messages.ts';
import { classesFound } from './queries.ts';

export function ClassField({ code, onChange }: { readonly code: string; readonly onChange: (code: string) => void }) {
  const t = useText(recordsMessages);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const found = useQuery(classesFound(typed.trim().slice(0, 100))).data?.items ?? [];
  const options = found.map(({ code: value, values }) => ({
    value,
    label: `${value} · ${values[0]?.label[language] ?? ''}`,
  }));
  return (
    <Combobox
      label={t('classification')}
      hint={t('classHint')}
      required
      options={options}
      value={code === '' ? null : (options.find(({ value }) => value === code) ?? { value: code, label: code })}
      onSearch={setTyped}
      onChange={(chosen) => onChange(chosen?.value ?? '')}
    />
  );
}
