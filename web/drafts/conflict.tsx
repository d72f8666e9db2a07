/** Two people wrote at once: both texts stay on the page until one is chosen. */
import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import type { DraftContent } from '../../src/drafts/schema.ts';
import { Banner, Button } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { draftMessages } from './messages.ts';
import { textToCopy } from './queries.ts';
import { DiffText } from './versions-drawer.tsx';

export function Conflict({
  mine,
  theirs,
  version,
  onMine,
  onTheirs,
}: {
  readonly mine: DraftContent;
  readonly theirs: DraftContent;
  readonly version: number;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}) {
  const t = useText(draftMessages);
  const changes = useMemo(
    () =>
      (diffWordsWithSpace(textToCopy(theirs), textToCopy(mine), { timeout: 1_000 }) ?? []).map(
        ({ added, removed, value }) => ({ type: added ? 'added' : removed ? 'removed' : 'same', text: value }) as const,
      ),
    [mine, theirs],
  );
  return (
    <Banner
      kind="attention"
      title={t('conflictTitle')}
      action={
        <>
          <Button onClick={onTheirs}>{t('useTheirs', { version })}</Button>
          <Button look="primary" onClick={onMine}>
            {t('useMine')}
          </Button>
        </>
      }
    >
      <p>{t('conflictWhy')}</p>
      <div
        className="mt-2 max-h-64 overflow-y-auto rounded-md bg-surface px-3 py-2"
        tabIndex={0}
        role="region"
        aria-label={t('conflictTitle')}
      >
        <DiffText changes={changes} />
      </div>
    </Banner>
  );
}
