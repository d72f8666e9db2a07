/**
 * The findings of a list, decided one after the other: the queue on one side, one finding at a time on the other.
 * Everything goes by keyboard (core/keys) and by mouse or touch alike.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Rule, VoterList, ListId } from '../../../src/elections/voters/schema.ts';
import { Banner, Button } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { Conflicts } from './conflicts.tsx';
import { findingMessages } from './messages.ts';
import { countsQuery, progressQuery } from './queries.ts';
import { QueueBar } from './queue-bar.tsx';
import { QueueBody } from './queue-body.tsx';
import { RememberedDecisions } from './remembered.tsx';
import { screenKeys } from './screen-keys.ts';
import { ScreenOverlays } from './screen-overlays.tsx';
import { useCommands, useFindingsScreen } from './use-findings-screen.ts';
import { wordsOf } from './words.ts';

export function FindingsScreen({ list, rules }: { readonly list: VoterList; readonly rules: readonly Rule[] }) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const { data: counts } = useQuery(countsQuery(list.id));
  const { data: work } = useQuery(progressQuery(list.id));
  const state = useFindingsScreen(list);
  const { act, filters } = useCommands(state);
  const { queue, deciding, moves, visiting } = state;
  return (
    // The screen takes letters while the focus is anywhere in it.
    <div
      ref={state.focus.region}
      tabIndex={0}
      role="group"
      aria-label={t('screen')}
      {...screenKeys(act)}
      className="-m-2 grid grid-cols-[minmax(0,1fr)] gap-2 rounded-lg p-2 sm:-mx-3 sm:px-3"
    >
      <Conflicts listId={list.id} onOpen={moves.visit} />
      <RememberedDecisions list={list} />
      <QueueBar
        place={visiting === undefined ? queue.place : null}
        loaded={queue.items.length}
        total={queue.total}
        more={queue.query.hasNextPage}
        last={deciding.last}
        mayDecide={state.mayDecide}
        onCommand={act}
        onQueue={() => moves.open('queue')}
        onBack={moves.back}
        onTakeBack={(id) => void deciding.takeBack(id)}
        lastTitle={(finding) => wordsOf(finding, rules, language).title}
        work={work && work.total > 0 ? work : undefined}
      />
      {queue.allDecided && <AllDecided listId={list.id} />}
      <QueueBody list={list} rules={rules} state={state} counts={counts} filters={filters} />
      <ScreenOverlays list={list} rules={rules} state={state} counts={counts} filters={filters} />
    </div>
  );
}

function AllDecided({ listId }: { readonly listId: ListId }) {
  const t = useText(findingMessages);
  const queries = useQueryClient();
  return (
    <Banner
      kind="good"
      action={
        <Button size="small" onClick={() => void queries.invalidateQueries({ queryKey: ['findings', listId] })}>
          {t('reloadQueue')}
        </Button>
      }
    >
      {t('allDecided')}
    </Banner>
  );
}
