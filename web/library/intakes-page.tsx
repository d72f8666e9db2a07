/** Puts documents in, and shows how far what came in is. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { intakeIdSchema, type IntakeId } from '../../src/library/schema.ts';
import { Badge, Banner, Card, cx, List, Pager, Skeleton } from '../design/index.ts';
import { useLeaving } from '../forms/use-leaving.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan, useUnit } from '../identity/session.ts';
import { IntakeItems } from './intake-items.tsx';
import { libraryMessages } from './messages.ts';
import { PutIn } from './put-in.tsx';
import { intakesQuery } from './queries.ts';
import { SendingList } from './sending-list.tsx';
import { sendings, useSendings } from './sending.ts';

export function IntakesPage() {
  const t = useText(libraryMessages);
  const { unitId } = useUnit();
  const sending = useSendings();
  const queries = useQueryClient();
  const navigate = useNavigate({ from: '/dokumen/masuk' });
  useLeaving(sending.length > 0);
  const taken = (intakeId: IntakeId) => {
    void queries.invalidateQueries({ queryKey: ['intakes'] });
    void queries.invalidateQueries({ queryKey: ['papers'] });
    void navigate({ search: { kiriman: intakeId }, replace: true });
  };
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-5">
      <header className="grid gap-1">
        <Link to="/dokumen" className="w-fit text-sm font-semibold text-nila-text hover:underline">
          ← {t('backToPapers')}
        </Link>
        <h1 className="text-2xl font-bold">{t('intakes')}</h1>
        <p className="text-ink-soft">{t('intakesLead')}</p>
      </header>
      {useCan('library.edit') ? (
        <PutIn onFiles={(files, keeping) => sendings.add(files, unitId, keeping, taken)} />
      ) : (
        <Banner>{t('mayNotPutIn')}</Banner>
      )}
      {sending.length > 0 && <SendingList sending={sending} />}
      <Intakes />
    </div>
  );
}

/** The latest deliveries; the files of one are open. */
function Intakes() {
  const t = useText(libraryMessages);
  const { unitId } = useUnit();
  const { kiriman, halaman = 1 } = useSearch({ from: '/staff/dokumen/masuk' });
  const navigate = useNavigate({ from: '/dokumen/masuk' });
  const { data, error } = useQuery(intakesQuery(unitId, halaman));
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={5} />;
  const wanted = intakeIdSchema.safeParse(kiriman);
  const open = wanted.success ? wanted.data : data.items[0]?.id;
  return (
    <Card title={t('latest')}>
      {data.total === 0 ? (
        <p className="text-ink-soft">{t('noIntakes')}</p>
      ) : (
        <>
          <List label={t('latest')}>
            {data.items.map((intake) => (
              <li key={intake.id} className="grid gap-2 py-3">
                <IntakeLine intake={intake} open={intake.id === open} />
                {intake.id === open && <IntakeItems intakeId={intake.id} />}
              </li>
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

type Intake = Awaited<ReturnType<NonNullable<ReturnType<typeof intakesQuery>['queryFn']>>>['items'][number];

function IntakeLine({ intake, open }: { readonly intake: Intake; readonly open: boolean }) {
  const t = useText(libraryMessages);
  const language = useLanguage();
  const { total, ready, running, failed, same } = intake.counts;
  return (
    <Link
      to="/dokumen/masuk"
      search={(before) => ({ ...before, kiriman: intake.id })}
      replace
      aria-current={open || undefined}
      className={cx('-mx-2 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md px-2 py-1 hover:bg-sunken')}
    >
      <span className="min-w-0 flex-1 basis-56">
        <span className="font-semibold break-words">{intake.name || t(intake.origin)}</span>
        <span className="block text-sm text-ink-faint">
          {t('intakeBy', { name: intake.createdByName, when: formatInstant(intake.createdAt, language) })}
        </span>
      </span>
      <span className="flex flex-wrap gap-1">
        <Badge>{t('countAll', { count: total })}</Badge>
        {running > 0 && <Badge tone="nila">{t('countRunning', { count: running })}</Badge>}
        {ready > 0 && <Badge tone="good">{t('countReady', { count: ready })}</Badge>}
        {same > 0 && <Badge>{t('countSame', { count: same })}</Badge>}
        {failed > 0 && <Badge tone="attention">{t('countFailed', { count: failed })}</Badge>}
      </span>
    </Link>
  );
}
