/** One proposal to destroy: its files, what stands in the way, and the one step that comes next. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { destructionIdSchema, type DestructionLine, type DestructionView } from '../../src/records/schema.ts';
import { saveFile } from '../api/save-file.ts';
import { Badge, Banner, Button, Card, Dialog, List, Pager, Skeleton, toast, toastFailure } from '../design/index.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { pathId } from '../shell/path-id.ts';
import { destructionMessages } from './destruction-messages.ts';
import {
  approve,
  cancel,
  destructionLinesQuery,
  destructionQuery,
  minutes,
  sendBack,
  setLine,
  submit,
} from './destruction-queries.ts';
import { destructionTones, useCounts } from './destructions-page.tsx';
import { ReasonDialog } from './file-dialogs.tsx';
import { useRecordsCall } from './queries.ts';

export function DestructionPage() {
  const id = pathId(destructionIdSchema, useParams({ from: '/staff/arsip/musnah/$destructionId' }).destructionId);
  const { data, error } = useQuery(destructionQuery(id));
  if (error && !data) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={8} />;
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-4">
      <Heading proposal={data} />
      <Lines proposal={data} />
    </div>
  );
}

function Heading({ proposal }: { readonly proposal: DestructionView }) {
  const t = useText(destructionMessages);
  const language = useLanguage();
  const counted = useCounts();
  const { until, state, counts, createdByName, approvedByName, approvedPosition, returned } = proposal;
  return (
    <header className="grid gap-1.5">
      <Link to="/arsip/musnah" search={{}} className="w-fit text-sm font-semibold text-nila-text hover:underline">
        ← {t('backToList')}
      </Link>
      <h1 className="text-xl font-bold sm:text-2xl">{t('before', { day: formatDate(until, language) })}</h1>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-faint">
        <Badge tone={destructionTones[state]}>{t(state)}</Badge>
        <span>{counted(counts)}</span>
        <span>{t('madeBy', { name: createdByName })}</span>
        {approvedByName !== null && (
          <span>{t('approvedBy', { name: approvedByName, position: approvedPosition ?? '' })}</span>
        )}
      </p>
      {returned !== null && <Banner kind="info">{t('returned', { reason: returned })}</Banner>}
      {state === 'diajukan' && !proposal.may.approve && proposal.may.manage && (
        <p className="text-sm text-ink-soft">{t('own')}</p>
      )}
      <Acts proposal={proposal} />
    </header>
  );
}

function Acts({ proposal }: { readonly proposal: DestructionView }) {
  const t = useText(destructionMessages);
  const [act, setAct] = useState<'approve' | 'return' | 'cancel'>();
  const stop = () => setAct(undefined);
  const { id, version, state, may, counts } = proposal;
  const send = useRecordsCall(
    () => submit(id, version),
    () => toast(t('submitted')),
  );
  const back = useRecordsCall((reason: string) => sendBack(id, { version, reason }), stop);
  const drop = useRecordsCall((reason: string) => cancel(id, { version, reason }), stop);
  const print = useMutation({
    mutationFn: async () => saveFile(await minutes(id), 'berita-acara-pemusnahan.pdf'),
    onError: toastFailure,
  });
  const isOpen = state === 'menyusun' || state === 'diperiksa' || state === 'diajukan';
  return (
    <div className="flex flex-wrap gap-2 pt-1">
      {send.error && <Banner kind="bad">{send.error.message}</Banner>}
      {state === 'diperiksa' && may.manage && counts.lines > 0 && (
        <Button look="primary" busy={send.isPending} onClick={() => send.mutate(undefined)}>
          {t('submit')}
        </Button>
      )}
      {state === 'diajukan' && may.approve && (
        <>
          <Button look="danger" onClick={() => setAct('approve')}>
            {t('approve')}
          </Button>
          <Button onClick={() => setAct('return')}>{t('return')}</Button>
        </>
      )}
      {state !== 'menyusun' && state !== 'batal' && (
        <Button look="quiet" busy={print.isPending} onClick={() => print.mutate()}>
          {t('minutes')}
        </Button>
      )}
      {isOpen && may.manage && (
        <Button look="quiet" onClick={() => setAct('cancel')}>
          {t('cancel')}
        </Button>
      )}
      {act === 'approve' && <ApproveDialog proposal={proposal} onClose={stop} />}
      {act === 'return' && (
        <ReasonDialog
          title={t('return')}
          busy={back.isPending}
          error={back.error}
          onSend={(reason) => back.mutate(reason)}
          onClose={stop}
        />
      )}
      {act === 'cancel' && (
        <ReasonDialog
          title={t('cancel')}
          busy={drop.isPending}
          error={drop.error}
          onSend={(reason) => drop.mutate(reason)}
          onClose={stop}
        />
      )}
    </div>
  );
}

function ApproveDialog({
  proposal: { id, textHash, counts },
  onClose,
}: {
  readonly proposal: DestructionView;
  readonly onClose: () => void;
}) {
  const t = useText(destructionMessages);
  const [opened] = useState(() => performance.now());
  const send = useRecordsCall(
    () => approve(id, { textHash: textHash ?? '', secondsOpen: Math.round((performance.now() - opened) / 1_000) }),
    () => {
      toast(t('approved'));
      onClose();
    },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('approve')}
      description={t('approveLead', { count: counts.lines })}
      actions={
        <Button look="danger" busy={send.isPending} onClick={() => send.mutate(undefined)}>
          {t('approve')}
        </Button>
      }
    >
      {send.error && <Banner kind="bad">{send.error.message}</Banner>}
    </Dialog>
  );
}

function Lines({ proposal }: { readonly proposal: DestructionView }) {
  const t = useText(destructionMessages);
  const { halaman = 1 } = useSearch({ from: '/staff/arsip/musnah/$destructionId' });
  const navigate = useNavigate({ from: '/arsip/musnah/$destructionId' });
  const { data } = useQuery(destructionLinesQuery(proposal.id, halaman, proposal.state));
  if (!data) return <Skeleton lines={5} />;
  return (
    <Card title={t('files')}>
      {data.total === 0 ? (
        <p className="text-ink-soft">{t(proposal.state === 'menyusun' ? 'menyusun' : 'nothing')}</p>
      ) : (
        <>
          <List label={t('files')}>
            {data.items.map((line) => (
              <Line key={line.n} line={line} proposal={proposal} />
            ))}
          </List>
          <Pager
            page={data.page}
            size={data.size}
            total={data.total}
            onPage={(page) => void navigate({ search: { halaman: page } })}
          />
        </>
      )}
    </Card>
  );
}

function Line({ line, proposal }: { readonly line: DestructionLine; readonly proposal: DestructionView }) {
  const t = useText(destructionMessages);
  const language = useLanguage();
  const [asked, setAsked] = useState(false);
  const set = useRecordsCall(
    (reason: string | null) => setLine(proposal.id, { n: line.n, reason }),
    () => setAsked(false),
  );
  const { file, takenOut, held, doneAt, keptBack } = line;
  const reasons = [...new Set(held.map(({ says, why }) => `${says[language]}: ${why[language]}`))];
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2.5">
      <span className="min-w-0 flex-1 basis-56">
        <Link
          to="/arsip/berkas/$recordFileId"
          params={{ recordFileId: file.id }}
          search={{}}
          lang="id"
          className="font-semibold break-words text-nila-text hover:underline"
        >
          {file.title}
        </Link>
        <span className="numeric block text-sm text-ink-faint">{file.number}</span>
        {takenOut !== null && <span className="block text-sm text-ink-soft">{t('out', { reason: takenOut })}</span>}
        {keptBack && <Badge tone="attention">{t('keptBack')}</Badge>}
        {doneAt !== null && !keptBack && <Badge>{t('gone')}</Badge>}
        {takenOut === null && doneAt === null && reasons.length > 0 && (
          <span className="block text-sm text-ink-soft">{t('held', { why: reasons.join('; ') })}</span>
        )}
      </span>
      {proposal.state === 'diperiksa' && proposal.may.manage && (
        <Button
          look="quiet"
          size="small"
          busy={set.isPending}
          onClick={() => (takenOut === null ? setAsked(true) : set.mutate(null))}
        >
          {t(takenOut === null ? 'takeOut' : 'putBack')}
        </Button>
      )}
      {asked && (
        <ReasonDialog
          title={t('takeOut')}
          busy={set.isPending}
          error={set.error}
          onSend={(reason) => set.mutate(reason)}
          onClose={() => setAsked(false)}
        />
      )}
    </li>
  );
}
