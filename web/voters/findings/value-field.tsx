/** One field of a voter in a form, typed as its kind is: digits, a day, a choice, words. */
import { DateField, SelectField, TextField } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { choicesOf } from './core/shown.ts';
import { typedAs, type Correctable } from './core/values.ts';
import { findingMessages } from './messages.ts';
import { columnLabel } from './side-by-side.tsx';

export function ValueField({
  column,
  entry,
  held,
  error,
  onChange,
}: {
  readonly column: Correctable;
  /** What is typed; undefined while nothing was. */
  readonly entry: string | undefined;
  /** What the row holds now, as it is shown. */
  readonly held: { readonly value: string; readonly shown: string; readonly masked: boolean };
  readonly error?: string | undefined;
  readonly onChange: (entry: string) => void;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const label = columnLabel(column, language);
  const typed = typedAs(column);
  const field = {
    label,
    hint: t('now', { value: held.shown === '' ? t('empty') : held.shown }),
    ...(error ? { error } : {}),
  };
  // A masked number is typed anew; everything else begins with what the row holds.
  const value = entry ?? (held.masked ? '' : held.value);
  if (typed.as === 'date')
    return <DateField {...field} value={value === '' ? undefined : value} onChange={(next) => onChange(next ?? '')} />;
  if (typed.as === 'choice') {
    return (
      <SelectField
        {...field}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        options={[{ value: '', label: `(${t('empty')})` }, ...choicesOf(column, language)]}
      />
    );
  }
  const digits = typed.as === 'digits' || typed.as === 'number';
  return (
    <TextField
      {...field}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...(digits ? { inputMode: 'numeric' as const } : {})}
      maxLength={typed.as === 'words' ? typed.most : 24}
    />
  );
}
