/** A person of a unit in one form: account and first position, or a position of somebody who has an account. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Copy from 'lucide-react/icons/copy';
import { useState } from 'react';
import { z } from 'zod';
import { readNameWithTitles } from '../../../src/language/index.ts';
import { answer, api } from '../../api/client.ts';
import { Banner, Button, Dialog, SuggestField, TextField, toast } from '../../design/index.ts';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { useCheckedForm } from '../../forms/use-checked-form.ts';
import { useTypedSearch } from '../../forms/use-typed-search.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { peopleQuery, type PersonRow } from './api.ts';
import { PositionFields, positionForm, positionOf, usualPosition, useSection } from './give-position.tsx';
import { adminMessages } from './messages.ts';
import type { UnitId } from '../../../src/platform/schema.ts';

/** What is missing the server says. */
const personForm = positionForm.extend({ name: z.string(), username: z.string() });
type Values = z.infer<typeof personForm>;

/** The link is shown in the same dialog; `onClose` ends both. */
export function AddPerson({ unitId, onClose }: { readonly unitId: UnitId; readonly onClose: () => void }) {
  const t = useText(adminMessages);
  const [known, setKnown] = useState<PersonRow>();
  const add = useAdd(unitId, known, onClose);
  const withSection = useSection();
  const form = useCheckedForm<Values>({
    schema: personForm,
    start: { name: '', username: '', ...usualPosition() },
    submit: (values) => add.mutate(withSection(values)),
    failure: add.error,
  });
  if (add.data) return <PasswordLink name={form.values.name} link={add.data.link} onClose={onClose} />;
  return (
    <FormDialog
      title={t('addPerson')}
      description={t('addPersonLead')}
      form={form}
      submit={known ? t('givePosition') : t('create')}
      busy={add.isPending}
      error={add.error}
      onClose={onClose}
    >
      <PersonName
        unitId={unitId}
        value={form.values.name}
        error={form.error('name')}
        onType={(name) => {
          setKnown(undefined);
          const follows = known !== undefined || form.values.username === usernameOf(form.values.name);
          form.set('name', name);
          if (follows) form.set('username', usernameOf(name));
        }}
        onTake={(person) => {
          setKnown(person);
          form.set('name', person.name);
          form.set('username', person.username);
        }}
      />
      {known ? (
        <Banner>{t('hasAccount', { name: known.name, username: known.username })}</Banner>
      ) : (
        <TextField
          label={t('username')}
          hint={t('usernameHint')}
          required
          {...form.text('username')}
          autoCapitalize="none"
          spellCheck={false}
          autoComplete="off"
        />
      )}
      <PositionFields form={form} />
    </FormDialog>
  );
}

/** Makes the account with its position, or gives the position to who has one; then there is no link. */
function useAdd(unitId: UnitId, known: PersonRow | undefined, onClose: () => void) {
  const t = useText(adminMessages);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ name, username, ...held }: Values) => {
      const first = positionOf(held);
      if (!known) return answer(api.POST('/api/people', { body: { unitId, name, username, first } }));
      await answer(api.POST('/api/assignments', { body: { unitId, personId: known.id, ...first } }));
      return undefined;
    },
    onSuccess: (made) => {
      if (!made) {
        toast(t('given'));
        onClose();
      }
      return queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
}

/** The name of a new person, with the active people of the unit whose names it may be. */
function PersonName({
  unitId,
  value,
  error,
  onType,
  onTake,
}: {
  readonly unitId: UnitId;
  readonly value: string;
  readonly error: string | undefined;
  readonly onType: (name: string) => void;
  readonly onTake: (person: PersonRow) => void;
}) {
  const t = useText(adminMessages);
  const language = useLanguage();
  const [words, setWords] = useState('');
  const search = useTypedSearch(words, setWords);
  const { data } = useQuery({ ...peopleQuery(unitId, { page: 1, q: words }), enabled: words.length > 1 });
  const people = words.length > 1 ? (data?.items.filter(({ active }) => active) ?? []) : [];
  return (
    <SuggestField
      label={t('name')}
      hint={t('nameHint')}
      required
      error={error}
      value={value}
      onType={(name) => {
        search.onChange({ target: { value: name } });
        onType(name);
      }}
      onTake={({ person }) => onTake(person)}
      suggestions={people.map((person) => ({
        value: person.id,
        label: person.name,
        more: [person.username, person.assignments[0]?.label[language]].filter(Boolean).join(' · '),
        person,
      }))}
    />
  );
}

/** "Dr. Maria Contoh, S.H." signs in as maria.contoh, unless somebody says otherwise. */
const usernameOf = (name: string): string =>
  readNameWithTitles(name)
    .name.normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '.')
    .slice(0, 40)
    .replace(/\.$/, '');

export function PasswordLink({
  name,
  link,
  onClose,
}: {
  readonly name: string;
  readonly link: string;
  readonly onClose: () => void;
}) {
  const t = useText(adminMessages);
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    toast(t('copied'));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('linkTitle', { name })}
      description={t('linkLead')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('close')}
          </Button>
          <Button look="primary" icon={<Copy aria-hidden className="size-4.5" />} onClick={() => void copy()}>
            {t('copy')}
          </Button>
        </>
      }
    >
      <p className="rounded-md bg-sunken p-3 font-mono text-sm break-all select-all">{link}</p>
    </Dialog>
  );
}
