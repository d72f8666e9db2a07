/** Kinds of letters as a unit writes them: what holds, since when, by which source; which rules stop a letter. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LetterKind } from '../../../src/letters/schema.ts';
import { Badge, Banner, Button, Card, NotVerified, Skeleton } from '../../design/index.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { today } from '../../i18n/today.ts';
import { useCan, useUnit } from '../../identity/session.ts';
import { EmblemCard } from './emblem-card.tsx';
import { KindDialog } from './kind-dialog.tsx';
import { kindMessages } from './kind-messages.ts';
import { allKindsQuery } from './queries.ts';
import { RulesCard } from './rules-card.tsx';

export function KindsPage() {
  const t = useText(kindMessages);
  const { unitId, unitName } = useUnit();
  const manages = useCan('registers.manage');
  const { data, error } = useQuery(allKindsQuery(unitId));
  const [edited, setEdited] = useState<LetterKind | 'new'>();
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-4">
      <header className="grid gap-2">
        <Link to="/surat-keluar" className="w-fit text-sm font-semibold text-nila-text hover:underline">
          ← {t('back')}
        </Link>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h1 className="text-xl font-bold sm:text-2xl">{t('title')}</h1>
          {manages && (
            <Button look="primary" onClick={() => setEdited('new')}>
              {t('add')}
            </Button>
          )}
        </div>
        <p className="text-ink-soft">{t('lead', { unit: unitName })}</p>
      </header>
      {error && !data && <Banner kind="bad">{error.message}</Banner>}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <Card>
          <ul className="grid divide-y divide-line">
            {standing(data.items).map((kind) => (
              <Kind
                key={`${kind.code} ${kind.own} ${kind.since}`}
                kind={kind}
                onChange={manages ? () => setEdited(kind) : undefined}
              />
            ))}
          </ul>
        </Card>
      )}
      <EmblemCard />
      <RulesCard />
      {edited !== undefined && (
        <KindDialog kind={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </div>
  );
}

/** Of each kind the row that holds today, and those that hold later; the unit's own comes before the country's. */
function standing(rows: readonly LetterKind[]): readonly LetterKind[] {
  const now = new Set<string>();
  const day = today();
  return rows.filter(({ code, since }) => {
    if (since > day) return true;
    if (now.has(code)) return false;
    now.add(code);
    return true;
  });
}

function Kind({ kind, onChange }: { readonly kind: LetterKind; readonly onChange: (() => void) | undefined }) {
  const t = useText(kindMessages);
  const language = useLanguage();
  return (
    <li className="flex items-center justify-between gap-x-4 px-2 py-2.5">
      <div className="grid min-w-0 gap-0.5">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-semibold">{kind.label[language]}</span>
          {kind.own && <Badge tone="nila">{t('own')}</Badge>}
          {kind.since > today() && <Badge>{t('later')}</Badge>}
          {!kind.verified && <NotVerified />}
        </span>
        <span className="text-sm break-words text-ink-faint">
          <span className="numeric">{kind.numbered}</span>
          {` · ${t('from', { day: formatDate(kind.since, language) })} · ${kind.source}`}
        </span>
      </div>
      {onChange && (
        <Button size="small" aria-label={`${t('change')}: ${kind.label[language]}`} onClick={onChange}>
          {t('change')}
        </Button>
      )}
    </li>
  );
}
