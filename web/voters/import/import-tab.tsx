/** The import of a list: a file, what its columns mean, how far it is, and what became of its rows. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Import, VoterList, ListId } from '../../../src/elections/voters/schema.ts';
import { Banner, buttonClass, Card, EmptyState, Progress, Skeleton } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan } from '../../identity/session.ts';
import { ImportResult } from './import-result.tsx';
import { MappingScreen } from './mapping-screen.tsx';
import { importMessages } from './messages.ts';
import { importsQuery } from './queries.ts';
import { isList, refusedOf, RefusedFile } from './refused-file.tsx';
import { RowSum } from './row-sum.tsx';
import { RunningImport } from './running-import.tsx';
import { SendFile } from './send-file.tsx';

export function ImportTab({ list }: { readonly list: VoterList }) {
  const t = useText(importMessages);
  const mayEdit = useCan('voters.edit', list.unitId);
  const { data, error } = useQuery(importsQuery(list.id));
  useFollowEnd(list.id, data?.items);
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={6} />;
  const items: readonly Import[] = data.items;
  const running = items.find(({ state }) => state === 'berjalan');
  const looking = items.find(({ state }) => state === 'diperiksa');
  const waiting = running ? undefined : items.find(({ state }) => state === 'menunggu');
  const refused = refusedOf(items);
  const ended = items.filter((each) => each !== running && each !== waiting && each !== looking && isList(each));
  const open = mayEdit && list.state !== 'ditetapkan';
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {refused && <RefusedFile key={refused.id} listId={list.id} item={refused} mayClose={mayEdit} />}
      {running ? (
        <RunningImport listId={list.id} item={running} mayCancel={mayEdit} />
      ) : looking ? (
        <Card>
          <Progress label={t('looking', { name: looking.name })} />
        </Card>
      ) : waiting && open ? (
        <MappingScreen key={waiting.id} listId={list.id} item={waiting} />
      ) : open ? (
        <Card title={t(ended.length === 0 ? 'addFile' : 'addMore')}>
          <SendFile listId={list.id} />
        </Card>
      ) : (
        ended.length === 0 && (
          <EmptyState title={t('noneYet')}>{t(list.state === 'ditetapkan' ? 'settled' : 'mayNotEdit')}</EmptyState>
        )
      )}
      {data.sum.read > 0 && (
        <RowSum
          sum={data.sum}
          action={
            list.state === 'terimpor' && !waiting ? (
              <Link
                to="/pemilih/$listId"
                params={{ listId: list.id }}
                search={{ tab: 'temuan' }}
                className={buttonClass('primary')}
              >
                {t('checkNext')}
              </Link>
            ) : undefined
          }
        />
      )}
      {ended.length > 0 && (
        <section className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <h2 className="text-lg font-bold">{t('history')}</h2>
          {ended.map((item) => (
            <ImportResult key={item.id} listId={list.id} item={item} mayEdit={open && !running} />
          ))}
        </section>
      )}
    </div>
  );
}

/** When an import ends the list itself has changed, and all that is shown about it. */
function useFollowEnd(listId: ListId, items: readonly Import[] | undefined): void {
  const queries = useQueryClient();
  const before = useRef(false);
  const now = items?.some(({ state }) => state === 'berjalan') ?? false;
  useEffect(() => {
    if (before.current !== now) {
      void queries.invalidateQueries({ queryKey: ['voter-list', listId] });
      void queries.invalidateQueries({ queryKey: ['voter-lists'] });
    }
    before.current = now;
  }, [now, listId, queries]);
}
