/**
 * From a list to its settled version: what is still open, settling, and then what changed, the recap and where it goes.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { VoterEvent, VoterList } from '../../../src/elections/voters/schema.ts';
import { Banner, Skeleton } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { RecapPanel } from '../recap/recap-panel.tsx';
import { DifferencesCard } from './differences-card.tsx';
import { versionMessages } from './messages.ts';
import { settlementQuery } from './queries.ts';
import { SettleCard } from './settle-card.tsx';
import { VersionHead } from './version-head.tsx';

export function VersionsTab({ list }: { readonly list: VoterList }) {
  const t = useText(versionMessages);
  const { data, error } = useQuery(settlementQuery(list.id));
  const [event, setEvent] = useState<VoterEvent | null>(null);
  const voters = useRef<HTMLDivElement>(null);
  const queries = useQueryClient();
  // The version may be here before the job has told its end; the list's own page says then that it is settled.
  const behind = data !== undefined && data.version !== null && list.state !== 'ditetapkan';
  useEffect(() => {
    if (behind) void queries.invalidateQueries({ queryKey: ['voter-list', list.id], exact: true });
  }, [behind, list.id, queries]);
  if (error)
    return (
      <Banner kind="bad" title={t('loadFailed')}>
        {error.message}
      </Banner>
    );
  if (!data) return <Skeleton lines={8} />;
  if (data.version === null) return <SettleCard settlement={data} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <VersionHead
        version={data.version}
        onOpen={(next) => {
          setEvent(next);
          voters.current?.scrollIntoView({ behavior: 'smooth' });
        }}
      />
      <RecapPanel recapId={data.version.id} told>
        <div ref={voters} className="scroll-mt-20">
          <DifferencesCard key={event} version={data.version} event={event} />
        </div>
      </RecapPanel>
    </div>
  );
}
