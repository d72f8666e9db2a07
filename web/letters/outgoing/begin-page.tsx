/** A new letter: its kind and what it says; its text is composed from that. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { letterIdSchema } from '../../../src/letters/schema.ts';
import { Banner, Button, Card, NotVerified, SelectField, Skeleton } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useUnit } from '../../identity/session.ts';
import { letterQuery, useLetterCall } from '../queries.ts';
import { LetterChecks } from './letter-checks.tsx';
import { outgoingMessages } from './messages.ts';
import { emptyFields, OutgoingForm, sentFields } from './outgoing-form.tsx';
import { letterKindsQuery, startOutgoing, typedCheckQuery } from './queries.ts';
import { useRested } from './use-rested.ts';

export function BeginOutgoingPage() {
  const t = useText(outgoingMessages);
  const language = useLanguage();
  const { unitId } = useUnit();
  const { jawab } = useSearch({ from: '/staff/surat-keluar/baru' });
  const answers = letterIdSchema.safeParse(jawab).data;
  const navigate = useNavigate();
  const kinds = useQuery(letterKindsQuery(unitId)).data?.items;
  const [code, setCode] = useState('surat-dinas');
  const [fields, setFields] = useState(emptyFields);
  const start = useLetterCall(
    () => startOutgoing({ unitId, kind: code, fields: sentFields(fields), ...(answers ? { answers } : {}) }),
    ({ id }) => void navigate({ to: '/surat-keluar/$outgoingId', params: { outgoingId: id } }),
  );
  const kind = kinds?.find((one) => one.code === code);
  const rested = useRested(fields);
  if (!kinds) return <Skeleton lines={8} />;
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
      <header className="grid gap-1">
        <Link to="/surat-keluar" className="w-fit text-sm font-semibold text-nila-text hover:underline">
          ← {t('back')}
        </Link>
        <h1 className="text-xl font-bold sm:text-2xl">{t('begin')}</h1>
      </header>
      {answers && <Answered letterId={answers} />}
      <Card>
        <div className="grid gap-3">
          {start.error && <Banner kind="bad">{start.error.message}</Banner>}
          <SelectField
            label={t('kind')}
            value={code}
            options={kinds.map((one) => ({ value: one.code, label: one.label[language] }))}
            onChange={({ target }) => setCode(target.value)}
            hint={kind && !kind.verified ? <NotVerified /> : undefined}
          />
          <OutgoingForm structure={kind?.structure ?? 'surat'} fields={fields} onChange={setFields} />
          <div>
            <Button
              look="primary"
              busy={start.isPending}
              disabled={fields.subject.trim().length < 3}
              onClick={() => start.mutate(undefined)}
            >
              {t('compose')}
            </Button>
          </div>
        </div>
      </Card>
      {rested.subject.trim().length >= 3 && (
        <LetterChecks
          query={typedCheckQuery({ unitId, kind: code, fields: sentFields(rested), ...(answers ? { answers } : {}) })}
          typing
          fields={fields}
          onMend={setFields}
        />
      )}
    </div>
  );
}

function Answered({ letterId }: { readonly letterId: NonNullable<ReturnType<typeof letterIdSchema.parse>> }) {
  const t = useText(outgoingMessages);
  const { data } = useQuery(letterQuery(letterId));
  return (
    <Banner kind="info">
      {t('answering')}: {data?.title ?? '…'}
    </Banner>
  );
}
