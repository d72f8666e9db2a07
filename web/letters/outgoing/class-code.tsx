/** The classification code of a letter: any, with those of the table offered by code and name. */
import { useQuery } from '@tanstack/react-query';
import { SuggestField } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { classesFound } from '../../records/queries.ts';
import { outgoingMessages } from './messages.ts';
import { useRested } from './use-rested.ts';

type Props = { readonly code: string | null; readonly onChange: (code: string | null) => void };

export function ClassCode({ code, onChange }: Props) {
  const t = useText(outgoingMessages);
  const language = useLanguage();
  const typed = useRested((code ?? '').trim().slice(0, 100), 200);
  const { data } = useQuery(classesFound(typed));
  const suggestions = (data?.items ?? [])
    .filter(({ code: one }) => one !== code)
    .map(({ code: one, values }) => ({ value: one, label: one, more: values[0]?.label[language] }));
  return (
    <SuggestField
      label={t('classification')}
      hint={t('classificationHint')}
      suggestions={suggestions}
      value={code ?? ''}
      onType={(text) => onChange(text.trim() === '' ? null : text)}
      onTake={({ value }) => onChange(value)}
    />
  );
}
