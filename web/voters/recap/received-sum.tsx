/** What was received adds up to this, and whether the unit's own recap says the same. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { OwnRecap } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, buttonClass, Card, toast, toastFailure } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { measureLabel } from './labels.ts';
import { recapMessages } from './messages.ts';
import { sumRecaps, type Period, type Sent } from './queries.ts';
import type { UnitId } from '../../../src/platform/schema.ts';

const summed = ['awal', 'baru', 'tms', 'masuk', 'keluar', 'total', 'l', 'p', 'tps'] as const;

/** Nothing before the first recap is received. */
export function ReceivedSum({
  unitId,
  unitName,
  period,
  sent: { counts, received, own },
}: {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly period: Period;
  readonly sent: Sent;
}) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const maySum = useCan('voters.settle', unitId);
  if (counts.diterima === 0) return null;
  const missing = counts.all - counts.diterima;
  const equal = own !== null && summed.every((name) => (own.top[name] ?? 0) === (received[name] ?? 0));
  return (
    <Card title={t('sumTitle')}>
      <div className="grid gap-3">
        <Figures received={received} />
        {missing > 0 && (
          <p className="text-sm text-needs-reading">{t('sumPartial', { count: formatNumber(missing, language) })}</p>
        )}
        {own && <Own unitName={unitName} own={own} equal={equal} sum={received['total'] ?? 0} />}
        {maySum && !equal && (
          <AddUp
            unitId={unitId}
            period={period}
            partial={missing > 0}
            again={own !== null}
            received={counts.diterima}
            waiting={counts.dikirim > 0}
          />
        )}
      </div>
    </Card>
  );
}

/** Moves within a unit cancel out; those across its border belong in the sum. */
function Figures({ received }: { readonly received: Sent['received'] }) {
  const language = useLanguage();
  const moved = received['masuk'] !== received['keluar'];
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2">
      {summed
        .filter((name) => moved || (name !== 'masuk' && name !== 'keluar'))
        .map((name) => (
          <div key={name}>
            <dt className="text-xs font-semibold text-ink-faint">{measureLabel(name, language)}</dt>
            <dd className="numeric text-lg font-bold">{formatNumber(received[name] ?? 0, language)}</dd>
          </div>
        ))}
    </dl>
  );
}

/** The unit's own recap beside the sum, and whose part of it is no longer what was received. */
function Own({
  unitName,
  own,
  equal,
  sum,
}: {
  readonly unitName: string;
  readonly own: OwnRecap;
  readonly equal: boolean;
  readonly sum: number;
}) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const open = (
    <Link
      to="/pemilih/rekap/$recapId"
      params={{ recapId: own.recapId }}
      className={buttonClass(equal ? 'primary' : 'secondary', 'small')}
    >
      {t('openOwn', { unit: unitName })}
    </Link>
  );
  return (
    <>
      <Banner kind={equal ? 'good' : 'attention'} action={open}>
        {equal
          ? t('ownEqual', { unit: unitName })
          : t('ownDiffers', { unit: unitName, own: number(own.top['total'] ?? 0), sum: number(sum) })}
      </Banner>
      {own.broken.length > 0 && (
        <p className="text-sm text-needs-reading">
          {t('sumBroken', { units: own.broken.map(({ unitName: name }) => name).join(', ') })}
        </p>
      )}
    </>
  );
}

/** Makes the unit's recap out of what was received. */
function AddUp({
  unitId,
  period,
  partial,
  again,
  received,
  waiting,
}: {
  readonly unitId: UnitId;
  readonly period: Period;
  readonly partial: boolean;
  readonly again: boolean;
  readonly received: number;
  /** Recaps that are not looked at yet come first. */
  readonly waiting: boolean;
}) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const sum = useMutation({
    mutationFn: () => sumRecaps(unitId, period, partial),
    onError: toastFailure,
    onSuccess: async ({ recapId }) => {
      toast(t('summed'));
      await queries.invalidateQueries({ queryKey: ['submissions', unitId] });
      await navigate({ to: '/pemilih/rekap/$recapId', params: { recapId } });
    },
  });
  return (
    <div>
      <Button look={waiting ? 'secondary' : 'primary'} busy={sum.isPending} onClick={() => sum.mutate()}>
        {again ? t('sumAgain') : t('sumNow', { count: formatNumber(received, language) })}
      </Button>
    </div>
  );
}
