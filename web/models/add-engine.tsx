/** Adds a model: an address of the office or elsewhere, or a file that lies on this server. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import { engineKinds, type EngineKind } from '../../src/models/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { Banner, RadioGroup, SelectField, TextField, toast } from '../design/index.ts';
import { FormDialog } from '../forms/form-dialog.tsx';
import { useCheckedForm } from '../forms/use-checked-form.ts';
import { useText } from '../i18n/messages.ts';
import { modelMessages } from './messages.ts';
import { addEngine, enginesQuery } from './queries.ts';

type Values = { kind: EngineKind; name: string; address: string; model: string; key: string };

export function AddEngine({
  unitId,
  files,
  onClose,
}: {
  readonly unitId: UnitId;
  readonly files: readonly { readonly name: string }[];
  readonly onClose: () => void;
}) {
  const t = useText(modelMessages);
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: ({ kind, name, address, model, key }: Values) =>
      addEngine({
        unitId,
        kind,
        name: name.trim(),
        model: model.trim(),
        ...(kind === 'endpoint' ? { address: address.trim(), ...(key.trim() ? { key: key.trim() } : {}) } : {}),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: enginesQuery(unitId).queryKey });
      toast(t('added'));
      onClose();
    },
  });
  const form = useCheckedForm<Values>({
    schema: useEngineSchema(),
    start: { kind: 'endpoint', name: '', address: '', model: '', key: '' },
    submit: add.mutate,
    failure: add.error,
  });
  const { kind } = form.values;
  const setKind = (next: EngineKind) => {
    form.set('kind', next);
    form.set('model', next === 'file' ? (files[0]?.name ?? '') : '');
  };
  return (
    <FormDialog
      title={t('add')}
      form={form}
      submit={t('save')}
      busy={add.isPending}
      disabled={kind === 'file' && files.length === 0}
      error={add.error}
      onClose={onClose}
    >
      <RadioGroup
        label={t('kind')}
        name="kind"
        options={engineKinds.map((value) => ({ value, label: t(value) }))}
        value={kind}
        onChange={setKind}
      />
      <TextField label={t('name')} hint={t('nameHint')} required {...form.text('name')} />
      {kind === 'endpoint' ? (
        <>
          <TextField label={t('address')} hint={t('addressHint')} inputMode="url" required {...form.text('address')} />
          <TextField label={t('model')} hint={t('modelHint')} required {...form.text('model')} />
          <TextField label={t('key')} hint={t('keyHint')} type="password" autoComplete="off" {...form.text('key')} />
        </>
      ) : files.length === 0 ? (
        <Banner>{t('noFiles')}</Banner>
      ) : (
        <SelectField
          label={t('modelFile')}
          options={files.map(({ name }) => ({ value: name, label: name }))}
          {...form.text('model')}
        />
      )}
    </FormDialog>
  );
}

/** What must be filled in depends on the kind. */
function useEngineSchema() {
  const t = useText(modelMessages);
  return useMemo(
    () =>
      z
        .object({
          kind: z.enum(engineKinds),
          name: z.string().trim().min(1).max(80),
          address: z.string().max(300),
          model: z.string().trim().min(1).max(200),
          key: z.string().max(500),
        })
        .superRefine(({ kind, address }, context) => {
          if (kind === 'endpoint' && address.trim() === '')
            context.addIssue({ code: 'custom', path: ['address'], message: t('addressMissing') });
        }),
    [t],
  );
}
