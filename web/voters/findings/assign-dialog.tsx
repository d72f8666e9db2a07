/** Hands open findings out to the people of the office, by village or kind, so that nobody does another's work. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Progress, Rule } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, Dialog, SelectField, toast } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { findingMessages } from './messages.ts';
import { assignFindings, countsQuery } from './queries.ts';
import { titleOf } from './words.ts';

/** Takes findings back from whoever has them. */
const nobody = '-';

export function AssignDialog({
  listId,
  people,
  rules,
  onClose,
}: {
  readonly listId: string;
  readonly people: Progress['people'];
  readonly rules: readonly Rule[];
  readonly onClose: () => void;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const { data: counts } = useQuery(countsQuery(listId));
  const [person, setPerson] = useState('');
  const [village, setVillage] = useState('');
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      assignFindings(
        listId,
        { ...(village ? { village } : {}), ...(code ? { code } : {}) },
        person === nobody ? null : person,
      ),
    onSuccess: async ({ count }) => {
      toast(t('assigned', { count: formatNumber(count, language) }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['findings', listId] });
    },
  });
  const open = (tally: { readonly open: number }) => formatNumber(tally.open, language);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('assign')}
      description={t('assignLead')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" form="bagikan" busy={send.isPending}>
            {t('assign')}
          </Button>
        </>
      }
    >
      <form
        id="bagikan"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (person !== '') send.mutate();
        }}
      >
        {send.error && <Banner kind="bad">{send.error.message}</Banner>}
        <SelectField
          label={t('operator')}
          required
          value={person}
          onChange={(event) => setPerson(event.target.value)}
          {...(checked && person === '' ? { error: t('choosePerson') } : {})}
          options={[
            { value: '', label: t('choosePerson') },
            ...people.map(({ id, name, remaining }) => ({
              value: id,
              label: `${name} (${formatNumber(remaining, language)})`,
            })),
            { value: nobody, label: t('assignNobody') },
          ]}
        />
        <SelectField
          label={t('filterVillage')}
          value={village}
          onChange={(event) => setVillage(event.target.value)}
          options={[
            { value: '', label: t('everyVillage') },
            ...(counts?.byVillage
              .filter((each) => each.open > 0)
              .map((each) => ({
                value: each.village ?? '-',
                label: `${each.name ?? each.village ?? t('withoutVillage')} (${open(each)})`,
              })) ?? []),
          ]}
        />
        <SelectField
          label={t('filterCode')}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          options={[
            { value: '', label: t('everyCode') },
            ...(counts?.byCode
              .filter((each) => each.open > 0)
              .map((each) => ({
                value: each.code,
                label: `${each.code} ${titleOf(each.code, rules, language)} (${open(each)})`,
              })) ?? []),
          ]}
        />
      </form>
    </Dialog>
  );
}
