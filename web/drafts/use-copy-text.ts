/** Copies the words of a text, as they are posted. */
import type { DraftContent } from '../../src/drafts/schema.ts';
import { toast, toastFailure } from '../design/index.ts';
import { useText } from '../i18n/messages.ts';
import { draftMessages } from './messages.ts';
import { textToCopy } from './queries.ts';

export function useCopyText(content: DraftContent): () => void {
  const t = useText(draftMessages);
  return () =>
    void navigator.clipboard.writeText(textToCopy(content)).then(
      () => toast(t('copied')),
      () => toastFailure(new Error(t('copyFailed'))),
    );
}
