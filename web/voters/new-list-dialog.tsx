/** Begins a list: its period, the day that decides the age, and the cap of polling stations with its source. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { listKinds, type ListKind } from '../../src/elections/voters/schema.ts';
import { valueOn, type ListedValue } from '../../src/reference/schema.ts';
import { answer, api } from '../api/client.ts';
import { Banner, Button, DateField, Dialog, NotVerified, SelectField, Skeleton, TextField } from '../design/index.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { today } from '../i18n/today.ts';
import { useUnit } from '../identity/session.ts';
import { voterMessages } from './messages.ts';
import { parametersQuery } from './queries.ts';

const otherCap = '';

export function NewListDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(voterMessages);
  const { data, error } = useQuery(parametersQuery);
  const caps = data?.filter(({ code }) => code.startsWith('tps-cap/'));
  if (caps) return <Form caps={caps} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={t('newList')}>
      {error ? <Banner kind="bad">{error.message}</Banner> : <Skeleton lines={5} />}
    </Dialog>
  );
}

function Form({ caps, onClose }: { readonly caps: readonly ListedValue[]; readonly onClose: () => void }) {
  const t = useText(voterMessages);
  const language = useLanguage();
  const { unitId } = useUnit();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [kind, setKind] = useState<ListKind>('pdpb');
  const [name, setName] = useState('');
  const [period, setPeriod] = useState('');
  const [votingDay, setVotingDay] = useState<string>();
  const [from, setFrom] = useState(caps[0]?.code ?? otherCap);
  const [typedCap, setTypedCap] = useState('');
  const [checked, setChecked] = useState(false);
  // Every cap as on the day that decides the age.
  const held = new Map(caps.map(({ code, values }) => [code, valueOn(values, votingDay ?? today())]));
  const cap = held.get(from);
  const tpsCap = from === otherCap ? Number(typedCap) : cap?.value;
  const wrong = {
    name: name.trim().length < 3,
    period: period.trim().length < 2,
    votingDay: votingDay === undefined,
    cap: tpsCap === undefined || !(Number.isInteger(tpsCap) && tpsCap >= 1 && tpsCap <= 2_000),
  };
  const create = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/voters/lists', {
          body: {
            unitId,
            kind,
            name,
            period,
            votingDay: votingDay ?? '',
            previousVersionId: null,
            ...(from === otherCap ? { tpsCap: Number(typedCap) } : { tpsCapFrom: from }),
          },
        }),
      ),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['voter-lists'] });
      await navigate({ to: '/pemilih/$listId', params: { listId: id }, search: { tab: 'impor' } });
    },
  });
  const formatCap = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, language));
  const missing = (is: boolean) => (checked && is ? t('required') : undefined);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('newList')}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="primary" type="submit" form="daftar-baru" busy={create.isPending}>
            {t('create')}
          </Button>
        </>
      }
    >
      <form
        id="daftar-baru"
        className="grid gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!Object.values(wrong).some(Boolean)) create.mutate();
        }}
      >
        {create.error && <Banner kind="bad">{create.error.message}</Banner>}
        <TextField
          label={t('name')}
          required
          value={name}
          maxLength={120}
          error={missing(wrong.name)}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label={t('kind')}
            value={kind}
            options={listKinds.map((value) => ({ value, label: t(value) }))}
            onChange={(event) => setKind(event.target.value as ListKind)}
          />
          <TextField
            label={t('period')}
            required
            hint={t('periodHint')}
            value={period}
            maxLength={40}
            error={missing(wrong.period)}
            onChange={(event) => setPeriod(event.target.value)}
          />
        </div>
        <DateField
          label={t('votingDay')}
          required
          hint={t('votingDayHint')}
          value={votingDay}
          error={missing(wrong.votingDay)}
          onChange={setVotingDay}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label={t('cap')}
            value={from}
            error={from !== otherCap && checked && wrong.cap ? t('capNotThen') : undefined}
            onChange={(event) => setFrom(event.target.value)}
            options={[
              ...caps.map(({ code, label }) => ({
                value: code,
                label: `${formatCap(held.get(code)?.value)} · ${label[language]}`,
              })),
              { value: otherCap, label: t('capOther') },
            ]}
          />
          {from === otherCap ? (
            <TextField
              label={t('capOther')}
              inputMode="numeric"
              value={typedCap}
              error={missing(wrong.cap)}
              onChange={(event) => setTypedCap(event.target.value)}
            />
          ) : (
            cap && (
              <p className="grid content-end gap-1 pb-2 text-sm text-ink-soft">
                <span>
                  {cap.source}, {formatDate(cap.since, language)}
                </span>
                {!cap.verified && (
                  <span>
                    <NotVerified />
                  </span>
                )}
              </p>
            )
          )}
        </div>
      </form>
    </Dialog>
  );
}
