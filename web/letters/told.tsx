/** What befell a branch by itself: moved, its holder reminded, brought up unanswered. */
import BellRing from 'lucide-react/icons/bell-ring';
import type { Disposition } from '../../src/letters/schema.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { letterMessages } from './messages.ts';
import { moveMessages } from './move-messages.ts';

export function Told({ branch }: { readonly branch: Disposition }) {
  const t = useText(letterMessages);
  const moved = useText(moveMessages);
  const { moves, reminders, escalatedAt, escalations, from } = branch;
  const language = useLanguage();
  const at = (instant: string) => formatInstant(instant, language);
  const lines = [
    ...moves.map(({ from: had, name, reason, at: when }) =>
      moved('movedFrom', { post: had[language], name, reason, at: at(when) }),
    ),
    ...reminders.map((one) => t(remindedWords[one.kind], { names: one.names.join(', '), at: at(one.at) })),
    ...(escalatedAt === null ? [] : [t('escalatedTo', { to: from.label, at: at(escalatedAt) })]),
    ...escalations.map((one) =>
      one.to === null
        ? t('escalatedToTop', { at: at(one.at) })
        : t('escalatedTo', { to: one.to[language], at: at(one.at) }),
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <ul aria-label={t('followedUp')} className="grid gap-0.5 text-sm text-ink-soft">
      {lines.map((line) => (
        <li key={line} className="flex gap-1.5">
          <BellRing aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span className="min-w-0 break-words">{line}</span>
        </li>
      ))}
    </ul>
  );
}

const remindedWords = { sebelum: 'remindedBefore', hari: 'remindedOnDay', lewat: 'remindedAfter' } as const;
