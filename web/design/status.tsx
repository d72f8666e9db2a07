/** How a sentence stands with its source, and other small marks. Always icon and word and colour together. */
import BadgeCheck from 'lucide-react/icons/badge-check';
import CircleHelp from 'lucide-react/icons/circle-question-mark';
import Eye from 'lucide-react/icons/eye';
import Link2 from 'lucide-react/icons/link-2';
import OctagonX from 'lucide-react/icons/octagon-x';
import Sigma from 'lucide-react/icons/sigma';
import type { ComponentType, ReactNode } from 'react';
import type { ClaimStatus } from '../../src/evidence/schema.ts';
import { useText } from '../i18n/messages.ts';
import { cx } from './class-names.ts';
import { designMessages } from './messages.ts';

type Look = {
  readonly icon: ComponentType<{ className?: string; 'aria-hidden'?: boolean }>;
  readonly word: WordKey;
  readonly why: WordKey;
  readonly chip: string;
  readonly line: string;
};
type WordKey =
  | 'verbatim'
  | 'verbatimWhy'
  | 'computed'
  | 'computedWhy'
  | 'fromFacts'
  | 'fromFactsWhy'
  | 'needsReading'
  | 'needsReadingWhy'
  | 'unsupported'
  | 'unsupportedWhy';

const looks: Record<ClaimStatus, Look> = {
  verbatim: {
    icon: BadgeCheck,
    word: 'verbatim',
    why: 'verbatimWhy',
    chip: 'bg-verbatim-soft text-verbatim',
    line: 'claim-verbatim',
  },
  computed: {
    icon: Sigma,
    word: 'computed',
    why: 'computedWhy',
    chip: 'bg-computed-soft text-computed',
    line: 'claim-computed',
  },
  'from-facts': {
    icon: Link2,
    word: 'fromFacts',
    why: 'fromFactsWhy',
    chip: 'bg-from-facts-soft text-from-facts',
    line: 'claim-from-facts',
  },
  'needs-reading': {
    icon: Eye,
    word: 'needsReading',
    why: 'needsReadingWhy',
    chip: 'bg-needs-reading-soft text-needs-reading',
    line: 'claim-needs-reading',
  },
  unsupported: {
    icon: OctagonX,
    word: 'unsupported',
    why: 'unsupportedWhy',
    chip: 'bg-unsupported-soft text-unsupported',
    line: 'claim-unsupported',
  },
};

/** Classes that underline a sentence of this status. */
export const claimLineClass = (status: ClaimStatus): string => cx('claim-line', looks[status].line);

/** The status as a chip. `count` puts a number before the word. */
export function StatusChip({ status, count }: { readonly status: ClaimStatus; readonly count?: number }) {
  const t = useText(designMessages);
  const { icon: Icon, word, why, chip } = looks[status];
  return (
    <span title={t(why)} className={cx(pill, chip)}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {count !== undefined && <span className="numeric">{count}</span>}
      {t(word)}
    </span>
  );
}

/** What the status means, as a sentence. */
export function StatusMeaning({ status }: { readonly status: ClaimStatus }) {
  const t = useText(designMessages);
  return <>{t(looks[status].why)}</>;
}

/** Only the picture of a status, with its word for screen readers. */
export function StatusIcon({ status, className }: { readonly status: ClaimStatus; readonly className?: string }) {
  const t = useText(designMessages);
  const { icon: Icon, word, chip } = looks[status];
  return (
    <span title={t(word)} className={cx('inline-grid size-5 place-items-center rounded-full', chip, className)}>
      <Icon aria-hidden className="size-3.5" />
      <span className="sr-only">{t(word)}</span>
    </span>
  );
}

const small = 'inline-flex items-center gap-1 px-2 py-0.5 text-xs font-semibold';
const pill = `${small} rounded-full whitespace-nowrap`;
const longPill = `${small} max-w-full rounded-md break-words`;
const tones = {
  plain: 'bg-sunken text-ink-soft',
  nila: 'bg-nila-soft text-nila-text',
  good: 'bg-verbatim-soft text-verbatim',
  attention: 'bg-needs-reading-soft text-needs-reading',
  bad: 'bg-unsupported-soft text-unsupported',
};
export type Tone = keyof typeof tones;

/** A word that labels a thing: a state, a kind, a count. */
export function Badge({
  tone = 'plain',
  icon,
  long = false,
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  /** A sentence: it may take several lines. */
  readonly long?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <span className={cx(long ? longPill : pill, tones[tone])}>
      {icon}
      {children}
    </span>
  );
}

/** Marks data that nobody could check against its official source. */
export function NotVerified() {
  const t = useText(designMessages);
  return (
    <span
      title={t('notVerifiedWhy')}
      className={cx(pill, 'border border-dashed border-needs-reading bg-surface text-needs-reading')}
    >
      <CircleHelp aria-hidden className="size-3.5" />
      {t('notVerified')}
    </span>
  );
}
