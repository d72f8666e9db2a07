/** A position given to a person: which, in which section, acting or not, from and until which day. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { answer, api } from '../../api/client.ts';
import { DateField, SelectField, toast } from '../../design/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { useMe } from '../session.ts';
import { positionsQuery, type PersonRow } from './api.ts';
import { adminMessages } from './messages.ts';
import type { UnitId, PersonId } from '../../../src/platform/schema.ts';

/** Days that are not given are empty; what is missing the server says. */
const positionForm = z.object({
  position: z.string(),
  section: z.string(),
  acting: z.enum(['', 'plh', 'plt']),
  since: z.string(),
  until: z.string(),
});
type Values = z.infer<typeof positionForm>;

export function GivePosition({
  unitId,
  person,
  onClose,
}: {
  readonly unitId: UnitId;
  readonly person: PersonRow;
  readonly onClose: () => void;
}) {
  const t = useText(adminMessages);
  const language = useLanguage();
  const { positions, sections } = usePositions();
  const sectioned = (code: string) => positions.find((one) => one.code === code)?.sectioned === true;
  const give = useGive(unitId, person.id, onClose);
  const form = useCheckedForm<Values>({
    schema: positionForm,
    start: { position: 'staf', section: 'parmas-sdm', acting: '', since: today(), until: '' },
    submit: (values) => give.mutate({ ...values, section: sectioned(values.position) ? values.section : '' }),
    failure: give.error,
  });
  const acts = [
    { value: '', label: t('definitive') },
    { value: 'plh', label: t('plh') },
    { value: 'plt', label: t('plt') },
  ];
  return (
    <FormDialog
      title={t('givePositionTo', { name: person.name })}
      form={form}
      submit={t('givePosition')}
      busy={give.isPending}
      error={give.error}
      onClose={onClose}
    >
      <SelectField label={t('position')} options={optionsOf(positions, language)} {...form.text('position')} />
      {sectioned(form.values.position) && (
        <SelectField label={t('section')} options={optionsOf(sections, language)} {...form.text('section')} />
      )}
      <SelectField label={t('acting')} options={acts} {...form.text('acting')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField label={t('since')} required {...form.pick('since')} />
        <DateField
          label={t('until')}
          hint={t('untilHint')}
          required={form.values.acting !== ''}
          {...form.pick('until')}
        />
      </div>
    </FormDialog>
  );
}

function useGive(unitId: UnitId, personId: PersonId, onClose: () => void) {
  const t = useText(adminMessages);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ position, section, acting, since, until }: Values) =>
      answer(
        api.POST('/api/assignments', {
          body: {
            unitId,
            personId,
            position,
            section: section || null,
            since,
            until: until || null,
            acting: acting || null,
          },
        }),
      ),
    onSuccess: () => {
      toast(t('given'));
      onClose();
      return queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
}

/** The positions that this administrator may give: those of the whole country give the national one too. */
function usePositions() {
  const { positions: held } = useMe();
  const { data } = useQuery(positionsQuery);
  const nationwide = held.some(({ position }) => position === 'admin-nasional');
  return {
    positions: (data?.positions ?? []).filter(({ code }) => code !== 'admin-nasional' || nationwide),
    sections: data?.sections ?? [],
  };
}

const optionsOf = (
  those: readonly { readonly code: string; readonly label: { readonly id: string; readonly en: string } }[],
  language: 'id' | 'en',
) => those.map(({ code, label }) => ({ value: code, label: label[language] }));
