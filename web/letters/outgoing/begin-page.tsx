/** A new letter: its kind and what it says; its text is composed from that. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import {
  letterIdSchema,
  type LetterId,
  type LetterKind,
  type OutgoingFields,
  type Prefill,
} from '../../../src/letters/schema.ts';
import { Banner, Button, Card, NotVerified, SelectField, Skeleton } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useUnit } from '../../identity/session.ts';
import { letterQuery, useLetterCall } from '../queries.ts';
import { LetterChecks } from './letter-checks.tsx';
import { outgoingMessages, outgoingMessages as says } from './messages.ts';
import { emptyFields, OutgoingForm, sentFields } from './outgoing-form.tsx';
import { PrintedPages } from './printed-pages.tsx';
import { letterKindsQuery, prefillQuery, startOutgoing, typedCheckQuery, typedPictureQuery } from './queries.ts';
import { useRested } from './use-rested.ts';

export function BeginOutgoingPage() {
  const t = useText(outgoingMessages);
  const { unitId } = useUnit();
  const { jawab, kegiatan } = useSearch({ from: '/staff/surat-keluar/baru' });
  const answers = letterIdSchema.safeParse(jawab).data;
  const kinds = useQuery(letterKindsQuery(unitId)).data?.items;
  const prefill = useQuery(prefillQuery(unitId, answers, kegiatan)).data;
  if (!kinds) return <Skeleton lines={8} />;
  return (
    <div className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-4">
      <header className="grid gap-1">
        <Link to="/surat-keluar" className="w-fit text-sm font-semibold text-nila-text hover:underline">
          ← {t('back')}
        </Link>
        <h1 className="text-xl font-bold sm:text-2xl">{t('begin')}</h1>
      </header>
      {answers && <Answered letterId={answers} />}
      <NewLetter
        kinds={kinds}
        first={kegiatan === undefined ? 'surat-dinas' : 'undangan'}
        answers={answers}
        prefill={prefill}
      />
    </div>
  );
}

type Beginning = {
  readonly kinds: readonly LetterKind[];
  /** The kind that is offered first. */
  readonly first: string;
  readonly answers: LetterId | undefined;
  readonly prefill: Prefill | undefined;
};

/** Its fields, what the linter says of them, and beside them the letter as it would be printed. */
function NewLetter({ kinds, first, answers, prefill }: Beginning) {
  const t = useText(outgoingMessages);
  const { unitId } = useUnit();
  const navigate = useNavigate();
  const [code, setCode] = useState(first);
  const [typed, setFields] = useState<OutgoingFields>();
  // What a person has typed stays; until then the letter stands as it could be taken over.
  const fields = typed ?? prefill?.fields ?? emptyFields;
  const rested = useRested(fields);
  const letterOf = (from: OutgoingFields) => ({
    unitId,
    kind: code,
    fields: sentFields(from),
    ...(answers ? { answers } : {}),
  });
  const start = useLetterCall(
    () => startOutgoing(letterOf(fields)),
    ({ id }) => void navigate({ to: '/surat-keluar/$outgoingId', params: { outgoingId: id } }),
    'here',
  );
  const asked = rested.subject.trim().length < 3 ? undefined : letterOf(rested);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {prefill && prefill.taken.length > 0 && <TakenOver taken={prefill.taken} />}
        <Card>
          <div className="grid gap-3">
            {start.error && <Banner kind="bad">{start.error.message}</Banner>}
            <KindField kinds={kinds} code={code} onChange={setCode} />
            <OutgoingForm
              structure={kinds.find((one) => one.code === code)?.structure ?? 'surat'}
              fields={fields}
              onChange={setFields}
            />
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
        {asked && <LetterChecks query={typedCheckQuery(asked)} typing fields={fields} onMend={setFields} />}
      </div>
      <Card title={t('printed')} className="lg:sticky lg:top-18">
        <p className="mb-2 text-sm text-ink-faint">{t(asked ? 'printedTyped' : 'printedLater')}</p>
        {asked && <PrintedPages query={typedPictureQuery(asked)} />}
      </Card>
    </div>
  );
}

function KindField({
  kinds,
  code,
  onChange,
}: Pick<Beginning, 'kinds'> & { readonly code: string; readonly onChange: (code: string) => void }) {
  const t = useText(outgoingMessages);
  const language = useLanguage();
  const kind = kinds.find((one) => one.code === code);
  return (
    <SelectField
      label={t('kind')}
      value={code}
      options={kinds.map((one) => ({ value: one.code, label: one.label[language] }))}
      onChange={({ target }) => onChange(target.value)}
      hint={kind && !kind.verified ? <NotVerified /> : undefined}
    />
  );
}

const labels = {
  subject: says.subject,
  recipients: says.recipients,
  nature: says.nature,
  basis: says.basis,
  meeting: says.meeting,
  people: says.people,
} as const;

/** Each field that was taken over, with the words that it was taken from. */
function TakenOver({ taken }: { readonly taken: Prefill['taken'] }) {
  const t = useText(outgoingMessages);
  const language = useLanguage();
  return (
    <Card title={t('takenOver')}>
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[9rem_minmax(0,1fr)]">
        {taken.map(({ field, words, from }) => (
          <div key={field} className="contents">
            <dt className="text-ink-faint">{labels[field as keyof typeof labels]?.[language] ?? field}</dt>
            <dd className="break-words">
              <q lang="id">{words}</q> <span className="text-ink-faint">({from[language]})</span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Answered({ letterId }: { readonly letterId: LetterId }) {
  const t = useText(outgoingMessages);
  const { data } = useQuery(letterQuery(letterId));
  return (
    <Banner kind="info">
      {t('answering')}: {data?.title ?? '…'}
    </Banner>
  );
}
