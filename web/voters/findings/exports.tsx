/**
 * Files that leave the house: visit sheets per village and findings, each for a purpose, with a watermark and an end.
 */
import { useQuery } from '@tanstack/react-query';
import FileDown from 'lucide-react/icons/file-down';
import MapPinned from 'lucide-react/icons/map-pin-check';
import { useState } from 'react';
import type { FindingsExportKind, VoterList } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, Card, Skeleton } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ExportFiles } from './export-files.tsx';
import { findingMessages } from './messages.ts';
import { countsQuery, exportsQuery } from './queries.ts';

export function Exports({ list }: { readonly list: VoterList }) {
  const t = useText(findingMessages);
  const mayExport = useCan('voters.edit', list.unitId);
  const { data: counts } = useQuery(countsQuery(list.id));
  const { data, error } = useQuery({ ...exportsQuery(list.unitId, list.id), enabled: mayExport });
  const [asking, setAsking] = useState<FindingsExportKind>();
  if (!mayExport || !counts || (counts.total === 0 && !data?.total)) return null;
  return (
    <Card
      title={t('exports')}
      aside={
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            icon={<MapPinned aria-hidden className="size-4" />}
            disabled={counts.waiting === 0}
            onClick={() => setAsking('coktas')}
          >
            {t('makeSheets')}
          </Button>
          <Button size="small" icon={<FileDown aria-hidden className="size-4" />} onClick={() => setAsking('temuan')}>
            {t('exportFindings')}
          </Button>
        </div>
      }
    >
      {counts.waiting === 0 && <p className="mb-2 text-sm text-ink-soft">{t('visitsNone')}</p>}
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : !data ? (
        <Skeleton lines={2} />
      ) : data.items.length === 0 ? (
        <p className="text-ink-soft">{t('noExports')}</p>
      ) : (
        <ExportFiles list={list} files={data.items} />
      )}
      {asking && <ExportDialog list={list} kind={asking} onClose={() => setAsking(undefined)} />}
    </Card>
  );
}
