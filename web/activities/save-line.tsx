/** Says whether what is typed is safe, and what to do when somebody else has saved meanwhile. */
import CloudCheck from 'lucide-react/icons/cloud-check';
import CloudUpload from 'lucide-react/icons/cloud-upload';
import { useMemo } from 'react';
import { Banner, Button } from '../design/index.ts';
import type { Saving } from '../forms/use-versioned-save.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { changedFields } from './changed-fields.ts';
import { activityMessages } from './messages.ts';

export function SaveLine<T extends object>({ autosave }: { readonly autosave: Saving<T> }) {
  const t = useText(activityMessages);
  const language = useLanguage();
  const { state, savedAt, failure, theirs, restoredAt } = autosave;
  const differences = useMemo(() => (theirs ? differing(autosave.value, theirs.value) : []), [theirs, autosave.value]);
  if (theirs) {
    return (
      <Banner
        kind="attention"
        title={t('conflictTitle', { version: theirs.version })}
        action={
          <>
            <Button size="small" look="primary" onClick={autosave.keepMine}>
              {t('conflictMine')}
            </Button>
            <Button size="small" onClick={autosave.takeTheirs}>
              {t('conflictTheirs')}
            </Button>
          </>
        }
      >
        <p>{t('conflictWhy')}</p>
        <ul className="mt-2 grid gap-2">
          {differences.map(({ key, mine, saved }) => (
            <li key={key} className="grid gap-1 rounded-md bg-surface p-2 text-sm sm:grid-cols-2">
              <div>
                <strong className="block text-xs text-ink-faint">{t('mine')}</strong>
                <span className="break-words whitespace-pre-wrap">{mine}</span>
              </div>
              <div>
                <strong className="block text-xs text-ink-faint">{t('theirs')}</strong>
                <span className="break-words whitespace-pre-wrap">{saved}</span>
              </div>
            </li>
          ))}
        </ul>
      </Banner>
    );
  }
  return (
    <>
      {state === 'failed' && (
        <Banner
          kind="bad"
          title={t('savedFailed')}
          action={
            <Button size="small" onClick={() => void autosave.flush().catch(() => undefined)}>
              {t('trySaving')}
            </Button>
          }
        >
          {failure?.message}
        </Banner>
      )}
      {restoredAt && state !== 'saved' && (
        <Banner>{t('restoredText', { at: formatInstant(restoredAt, language) })}</Banner>
      )}
      <p role="status" className="numeric flex min-h-6 items-center gap-1.5 text-sm text-ink-faint">
        {state === 'saved' && savedAt && (
          <>
            <CloudCheck aria-hidden className="size-4 text-verbatim" />
            {t('saved', { at: formatInstant(savedAt, language) })}
          </>
        )}
        {state === 'saved' && !savedAt && t('savesItself')}
        {state === 'saving' && (
          <>
            <CloudUpload aria-hidden className="size-4" />
            {t('saving')}
          </>
        )}
        {state === 'typing' && t('unsaved')}
      </p>
    </>
  );
}

function differing<T extends object>(mine: T, saved: T): { key: string; mine: string; saved: string }[] {
  return changedFields(mine, saved).map((key) => ({ key, mine: words(mine[key]), saved: words(saved[key]) }));
}

/** A value of a sheet as plain words. */
function words(value: unknown): string {
  if (value === undefined || value === null || value === '') return '—';
  if (Array.isArray(value)) return value.map(words).join('\n') || '—';
  if (typeof value === 'object')
    return (
      Object.entries(value)
        .filter(([key]) => key !== 'id' && key !== 'sha256')
        .map(([, part]) => words(part))
        .join(' · ') || '—'
    );
  return String(value);
}
