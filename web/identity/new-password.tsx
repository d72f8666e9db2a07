/** A password that is chosen: its rule, and the field that tells it once the hand has left it. */
import { useState } from 'react';
import { z } from 'zod';
import { TextField } from '../design/index.ts';
import type { CheckedForm } from '../forms/use-checked-form.ts';
import { useText } from '../i18n/messages.ts';
import { identityMessages } from './messages.ts';

const shortest = 10;
export const newPassword = z.string().min(shortest);

export function NewPassword({
  value,
  error,
  onChange,
}: ReturnType<CheckedForm<{ readonly password: string }>['text']>) {
  const t = useText(identityMessages);
  const [left, setLeft] = useState(false);
  const tooShort = left && value.length > 0 && value.length < shortest;
  return (
    <TextField
      label={t('newPassword')}
      type="password"
      required
      autoComplete="new-password"
      hint={t('passwordHint')}
      value={value}
      onChange={onChange}
      onBlur={() => setLeft(true)}
      error={tooShort ? t('passwordShort') : error}
    />
  );
}
