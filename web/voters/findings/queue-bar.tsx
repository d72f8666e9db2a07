/** The bar over the screen: where one is in the queue, what was last done, and what else can be done. */
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import CircleCheck from 'lucide-react/icons/circle-check';
import CopyCheck from 'lucide-react/icons/copy-check';
import KeyboardIcon from 'lucide-react/icons/keyboard';
import ListChecks from 'lucide-react/icons/list-checks';
import type { DecisionAction, Finding } from '../../../src/elections/voters/schema.ts';
import { Button, IconButton } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import type { Command } from './core/keys.ts';
import { KeyHint } from './key-hint.tsx';
import { findingMessages } from './messages.ts';

export type Last = 'undone' | { readonly finding: Finding; readonly action: DecisionAction };

type Place = {
  /** Position in the queue, from 0; null for a finding outside of it. */
  readonly place: number | null;
  readonly loaded: number;
  readonly total: number;
  /** Whether the queue goes on beyond what is loaded. */
  readonly more: boolean;
  readonly onCommand: (command: Command) => void;
};
type Done = {
  readonly last: Last | undefined;
  readonly lastTitle: (finding: Finding) => string;
  readonly onTakeBack: (findingId: string) => void;
};

export function QueueBar({
  place,
  loaded,
  total,
  more,
  last,
  lastTitle,
  mayDecide,
  onCommand,
  onQueue,
  onBack,
  onTakeBack,
}: Place & Done & { readonly mayDecide: boolean; readonly onQueue: () => void; readonly onBack: () => void }) {
  const t = useText(findingMessages);
  return (
    <>
      {mayDecide && (
        <div className="sm:hidden">
          <Button
            size="small"
            icon={<CopyCheck aria-hidden className="size-4" />}
            onClick={() => onCommand({ do: 'batch' })}
          >
            {t('batch')}
          </Button>
        </div>
      )}
      <div className="sticky top-14 z-10 -mx-2 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-paper px-2 py-1.5">
        <QueueSteps place={place} loaded={loaded} total={total} more={more} onCommand={onCommand} />
        {place === null && (
          <Button size="small" onClick={onBack}>
            {t('toQueue')}
          </Button>
        )}
        <Button
          size="small"
          className="lg:hidden"
          icon={<ListChecks aria-hidden className="size-4" />}
          onClick={onQueue}
        >
          {t('openQueue')}
        </Button>
        <LastDone last={last} lastTitle={lastTitle} onTakeBack={onTakeBack} />
        {mayDecide && (
          <Button
            size="small"
            className="max-sm:hidden"
            icon={<CopyCheck aria-hidden className="size-4" />}
            onClick={() => onCommand({ do: 'batch' })}
          >
            {t('batch')} <KeyHint>B</KeyHint>
          </Button>
        )}
        <Button
          size="small"
          look="quiet"
          className="max-sm:hidden"
          icon={<KeyboardIcon aria-hidden className="size-4" />}
          onClick={() => onCommand({ do: 'help' })}
        >
          {t('help')} <KeyHint>?</KeyHint>
        </Button>
      </div>
    </>
  );
}

/** To the finding before and after, and where one is. */
function QueueSteps({ place, loaded, total, more, onCommand }: Place) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const at = place ?? -1;
  return (
    <div className="flex items-center gap-1">
      <IconButton label={`${t('previous')} (K)`} disabled={at <= 0} onClick={() => onCommand({ do: 'move', by: -1 })}>
        <ChevronUp aria-hidden className="size-5" />
      </IconButton>
      <IconButton
        label={`${t('next')} (J)`}
        disabled={at < 0 || (at >= loaded - 1 && !more)}
        onClick={() => onCommand({ do: 'move', by: 1 })}
      >
        <ChevronDown aria-hidden className="size-5" />
      </IconButton>
      <span className="numeric text-sm text-ink-soft" aria-live="polite">
        {place === null
          ? t('visiting')
          : at >= 0 && t('position', { at: formatNumber(at + 1, language), total: formatNumber(total, language) })}
      </span>
    </div>
  );
}

/** What was last done, and the way back. */
function LastDone({ last, lastTitle, onTakeBack }: Done) {
  const t = useText(findingMessages);
  return (
    <p role="status" className="flex min-w-0 flex-1 items-center gap-2 text-sm">
      {last && (
        <>
          <CircleCheck aria-hidden className="size-4 shrink-0 text-verbatim" />
          <span className="min-w-0 truncate">
            {last === 'undone' ? t('undone') : `${t('saved', { action: t(last.action) })}: ${lastTitle(last.finding)}`}
          </span>
        </>
      )}
      {last && last !== 'undone' && (
        <Button size="small" look="quiet" onClick={() => onTakeBack(last.finding.id)}>
          {t('takeBack')} <KeyHint>Z</KeyHint>
        </Button>
      )}
    </p>
  );
}
