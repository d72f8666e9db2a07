/** Signed files of a list come together: one place to drop them, and what became of each. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MergeView, OutgoingId, SignedPacks } from '../../../../src/letters/schema.ts';
import { Banner, Button, Card, DateField, FileDrop, Progress, Tabs } from '../../../design/index.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useText } from '../../../i18n/messages.ts';
import { useLetterCall } from '../../queries.ts';
import { ReasonDialog } from '../../reason-dialog.tsx';
import { packMessages } from './pack-messages.ts';
import { reasonEntries, signedPacksQuery, uploadPack } from './queries.ts';
import { SendSigned } from './send-signed.tsx';
import { EntryTable, MissingTable } from './signed-tables.tsx';

type Props = { readonly id: OutgoingId; readonly merge: MergeView };
const views = ['terikat', 'perlu-alasan', 'tidak-cocok', 'disisihkan', 'missing'] as const;
type View = (typeof views)[number];

export function SignedCard({ id, merge }: Props) {
  const t = useText(packMessages);
  const queries = useQueryClient();
  const { data } = useQuery(signedPacksQuery(id));
  const bound = data?.bound;
  // Letters that were bound meanwhile stand otherwise in the list and in the next step.
  useEffect(() => {
    if (bound !== undefined) void queries.invalidateQueries({ queryKey: ['letters', 'merge', id], exact: true });
  }, [bound, id, queries]);
  if (!data) return null;
  const { ditandatangani: signed } = merge.letters;
  return (
    <Card title={t('title')}>
      {merge.may.write && data.missing > 0 && <DropPacks id={id} from={data.from} />}
      <div className="mt-3 grid gap-3">
        <Progress
          label={t('progress', { bound: data.bound, of: data.bound + data.missing })}
          done={data.bound}
          total={data.bound + data.missing}
        />
        <Working packs={data} />
        {merge.may.write && data.needReason > 0 && <BindWithReason id={id} count={data.needReason} />}
        {isBegun(data) && <Standings id={id} packs={data} mayWrite={merge.may.write} />}
        {merge.may.write && signed > 0 && <SendSigned id={id} rows="all" count={signed} />}
      </div>
    </Card>
  );
}

/** Before the first file came, all of them are missing, and the list of rows says so. */
const isBegun = ({ bound, waiting, needReason, unmatched, aside }: SignedPacks): boolean =>
  bound + waiting + needReason + unmatched + aside > 0;

function DropPacks({ id, from }: { readonly id: OutgoingId; readonly from: string | null }) {
  const t = useText(packMessages);
  const [day, setDay] = useState<string | undefined>(from ?? undefined);
  const [done, setDone] = useState<readonly [number, number] | null>(null);
  const [left, setLeft] = useState<readonly { readonly name: string; readonly message: string }[]>([]);
  const send = useLetterCall(async (files: readonly File[]) => {
    setLeft([]);
    for (const [at, file] of files.entries()) {
      setDone([at, files.length]);
      // One that is refused keeps none of the others out.
      await uploadPack(id, day ?? '', file).catch((error: Error) =>
        setLeft((before) => [...before, { name: file.name, message: error.message }]),
      );
    }
    setDone(null);
  });
  return (
    <div className="grid gap-3">
      <p className="max-w-prose text-ink-soft">{t('hint')}</p>
      <div className="max-w-xs">
        <DateField label={t('day')} value={day} onChange={setDay} />
      </div>
      <FileDrop
        accept=".pdf,.zip"
        multiple
        folders
        disabled={day === undefined || send.isPending}
        hint={t('drop')}
        onFiles={(files) => send.mutate(files)}
      />
      {done !== null && (
        <Progress label={t('uploading', { done: done[0], of: done[1] })} done={done[0]} total={done[1]} />
      )}
      {left.map(({ name, message }) => (
        <Banner key={name} kind="bad" title={t('notUploaded', { name })}>
          {message}
        </Banner>
      ))}
    </div>
  );
}

function Working({ packs: { packs } }: { readonly packs: SignedPacks }) {
  const t = useText(packMessages);
  const language = useLanguage();
  const working = packs.filter(({ failure }) => failure === null).length;
  const each = packs.map(({ id, name, state, failure, entries, done }) =>
    failure ? (
      <Banner key={id} kind="bad" title={name}>
        {failure[language]}
      </Banner>
    ) : state === 'dibuka' ? (
      <Progress key={id} label={t('opening', { name })} />
    ) : (
      <Progress key={id} label={t('matching', { name, done, of: entries })} done={done} total={entries} />
    ),
  );
  return (
    <>
      {working > 1 && <p className="text-ink-soft">{t('severalPacks', { count: working })}</p>}
      {each}
    </>
  );
}

function BindWithReason({ id, count }: { readonly id: OutgoingId; readonly count: number }) {
  const t = useText(packMessages);
  const [asking, setAsking] = useState(false);
  const bind = useLetterCall(
    (reason: string) => reasonEntries(id, reason),
    () => setAsking(false),
    'here',
  );
  const title = t('bindAll', { count });
  return (
    <div>
      <Button look="primary" onClick={() => setAsking(true)}>
        {title}
      </Button>
      {asking && (
        <ReasonDialog
          title={title}
          description={t('bindWhy')}
          busy={bind.isPending}
          error={bind.error}
          onSend={(reason) => bind.mutate(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

type StandingsProps = { readonly id: OutgoingId; readonly packs: SignedPacks; readonly mayWrite: boolean };

function Standings({ id, packs, mayWrite }: StandingsProps) {
  const t = useText(packMessages);
  const counts: Readonly<Record<View, number>> = {
    terikat: packs.bound,
    'perlu-alasan': packs.needReason,
    'tidak-cocok': packs.unmatched,
    disisihkan: packs.aside,
    missing: packs.missing,
  };
  const [chosen, setChosen] = useState<View | null>(null);
  const view = chosen ?? views.find((one) => one !== 'terikat' && one !== 'disisihkan' && counts[one] > 0) ?? 'terikat';
  return (
    <Tabs
      label={t('views')}
      value={view}
      onChange={setChosen}
      items={views.map((value) => ({
        value,
        label: `${t(value)} (${counts[value]})`,
        panel:
          value === 'missing' ? (
            <MissingTable id={id} at={counts.missing} />
          ) : (
            <EntryTable id={id} state={value} at={counts[value]} mayWrite={mayWrite} />
          ),
      }))}
    />
  );
}
