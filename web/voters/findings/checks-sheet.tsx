/** The checks of a list beside its findings: when each last ran, running them again, from which chance pairs count. */
import { useQuery } from '@tanstack/react-query';
import type { VoterList } from '../../../src/elections/voters/schema.ts';
import { Dialog } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { Threshold } from '../linkage/threshold.tsx';
import { Checks } from './checks.tsx';
import { findingMessages } from './messages.ts';
import { rulesQuery } from './queries.ts';

export function ChecksSheet({ list, onClose }: { readonly list: VoterList; readonly onClose: () => void }) {
  const t = useText(findingMessages);
  const { data: rules = [] } = useQuery(rulesQuery);
  return (
    <Dialog open shape="sheet" title={t('checks')} onClose={onClose}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pb-5">
        <Checks list={list} rules={rules} />
        <Threshold list={list} />
      </div>
    </Dialog>
  );
}
