/** From when codes hold, and who says so. */
import { Checkbox, DateField, TextField } from '../../design/index.ts';
import type { CheckedForm } from '../../forms/use-checked-form.ts';
import { useText } from '../../i18n/messages.ts';
import { classMessages } from './messages.ts';

type Form = CheckedForm<Record<string, never>>;

export function BasisFields({
  since,
  source,
  verified,
}: {
  readonly since: ReturnType<Form['pick']>;
  readonly source: ReturnType<Form['text']>;
  readonly verified: ReturnType<Form['tick']>;
}) {
  const t = useText(classMessages);
  return (
    <>
      <DateField label={t('since')} required {...since} />
      <TextField label={t('source')} hint={t('sourceHint')} required maxLength={500} {...source} />
      <Checkbox label={t('verified')} {...verified} />
    </>
  );
}
