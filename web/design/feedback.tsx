/** What the page says by itself: banners, emptiness, waiting. */
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import { formatShare } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { cx } from './class-names.ts';
import { designMessages } from './messages.ts';

const banners = {
  info: { icon: Info, look: 'bg-nila-soft text-nila-text' },
  good: { icon: CircleCheck, look: 'bg-verbatim-soft text-verbatim' },
  attention: { icon: TriangleAlert, look: 'bg-needs-reading-soft text-needs-reading' },
  bad: { icon: CircleAlert, look: 'bg-unsupported-soft text-unsupported' },
};

/** A sentence the person must see before going on, with what to do about it. */
export function Banner({
  kind = 'info',
  title,
  children,
  action,
}: {
  readonly kind?: keyof typeof banners;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  const { icon: Icon, look } = banners[kind];
  return (
    <div
      ref={kind === 'bad' ? broughtIntoSight : undefined}
      role={kind === 'bad' ? 'alert' : 'status'}
      className={cx('flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg px-4 py-3', look)}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 flex-1 basis-48">
        {title && <p className="font-bold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
      {action && <div className="flex shrink-0 flex-wrap gap-2">{action}</div>}
    </div>
  );
}

/** A refusal in a long dialog stands above what was typed last: without this, nobody on a phone would see it. */
const broughtIntoSight = (banner: HTMLElement | null): void => {
  if (banner?.closest('[role=dialog]')) banner.scrollIntoView({ block: 'nearest' });
};

/** Nothing here yet: says what belongs here and how it comes about. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-center gap-2 rounded-lg border border-dashed border-line px-6 py-10 text-center">
      {icon && (
        <div aria-hidden className="mb-1 grid size-12 place-items-center rounded-full bg-sunken text-ink-faint">
          {icon}
        </div>
      )}
      <p className="text-lg font-bold">{title}</p>
      {children && <div className="max-w-prose text-ink-soft">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

/** How far a long work is; without `done` it only says that it runs. */
export function Progress({
  label,
  done,
  total,
}: {
  readonly label: string;
  readonly done?: number;
  readonly total?: number;
}) {
  const language = useLanguage();
  const share = done !== undefined && total ? Math.min(1, done / total) : undefined;
  return (
    <div className="grid gap-1">
      <div className="flex justify-between gap-3 text-sm text-ink-soft">
        <span>{label}</span>
        {share !== undefined && <span className="numeric whitespace-nowrap">{formatShare(share, language, 0)}</span>}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share === undefined ? {} : { 'aria-valuenow': Math.floor(share * 100) })}
        className="h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <div
          className={cx(
            'h-full rounded-full bg-nila transition-[width] duration-200',
            share === undefined && 'w-1/3 animate-pulse',
          )}
          style={share === undefined ? undefined : { width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}

/** The shape of what is coming, while it loads. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const t = useText(designMessages);
  return (
    <div role="status" aria-label={t('loading')} className="grid animate-pulse gap-3 py-2">
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={cx('h-4 rounded-sm bg-line/70', line % 3 === 2 ? 'w-2/3' : 'w-full')} />
      ))}
    </div>
  );
}
