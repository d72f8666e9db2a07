/** The finding before the eye, with the form of the decision that is being made on it. */
import { useLanguage } from '../../i18n/language.ts';
import { today } from '../../i18n/today.ts';
import { useCan } from '../../identity/session.ts';
import { CrossMatchView } from '../linkage/cross-match.tsx';
import { partOf, type DecisionDraft } from './core/decision.ts';
import { DecisionForm } from './decision-form.tsx';
import type { Pointing } from './finding-rows.tsx';
import { FindingView } from './finding-view.tsx';
import type { ScreenPart } from './queue-body.tsx';
import { wordsOf } from './words.ts';

const pointingOf = (draft: DecisionDraft | undefined, onPoint: (row: number) => void): Pointing => ({
  part: (row) => (draft ? partOf(draft, row) : null),
  onPoint,
});

export function CurrentFinding({ list, rules, counts, state }: ScreenPart) {
  const language = useLanguage();
  const mayUnmask = useCan('voters.unmask', list.unitId);
  const { kinds, deciding, moves, dispatch, unmasking } = state;
  const { draft, refused, recentReasons } = deciding;
  const { current, history } = state.queue;
  if (!current) return null;
  return (
    <FindingView
      key={current.id}
      finding={current}
      words={wordsOf(current, rules, language)}
      kinds={kinds}
      action={draft?.action ?? null}
      refused={draft ? undefined : refused[current.id]}
      mayDecide={state.mayDecide}
      mayUnmask={mayUnmask}
      unmasked={unmasking.unmasked}
      history={history}
      pointing={state.mayDecide && current.rows.length > 1 ? pointingOf(draft, deciding.point) : undefined}
      onWhy={() => moves.open('why')}
      onChoose={deciding.choose}
      onUndo={deciding.undo}
      onUnmask={() => moves.open('unmask')}
      onHide={unmasking.hide}
      onVisit={moves.visit}
      onTakeEarlier={() => void deciding.asEarlier()}
      across={current.code === 'D20' && <CrossMatchView list={list} finding={current} />}
      form={
        draft && (
          <DecisionForm
            unitId={list.unitId}
            finding={current}
            draft={draft}
            kinds={kinds}
            villages={counts?.byVillage ?? []}
            today={today()}
            refused={refused[current.id]}
            recentReasons={recentReasons}
            onChange={(next) => dispatch({ type: 'edit', id: current.id, draft: next })}
            onSave={(made) => void deciding.save(made)}
            onLeave={moves.leave}
          />
        )
      }
    />
  );
}
