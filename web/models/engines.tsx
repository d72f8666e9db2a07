/** The engines of the unit as cards; one of them works, or the built-in engine alone. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Engine, EngineId } from '../../src/models/schema.ts';
import type { UnitId } from '../../src/platform/schema.ts';
import { Badge, Banner, Button, Card, Fold, Skeleton, toast, toastFailure, useFold } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan } from '../identity/session.ts';
import { AddEngine } from './add-engine.tsx';
import { EngineHealth } from './engine-health.tsx';
import { modelMessages } from './messages.ts';
import { checkEngine, chooseEngine, enginesQuery, lendEngine, removeEngine } from './queries.ts';

type Read = Awaited<ReturnType<NonNullable<ReturnType<typeof enginesQuery>['queryFn']>>>;

export function Engines({ unitId }: { readonly unitId: UnitId }) {
  const t = useText(modelMessages);
  const mayManage = useCan('models.manage', unitId);
  const { data, error } = useQuery(enginesQuery(unitId));
  const [adding, setAdding] = useState(false);
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={6} />;
  const builtInWorks = !data.items.some(({ chosen }) => chosen);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Card
        title={t('builtIn')}
        aside={builtInWorks ? <Badge tone="good">{t('works')}</Badge> : mayManage && <Choose unitId={unitId} />}
      >
        <p className="text-ink-soft">{t('builtInWhy')}</p>
      </Card>
      {data.items.map((engine) => (
        <EngineCard key={engine.id} unitId={unitId} engine={engine} mayManage={mayManage} mayLend={data.mayLend} />
      ))}
      {mayManage && (
        <div>
          <Button look="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        </div>
      )}
      {data.choices.length > 0 && <History choices={data.choices} />}
      {adding && <AddEngine unitId={unitId} files={data.files} onClose={() => setAdding(false)} />}
    </div>
  );
}

/** Reads the engines again after something was done with one. */
function useDo<V>(unitId: UnitId, work: (value: V) => Promise<unknown>, says?: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSuccess: () => {
      if (says) toast(says);
    },
    onError: toastFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: enginesQuery(unitId).queryKey }),
  });
}

/** Without an engine: the built-in one works alone. */
function Choose({ unitId, engine }: { readonly unitId: UnitId; readonly engine?: Engine }) {
  const t = useText(modelMessages);
  const choose = useDo<EngineId | null>(
    unitId,
    (id) => chooseEngine(unitId, id),
    t('chosen', { name: engine?.name ?? t('builtIn') }),
  );
  return (
    <Button size="small" busy={choose.isPending} onClick={() => choose.mutate(engine?.id ?? null)}>
      {t('choose')}
    </Button>
  );
}

function EngineCard({
  unitId,
  engine,
  mayManage,
  mayLend,
}: {
  readonly unitId: UnitId;
  readonly engine: Engine;
  readonly mayManage: boolean;
  readonly mayLend: boolean;
}) {
  const t = useText(modelMessages);
  const language = useLanguage();
  return (
    <Card
      title={engine.name}
      aside={
        engine.chosen ? (
          <Badge tone="good">{t('works')}</Badge>
        ) : (
          mayManage && <Choose unitId={unitId} engine={engine} />
        )
      }
    >
      <div className="grid gap-3">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
          <Badge tone={engine.place === 'outside' ? 'attention' : 'nila'}>{t(engine.place)}</Badge>
          <span className="break-all">{[engine.model, engine.address].filter(Boolean).join(' · ')}</span>
          {engine.hasKey && <span>{t('hasKey')}</span>}
          {engine.lender !== null && <Badge>{t('lentBy', { name: engine.lender })}</Badge>}
          {engine.lender === null && engine.below && <Badge>{t('lent')}</Badge>}
        </p>
        {engine.lender !== null && <p className="text-sm text-ink-soft">{t('lentByWhy')}</p>}
        {engine.place === 'outside' && <p className="text-sm">{t('outsideWhy')}</p>}
        <EngineHealth engine={engine} />
        <div className="flex flex-wrap items-center justify-between gap-2">
          <span className="text-sm text-ink-faint">
            {t('addedBy', { name: engine.addedBy, when: formatInstant(engine.addedAt, language) })}
          </span>
          {mayManage && engine.lender === null && <EngineActions engine={engine} mayLend={mayLend} />}
        </div>
      </div>
    </Card>
  );
}

function EngineActions({
  engine: { id, unitId, below },
  mayLend,
}: {
  readonly engine: Engine;
  readonly mayLend: boolean;
}) {
  const t = useText(modelMessages);
  const check = useDo<EngineId>(unitId, checkEngine);
  const lend = useDo<boolean>(unitId, (to) => lendEngine(id, to), t(below ? 'lendEnded' : 'lendBegun'));
  const remove = useDo<EngineId>(unitId, removeEngine, t('removed'));
  return (
    <span className="flex flex-wrap gap-2">
      <Button size="small" busy={check.isPending} onClick={() => check.mutate(id)}>
        {t('check')}
      </Button>
      {(mayLend || below) && (
        <Button size="small" title={t('lendWhy')} busy={lend.isPending} onClick={() => lend.mutate(!below)}>
          {t(below ? 'lendEnd' : 'lend')}
        </Button>
      )}
      <Button
        size="small"
        look="quiet"
        title={t('removeWhy')}
        busy={remove.isPending}
        onClick={() => remove.mutate(id)}
      >
        {t('remove')}
      </Button>
    </span>
  );
}

function History({ choices }: { readonly choices: Read['choices'] }) {
  const t = useText(modelMessages);
  const language = useLanguage();
  const [open, setOpen] = useFold(false);
  return (
    <Fold title={t('history')} holds={choices.length} open={open} onOpen={setOpen}>
      <ul className="grid gap-1 px-3 pb-2 text-sm">
        {choices.map(({ engineId, since, by, name }) => (
          <li key={since} className="flex flex-wrap gap-x-3">
            <span className="font-semibold">{engineId === null ? t('builtIn') : name}</span>
            <span className="text-ink-faint">{t('choiceBy', { when: formatInstant(since, language), name: by })}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
