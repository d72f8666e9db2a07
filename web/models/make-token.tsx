/** Makes a token: what the program is called, what it may do, for how long. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import { tokenScopes, type TokenScope } from '../../src/mcp/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { Checkbox, FieldGroup, SelectField, TextField } from '../design/index.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import { useCheckedForm } from '../forms/use-checked-form.ts';
import { useText } from '../i18n/messages.ts';
import { modelMessages } from './messages.ts';
import { makeToken } from './queries.ts';

export type Made = { readonly token: string; readonly expiresAt: string };
type Values = { name: string; scopes: TokenScope[]; days: string };

/** Days that are offered; the server takes any up to a year. */
const lengths = ['7', '30', '90', '365'];

export function MakeToken({
  unitId,
  onMade,
  onClose,
}: {
  readonly unitId: UnitId;
  readonly onMade: (made: Made) => void;
  readonly onClose: () => void;
}) {
  const t = useText(modelMessages);
  const queries = useQueryClient();
  const make = useMutation({
    mutationFn: ({ name, scopes, days }: Values) =>
      makeToken({ unitId, name: name.trim(), scopes, days: Number(days) }),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: ['tokens'] });
      onMade(made);
    },
  });
  const schema = useMemo(
    () =>
      z.object({
        name: z.string().trim().min(1).max(80),
        scopes: z
          .array(z.enum(tokenScopes))
          .refine((chosen) => chosen.some((scope) => scope !== 'terbatas'), t('scopeMissing')),
        days: z.string(),
      }),
    [t],
  );
  const start: Values = { name: '', scopes: ['read'], days: '30' };
  const form = useCheckedForm<Values>({ schema, start, submit: make.mutate, failure: make.error });
  const { scopes } = form.values;
  return (
    <FormDialog
      title={t('makeToken')}
      form={form}
      submit={t('makeToken')}
      busy={make.isPending}
      error={make.error}
      onClose={onClose}
    >
      <TextField label={t('tokenName')} required {...form.text('name')} />
      <FieldGroup label={t('scopes')} error={form.error('scopes')}>
        {tokenScopes.map((scope) => (
          <Checkbox
            key={scope}
            label={t(scope === 'terbatas' ? 'scope-terbatas' : scope)}
            checked={scopes.includes(scope)}
            onChange={({ target }) =>
              form.set('scopes', target.checked ? [...scopes, scope] : scopes.filter((one) => one !== scope))
            }
          />
        ))}
      </FieldGroup>
      <p className="text-sm text-ink-soft">{t('scopesWhy')}</p>
      <SelectField
        label={t('days')}
        options={lengths.map((value) => ({ value, label: value }))}
        {...form.text('days')}
      />
    </FormDialog>
  );
}
