/** A dialog that is one form: what the server said against it, its fields, and the two ways out. */
import { useId, type ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Banner, Button, Dialog } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { formMessages } from './messages.ts';
import type { CheckedForm } from './use-checked-form.ts';

export function FormDialog<V extends FieldValues>({
  title,
  description,
  form,
  submit,
  look = 'primary',
  busy,
  disabled = false,
  error,
  onClose,
  children,
}: {
  readonly title: string;
  readonly description?: string;
  readonly form: Pick<CheckedForm<V>, 'element'>;
  /** What sending does, on its button. */
  readonly submit: string;
  readonly look?: 'primary' | 'danger';
  readonly busy: boolean;
  readonly disabled?: boolean;
  /** What failed as a whole; what is wrong with a field stands there. */
  readonly error: Error | null | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useText(formMessages);
  const id = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      {...(description === undefined ? {} : { description })}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look={look} type="submit" form={id} busy={busy} disabled={disabled}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={id} className="grid gap-4" {...form.element}>
        {error && <Banner kind="bad">{error.message}</Banner>}
        {children}
      </form>
    </Dialog>
  );
}
