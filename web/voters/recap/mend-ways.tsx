/** The ways on from a recap that came back: a corrected list or sum, or an answer with the same figures. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RecapView } from '../../../src/elections/voters/schema.ts';
import { Button, buttonClass, cx } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import type { NewList } from '../core/new-list.ts';
import { NewListDialog } from '../new-list-dialog.tsx';
import { recapMessages } from './messages.ts';
import { SendForm } from './send-form.tsx';

type Mending = NonNullable<RecapView['mending']>;

export function MendWays({
  recap,
  mending,
  toUnitName,
}: {
  readonly recap: RecapView;
  readonly mending: Mending;
  readonly toUnitName: string;
}) {
  const t = useText(recapMessages);
  const begun = mending.corrections.length > 0;
  return (
    <section className="grid gap-3" aria-label={t('whatNow')}>
      <h3 className="font-semibold">{t('whatNow')}</h3>
      {begun && (
        <ul className="flex flex-wrap gap-2">
          {mending.corrections.map((one, n) => (
            <li key={one.at + one.name}>
              <Correction correction={one} look={n === 0 ? 'primary' : 'secondary'} />
            </li>
          ))}
        </ul>
      )}
      <Anew recap={recap} mending={mending} look={begun ? 'secondary' : 'primary'} />
      <details>
        <summary className="cursor-pointer text-sm font-semibold text-nila-text">{t('mendAnswer')}</summary>
        <div className="mt-3">
          <SendForm recap={recap} toUnitName={toUnitName} answers="same" />
        </div>
      </details>
    </section>
  );
}

type Look = 'primary' | 'secondary';
/** Names of lists are long; on a phone they take two lines. */
const wraps = 'max-sm:py-1.5 max-sm:whitespace-normal';

/** A list that is under way, or a version or sum that is ready to be sent. */
function Correction({
  correction: { listId, recapId, name, state },
  look,
}: {
  readonly correction: Mending['corrections'][number];
  readonly look: Look;
}) {
  const t = useText(recapMessages);
  const words = state === 'ditetapkan' ? t('mendSettled', { name }) : t('mendOpen', { name });
  if (listId === null)
    return (
      <Link to="/pemilih/rekap/$recapId" params={{ recapId: recapId ?? '' }} className={cx(buttonClass(look), wraps)}>
        {words}
      </Link>
    );
  return (
    <Link
      to="/pemilih/$listId"
      params={{ listId }}
      search={{ tab: state === 'ditetapkan' ? 'versi' : state === 'terimpor' ? 'temuan' : 'impor' }}
      className={cx(buttonClass(look), wraps)}
    >
      {words}
    </Link>
  );
}

/** A new list of the same kind and period, or a new sum of what is received. */
function Anew({
  recap,
  mending: { list, corrections },
  look,
}: {
  readonly recap: RecapView;
  readonly mending: Mending;
  readonly look: Look;
}) {
  const t = useText(recapMessages);
  const [making, setMaking] = useState(false);
  if (list === null)
    return (
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Link
          to="/pemilih/rekap"
          search={{ periode: recap.period, jenis: recap.kind }}
          className={cx(buttonClass(look), wraps)}
        >
          {t('mendSum')}
        </Link>
        <span className="min-w-0 flex-1 basis-64 text-sm text-ink-soft">{t('mendSumWhat')}</span>
      </p>
    );
  const name = corrections.length === 0 ? 'mendName' : 'mendNameAgain';
  const start: Partial<NewList> = {
    kind: recap.kind,
    period: recap.period,
    name: t(name, { name: list.name, n: corrections.length + 1 }),
    votingDay: list.votingDay,
    previousVersionId: list.previousVersionId,
    ...(list.tpsCapFrom === null ? { tpsCapFrom: '', tpsCap: String(list.tpsCap) } : { tpsCapFrom: list.tpsCapFrom }),
  };
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button look={look} onClick={() => setMaking(true)}>
        {t('mendList')}
      </Button>
      <span className="min-w-0 flex-1 basis-64 text-sm text-ink-soft">{t('mendListWhat')}</span>
      {making && <NewListDialog start={start} onClose={() => setMaking(false)} />}
    </p>
  );
}
