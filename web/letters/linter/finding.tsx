import type { LetterFinding } from '../../../src/letters/schema.ts';
import { Badge, Button, cx, NotVerified } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { linterMessages } from './messages.ts';

/** One finding: what it says, where its rule comes from, and its mend where one is safe. */
export function Finding({
  finding: { says, source, verified, mend, doubtful },
  stops = false,
  applied = false,
  onShow,
  onToggle,
}: {
  readonly finding: LetterFinding;
  /** It keeps the letter from going on. */
  readonly stops?: boolean;
  readonly applied?: boolean;
  readonly onShow: () => void;
  /** Puts its mend in, or takes it back; absent where there is no place for it. */
  readonly onToggle?: (() => void) | undefined;
}) {
  const t = useText(linterMessages);
  const language = useLanguage();
  return (
    <li className={cx('border-l-2 pl-3', stops ? 'border-unsupported' : 'border-needs-reading')}>
      <button
        type="button"
        aria-label={t('show', { words: says[language] })}
        onClick={onShow}
        className="text-left font-semibold hover:underline"
      >
        {says[language]}
      </button>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-faint">
        {stops && <Badge tone="attention">{t('stops')}</Badge>}
        {doubtful && <Badge>{t('doubtful')}</Badge>}
        {source}
        {!verified && <NotVerified />}
      </p>
      {mend && (
        <p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
          {mend.text === '' ? t('removed') : t('becomes', { text: mend.text })}
          {onToggle && (
            <Button size="small" aria-pressed={applied} onClick={onToggle}>
              {t(applied ? 'undo' : 'apply')}
            </Button>
          )}
        </p>
      )}
    </li>
  );
}
