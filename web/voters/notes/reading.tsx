/** How a note is read: the hint, or that nothing is known of it. */
import type { NoteHint } from '../../../src/elections/voters/schema.ts';
import { useText } from '../../i18n/messages.ts';
import { NoteHintWords } from '../findings/note-hint.tsx';
import { noteMessages } from './messages.ts';

export function Reading({ hint }: { readonly hint: NoteHint | null }) {
  const t = useText(noteMessages);
  return hint === null ? <span className="text-xs text-ink-faint">{t('nothing')}</span> : <NoteHintWords hint={hint} />;
}
