/** The bar over the screen: where one is in the queue, what was last done, and what else can be done. */
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import CircleCheck from 'lucide-react/icons/circle-check';
import CopyCheck from 'lucide-react/icons/copy-check';
import KeyboardIcon from 'lucide-react/icons/keyboard';
import Ellipsis from 'lucide-react/icons/ellipsis';
import ListChecks from 'lucide-react/icons/list-checks';
import type { DecisionAction, Finding } from '../../../src/elections/voters/schema.ts';
import { Button, IconButton, Menu, MenuItem } from '../../design/index.ts';
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
  work,
}: Place &
  Done & {
    readonly mayDecide: boolean;
    readonly onQueue: () => void;
    readonly onBack: () => void;
    /** How far the deciding is, once that is known. */
    readonly work: { readonly decided: number; readonly total: number } | undefined;
  }) {
  const t = useText(findingMessages);
  return (
    <div
      className={
        'sticky top-14 z-10 -mx-2 flex min-h-11 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line ' +
        'bg-paper px-2 py-1'
      }
    >
      <QueueSteps place={place} loaded={loaded} total={total} more={more} onCommand={onCommand} />
      {place === null && (
        <Button size="small" onClick={onBack}>
          {t('toQueue')}
        </Button>
      )}
      <Button size="small" className="lg:hidden" icon={<ListChecks aria-hidden className="size-4" />} onClick={onQueue}>
        {t('openQueue')}
      </Button>
      <LastDone last={last} lastTitle={lastTitle} onTakeBack={onTakeBack} />
      <Tools work={work} mayDecide={mayDecide} onCommand={onCommand} />
    </div>
  );
}

type ToolsPart = {
  readonly work: { readonly decided: number; readonly total: number } | undefined;
  readonly mayDecide: boolean;
  readonly onCommand: (command: Command) => void;
};

/** What is opened from the bar: beside each other, or behind one button where there is no room. */
function Tools({ work, mayDecide, onCommand }: ToolsPart) {
  const t = useText(findingMessages);
  const progress = useProgressWords(work);
  const batch = <CopyCheck aria-hidden className="size-4" />;
  return (
    <>
      <div className="flex items-center gap-2 max-sm:hidden">
        {work && (
          <Button size="small" look="quiet" title={t('perOperator')} onClick={() => onCommand({ do: 'work' })}>
            <span aria-hidden className="h-1.5 w-14 overflow-hidden rounded-full bg-line">
              <span className="block h-full bg-nila" style={{ width: `${(work.decided / work.total) * 100}%` }} />
            </span>
            {progress}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={() => onCommand({ do: 'checks' })}>
          {t('checks')}
        </Button>
        {mayDecide && (
          <Button size="small" icon={batch} onClick={() => onCommand({ do: 'batch' })}>
            {t('batch')} <KeyHint>B</KeyHint>
          </Button>
        )}
        <IconButton label={`${t('help')} (?)`} onClick={() => onCommand({ do: 'help' })}>
          <KeyboardIcon aria-hidden className="size-5" />
        </IconButton>
      </div>
      <div className="sm:hidden">
        <Menu
          trigger={
            <IconButton label={t('moreTools')}>
              <Ellipsis aria-hidden className="size-5" />
            </IconButton>
          }
        >
          {work && <MenuItem onClick={() => onCommand({ do: 'work' })}>{progress}</MenuItem>}
          <MenuItem onClick={() => onCommand({ do: 'checks' })}>{t('checks')}</MenuItem>
          {mayDecide && (
            <MenuItem icon={batch} onClick={() => onCommand({ do: 'batch' })}>
              {t('batch')}
            </MenuItem>
          )}
        </Menu>
      </div>
    </>
  );
}

function useProgressWords(work: ToolsPart['work']): string {
  const t = useText(findingMessages);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return work ? t('decidedShort', { decided: number(work.decided), total: number(work.total) }) : '';
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
      <span className="numeric text-sm whitespace-nowrap text-ink-soft" aria-live="polite">
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
