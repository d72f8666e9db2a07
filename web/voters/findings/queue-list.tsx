/** The queue beside the screen: one line a finding, what it is, where, and whether it is decided. */
import CalendarCheck from 'lucide-react/icons/calendar-check-2';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { useEffect, useRef, type RefObject } from 'react';
import type { Finding, Rule } from '../../../src/elections/voters/schema.ts';
import { Button, cx } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { findingMessages } from './messages.ts';
import { wordsOf } from './words.ts';

export function QueueList({
  items,
  rules,
  at,
  total,
  hasMore,
  loadingMore,
  onShow,
  onMore,
  className,
}: {
  readonly items: readonly Finding[];
  readonly rules: readonly Rule[];
  readonly at: string | null;
  readonly total: number;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly onShow: (id: string) => void;
  readonly onMore: () => void;
  readonly className?: string;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  useFollowing(list, at);
  // One stop for the tabulator: from it the arrows walk, as they do anywhere on the desk.
  const stop = items.find(({ id }) => id === at) ?? items[0];
  return (
    <section
      aria-label={t('queue')}
      className={cx('flex min-h-0 flex-col rounded-lg border border-line bg-surface', className)}
    >
      <p className="border-b border-line px-3 py-2 text-sm text-ink-soft">
        {t('queueCount', { count: formatNumber(total, language) })}
      </p>
      <ol ref={list} className="relative min-h-0 flex-1 divide-y divide-line overflow-y-auto">
        {items.map((item) => (
          <QueueItem
            key={item.id}
            item={item}
            rules={rules}
            current={item.id === at}
            stop={item === stop}
            onShow={onShow}
          />
        ))}
        {hasMore && (
          <li className="p-2 text-center">
            <Button size="small" busy={loadingMore} onClick={onMore}>
              {t('more')}
            </Button>
          </li>
        )}
      </ol>
    </section>
  );
}

/** The finding that is shown stays in sight within the list, and keeps the focus where the list has it. */
function useFollowing(list: RefObject<HTMLOListElement | null>, at: string | null): void {
  useEffect(() => {
    const shown = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (!list.current || !shown) return;
    // Within the list alone: the page stays where it is.
    const [view, line] = [list.current.getBoundingClientRect(), shown.getBoundingClientRect()];
    list.current.scrollBy(0, Math.min(0, line.top - view.top) + Math.max(0, line.bottom - view.bottom));
    if (list.current.contains(document.activeElement)) shown.focus({ preventScroll: true });
  }, [list, at]);
}

/** One line of the queue: what is wrong, with whom, where, and what was decided. */
function QueueItem({
  item,
  rules,
  current,
  stop,
  onShow,
}: {
  readonly item: Finding;
  readonly rules: readonly Rule[];
  readonly current: boolean;
  /** Whether the tabulator stops here. */
  readonly stop: boolean;
  readonly onShow: (id: string) => void;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const words = wordsOf(item, rules, language);
  const who = item.voters
    .map(({ name }) => name)
    .filter(Boolean)
    .slice(0, 2)
    .join(' · ');
  const where = [item.villageName, ...new Set(item.voters.flatMap(({ tps }) => (tps === null ? [] : [`TPS ${tps}`])))]
    .filter(Boolean)
    .slice(0, 3)
    .join(', ');
  return (
    <li>
      <button
        type="button"
        tabIndex={stop ? 0 : -1}
        onClick={() => onShow(item.id)}
        {...(current ? { 'aria-current': 'true' as const } : {})}
        className={cx(
          'grid w-full grid-cols-[1.25rem_1fr] gap-x-2 px-3 py-2 text-left -outline-offset-2',
          current ? 'bg-nila-soft shadow-[inset_3px_0_0_var(--nila)]' : 'hover:bg-sunken/60',
        )}
      >
        <Mark item={item} />
        <span className="min-w-0">
          <span
            className={cx(
              'block text-sm leading-snug font-semibold',
              (item.state === 'diputuskan' || item.state === 'ditutup') && 'text-ink-soft',
            )}
          >
            {words.title}
          </span>
          {who && <span className="block truncate text-sm">{who}</span>}
          {where && <span className="block truncate text-xs text-ink-soft">{where}</span>}
          {item.decision && (
            <span className="block text-xs font-semibold text-verbatim">{t(item.decision.action)}</span>
          )}
        </span>
      </button>
    </li>
  );
}

const severities = {
  error: { icon: CircleAlert, look: 'text-unsupported' },
  warning: { icon: TriangleAlert, look: 'text-needs-reading' },
  info: { icon: Info, look: 'text-ink-faint' },
} as const;

function Mark({ item }: { readonly item: Finding }) {
  const t = useText(findingMessages);
  const {
    icon: Icon,
    look,
    word,
  } = item.state === 'diputuskan'
    ? { icon: CircleCheck, look: 'text-verbatim', word: t('stateDecided') }
    : item.state === 'menunggu'
      ? { icon: CalendarCheck, look: 'text-needs-reading', word: t('stateCoktas') }
      : item.state === 'ditutup'
        ? { icon: CircleDashed, look: 'text-ink-faint', word: t('stateClosed') }
        : { ...severities[item.severity], word: t(item.severity) };
  return (
    <span title={word} className={look}>
      <Icon aria-hidden className="mt-0.5 size-4.5" />
      <span className="sr-only">{word}: </span>
    </span>
  );
}
