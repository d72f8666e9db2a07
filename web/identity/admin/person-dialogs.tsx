/** What administration asks about a person: an account, a position; and the link it hands over. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Copy from 'lucide-react/icons/copy';
import { useState } from 'react';
import { answer, api, ApiFailure } from '../../api/client.ts';
import { Banner, Button, DateField, Dialog, SelectField, TextField, toast } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { say, useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { useMe } from '../session.ts';
import { positionsQuery, type PersonRow } from './api.ts';
import { adminMessages } from './messages.ts';

export function AddPerson({
  unitId,
  onClose,
  onAdded,
}: {
  readonly unitId: string;
  readonly onClose: () => void;
  readonly onAdded: (name: string, link: string) => void;
}) {
  const t = useText(adminMessages);
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const create = useMutation({
    mutationFn: () => answer(api.POST('/api/people', { body: { unitId, name, username } })),
    onSuccess: ({ link }) => {
      void queries.invalidateQueries({ queryKey: ['people'] });
      onAdded(name, link);
    },
  });
  const fields = create.error instanceof ApiFailure ? create.error.fields : {};
  const errorOf = (field: string) => (fields[field] ? say(fields[field]) : undefined);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('addPerson')}
      description={t('addPersonLead')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" form="tambah-orang" busy={create.isPending}>
            {t('create')}
          </Button>
        </>
      }
    >
      <form
        id="tambah-orang"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        {create.error && <Banner kind="bad">{create.error.message}</Banner>}
        <TextField
          label={t('name')}
          required
          value={name}
          error={errorOf('name')}
          onChange={(event) => setName(event.target.value)}
          autoComplete="off"
        />
        <TextField
          label={t('username')}
          hint={t('usernameHint')}
          required
          value={username}
          error={errorOf('username')}
          onChange={(event) => setUsername(event.target.value)}
          autoCapitalize="none"
          spellCheck={false}
          autoComplete="off"
        />
      </form>
    </Dialog>
  );
}

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

export function GivePosition({
  unitId,
  person,
  onClose,
}: {
  readonly unitId: string;
  readonly person: PersonRow;
  readonly onClose: () => void;
}) {
  const t = useText(adminMessages);
  const language = useLanguage();
  const me = useMe();
  const queries = useQueryClient();
  const { data: reference } = useQuery(positionsQuery);
  const [position, setPosition] = useState('staf');
  const [section, setSection] = useState('parmas-sdm');
  const [acting, setActing] = useState<'' | 'plh' | 'plt'>('');
  const [since, setSince] = useState<string | undefined>(today());
  const [until, setUntil] = useState<string>();
  const chosen = reference?.positions.find((one) => one.code === position);
  const nationwide = me.positions.some((held) => held.position === 'admin-nasional');
  const give = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/assignments', {
          body: {
            unitId,
            personId: person.id,
            position,
            section: chosen?.sectioned ? section : null,
            since: since ?? '',
            until: until ?? null,
            acting: acting === '' ? null : acting,
          },
        }),
      ),
    onSuccess: () => {
      toast(t('given'));
      onClose();
      return queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('givePositionTo', { name: person.name })}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" form="beri-jabatan" busy={give.isPending}>
            {t('givePosition')}
          </Button>
        </>
      }
    >
      <form
        id="beri-jabatan"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          give.mutate();
        }}
      >
        {give.error && <Banner kind="bad">{give.error.message}</Banner>}
        <SelectField
          label={t('position')}
          value={position}
          onChange={(event) => setPosition(event.target.value)}
          options={(reference?.positions ?? [])
            .filter((one) => one.code !== 'admin-nasional' || nationwide)
            .map((one) => ({ value: one.code, label: one.label[language] }))}
        />
        {chosen?.sectioned && (
          <SelectField
            label={t('section')}
            value={section}
            onChange={(event) => setSection(event.target.value)}
            options={(reference?.sections ?? []).map((one) => ({ value: one.code, label: one.label[language] }))}
          />
        )}
        <SelectField
          label={t('acting')}
          value={acting}
          onChange={(event) => setActing(event.target.value as typeof acting)}
          options={[
            { value: '', label: t('definitive') },
            { value: 'plh', label: t('plh') },
            { value: 'plt', label: t('plt') },
          ]}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField label={t('since')} required value={since} onChange={setSince} />
          <DateField
            label={t('until')}
            hint={t('untilHint')}
            required={acting !== ''}
            value={until}
            onChange={setUntil}
          />
        </div>
      </form>
    </Dialog>
  );
}
