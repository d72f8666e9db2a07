/** Corrects a proposed value before it enters the form. Enter saves, Escape leaves it as it was. */
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Button } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { documentMessages } from './messages.ts';
import type { ReviewForm, Shown } from './review-form.ts';

export function Correction({
  Controls,
  onSave,
  onCancel,
  ...shown
}: Shown & {
  readonly Controls: ReviewForm['Controls'];
  readonly onSave: (value: unknown) => void;
  readonly onCancel: () => void;
}) {
  const t = useText(documentMessages);
  const [value, setValue] = useState<unknown>(shown.proposal.value);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).filter(([, part]) => part !== '' && part !== undefined))
        : value,
    );
  };
  const escape = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
  };
  return (
    <form ref={form} onSubmit={submit} onKeyDown={escape} className="grid gap-3 pt-1">
      <Controls {...shown} value={value} onChange={setValue} />
      <div className="flex gap-2">
        <Button type="submit" size="small" look="primary">
          {t('saveCorrection')}
        </Button>
        <Button size="small" look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
