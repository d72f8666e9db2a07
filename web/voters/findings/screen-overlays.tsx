/** What opens over the findings' screen. Escape closes it and the keys are heard again. */
import { useQueryClient } from '@tanstack/react-query';
import { Dialog } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { useLanguage } from '../../i18n/language.ts';
import { BatchDialog } from './batch-dialog.tsx';
import { ChecksSheet } from './checks-sheet.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { findingMessages } from './messages.ts';
import { ShownQueue, type ScreenPart } from './queue-body.tsx';
import { UndoDialog } from './undo-dialog.tsx';
import { UnmaskDialog } from './unmask.tsx';
import { WhySheet } from './why-sheet.tsx';
import { wordsOf } from './words.ts';
import { WorkSheet } from './work-progress.tsx';

export function ScreenOverlays({ list, rules, counts, state, filters }: ScreenPart) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const { leave } = state.moves;
  const { overlay } = state.screen;
  const { current } = state.queue;
  if (overlay === 'queue')
    return (
      <Dialog open shape="sheet" title={t('queue')} onClose={leave}>
        <ShownQueue {...{ list, rules, counts, state, filters }} />
      </Dialog>
    );
  if (overlay === 'why' && current)
    return <WhySheet finding={current} words={wordsOf(current, rules, language)} onClose={leave} />;
  if (overlay === 'checks') return <ChecksSheet list={list} onClose={leave} />;
  if (overlay === 'work') return <WorkSheet list={list} rules={rules} onClose={leave} />;
  if (overlay === 'help') return <HelpDialog onClose={leave} />;
  if (overlay === 'batch')
    return (
      <BatchDialog
        list={list}
        filter={state.filter}
        counts={counts}
        rules={rules}
        kinds={state.kinds}
        onClose={leave}
        onDone={() => {
          leave();
          void queries.invalidateQueries({ queryKey: ['findings', list.id] });
        }}
      />
    );
  if (overlay === 'undo' && current)
    return <UndoDialog onUndo={(reason) => state.deciding.takeBackFor(current.id, reason)} onClose={leave} />;
  if (overlay === 'unmask' && current)
    return (
      <UnmaskDialog
        listId={list.id}
        findingId={current.id}
        onShow={(numbers) => state.unmasking.show(current.id, numbers)}
        onClose={leave}
      />
    );
  return null;
}
