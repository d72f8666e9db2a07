/** The findings of a list: check it, decide what was found, hand out what must be visited. */
import { useQuery } from '@tanstack/react-query';
import FileUp from 'lucide-react/icons/file-up';
import type { VoterList } from '../../../src/elections/voters/schema.ts';
import { Banner, EmptyState, Skeleton } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { Threshold } from '../linkage/threshold.tsx';
import { Checks } from './checks.tsx';
import { ChecksLine } from './checks-line.tsx';
import { FindingsScreen } from './findings-screen.tsx';
import { Exports } from './exports.tsx';
import { findingMessages } from './messages.ts';
import { countsQuery, rulesQuery } from './queries.ts';

export function FindingsTab({ list }: { readonly list: VoterList }) {
  const t = useText(findingMessages);
  const mayDecide = useCan('voters.edit', list.unitId);
  const { data: rules, error } = useQuery(rulesQuery);
  const { data: counts } = useQuery(countsQuery(list.id));
  if (list.rows === 0)
    return (
      <EmptyState icon={<FileUp className="size-6" />} title={t('noRows')}>
        {t('noRowsLead')}
      </EmptyState>
    );
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!rules) return <Skeleton lines={8} />;
  const found = counts !== undefined && counts.total > 0;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {list.state === 'ditetapkan' ? <Banner>{t('settledList')}</Banner> : !mayDecide && <Banner>{t('mayNot')}</Banner>}
      {found ? (
        <>
          <ChecksLine list={list} />
          <FindingsScreen list={list} rules={rules} />
        </>
      ) : (
        <>
          <Checks list={list} rules={rules} />
          <Threshold list={list} />
        </>
      )}
      <Exports list={list} />
    </div>
  );
}
