/** A position given to a person: which, in which section, acting or not, from and until which day. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { answer, api } from '../../api/client.ts';
import { DateField, SelectField, toast } from '../../design/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useCheckedForm, type CheckedForm } from '../../forms/use-checked-form.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { useMe } from '../session.ts';
import { positionsQuery, type PersonRow } from './api.ts';
import { adminMessages } from './messages.ts';
import type { UnitId, PersonId } from '../../../src/platform/schema.ts';

/** Days that are not given are empty; what is missing the server says. */
export const positionForm = z.object({
  position: z.string(),
  section: z.string(),
  acting: z.enum(['', 'plh', 'plt']),
  since: z.string(),
  until: z.string(),
});
export type PositionValues = z.infer<typeof positionForm>;
export const usualPosition = (): PositionValues => ({
  position: 'staf',
  section: 'parmas-sdm',
  acting: '',
  since: today(),
  until: '',
});

/** What the server is told of a position. */
export const positionOf = ({ position, section, since, until, acting }: PositionValues) => ({
  position,
  section: section || null,
  since,
  until: until || null,
  acting: acting || null,
});

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
  const give = useGive(unitId, person.id, onClose);
  const withSection = useSection();
  const form = useCheckedForm<PositionValues>({
    schema: positionForm,
    start: usualPosition(),
    submit: (values) => give.mutate(withSection(values)),
    failure: give.error,
  });
  return (
    <FormDialog
      title={t('givePositionTo', { name: person.name })}
      form={form}
      submit={t('givePosition')}
      busy={give.isPending}
      error={give.error}
      onClose={onClose}
    >
      <PositionFields form={form} />
    </FormDialog>
  );
}

/** The fields of a position, in a form that may ask for more than that. */
export function PositionFields({ form }: { readonly form: PositionForm }) {
  const t = useText(adminMessages);
  const language = useLanguage();
  const { positions, sections } = usePositions();
  const acts = [
    { value: '', label: t('definitive') },
    { value: 'plh', label: t('plh') },
    { value: 'plt', label: t('plt') },
  ];
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField label={t('position')} options={optionsOf(positions, language)} {...form.text('position')} />
        {isSectioned(positions, form.values.position) && (
          <SelectField label={t('section')} options={optionsOf(sections, language)} {...form.text('section')} />
        )}
        <SelectField label={t('acting')} options={acts} {...form.text('acting')} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField label={t('since')} required {...form.pick('since')} />
        <DateField
          label={t('until')}
          hint={t('untilHint')}
          required={form.values.acting !== ''}
          {...form.pick('until')}
        />
      </div>
    </>
  );
}

/** What the fields need of the form that they stand in. */
type PositionForm = {
  readonly values: Pick<PositionValues, 'position' | 'acting'>;
  readonly text: (name: 'position' | 'section' | 'acting') => ReturnType<CheckedForm<PositionValues>['text']>;
  readonly pick: (name: 'since' | 'until') => ReturnType<CheckedForm<PositionValues>['pick']>;
};

/** Leaves the section out where the position has none. */
export function useSection() {
  const { positions } = usePositions();
  return <V extends PositionValues>(values: V): V => ({
    ...values,
    section: isSectioned(positions, values.position) ? values.section : '',
  });
}

const isSectioned = (positions: readonly { readonly code: string; readonly sectioned: boolean }[], code: string) =>
  positions.find((one) => one.code === code)?.sectioned === true;

function useGive(unitId: UnitId, personId: PersonId, onClose: () => void) {
  const t = useText(adminMessages);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (values: PositionValues) =>
      answer(api.POST('/api/assignments', { body: { unitId, personId, ...positionOf(values) } })),
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
