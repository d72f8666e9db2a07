/** The findings of a batch: of which kind and where, how many, and the riskiest of them. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { FindingCounts, FindingFilter, Rule, ListId } from '../../../src/elections/voters/schema.ts';
import { Banner, SelectField, Skeleton } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import type { BatchSize } from './core/batch.ts';
import { shownValues } from './core/shown.ts';
import { findingMessages } from './messages.ts';
import { samplesQuery } from './queries.ts';
import { titleOf, wordsOf } from './words.ts';

export function BatchKind({
  code,
  onChoose,
  filter,
  counts,
  rules,
}: {
  readonly code: string;
  readonly onChoose: (code: string) => void;
  readonly filter: FindingFilter;
  readonly counts: FindingCounts | undefined;
  readonly rules: readonly Rule[];
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const codes = counts?.byCode.filter(({ open }) => open > 0) ?? [];
  const village =
    filter.village === undefined
      ? undefined
      : counts?.byVillage.find((each) => (each.village ?? '-') === filter.village);
  return (
    <>
      <SelectField
        label={t('filterCode')}
        required
        value={code}
        onChange={(event) => onChoose(event.target.value)}
        hint={t('batchNeedsCode')}
        options={[
          { value: '', label: t('chooseCode') },
          ...codes.map((each) => ({ value: each.code, label: `${each.code} ${titleOf(each.code, rules, language)}` })),
        ]}
      />
      {village && (
        <p className="text-sm">
          {t('filterVillage')}: <strong>{village.name ?? village.village ?? t('withoutVillage')}</strong>
        </p>
      )}
      {filter.assignee && (
        <p className="text-sm">
          {t('filterAssignee')}: <strong>{t(filter.assignee === 'me' ? 'myShare' : 'nobodysShare')}</strong>
        </p>
      )}
    </>
  );
}

export function BatchCount({
  preview: { data, error },
  size,
}: {
  readonly preview: UseQueryResult<{ readonly count: number; readonly limit: number }>;
  readonly size: BatchSize;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={2} />;
  if (size === 'none') return <Banner>{t('batchNone')}</Banner>;
  const count = formatNumber(data.count, language);
  if (size === 'too-many')
    return <Banner kind="attention">{t('batchTooMany', { count, limit: formatNumber(data.limit, language) })}</Banner>;
  return <p className="numeric text-lg font-bold">{t('batchCount', { count })}</p>;
}

/** A few to look at before all of them are decided. */
export function BatchSamples({
  listId,
  filter,
  rules,
}: {
  readonly listId: ListId;
  readonly filter: FindingFilter;
  readonly rules: readonly Rule[];
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const { data } = useQuery(samplesQuery(listId, filter));
  if (!data) return <Skeleton lines={3} />;
  return (
    <section aria-label={t('batchSamples')} className="grid gap-1">
      <h3 className="text-sm font-semibold">{t('batchSamples')}</h3>
      <ul className="divide-y divide-line rounded-lg border border-line text-sm">
        {data.items.map((finding) => {
          const [voter] = finding.voters;
          const values = voter ? shownValues(voter, language) : {};
          return (
            <li key={finding.id} className="px-3 py-2">
              <p className="font-semibold">{wordsOf(finding, rules, language).message}</p>
              <p className="text-ink-soft">
                {[values.name, values.birth_date, finding.villageName, values.tps && `TPS ${values.tps}`]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
