/** What KETERANGAN says of a voter: a hint, and said to be one. */
import type { NoteHint } from '../../../src/elections/voters/schema.ts';
import { NotVerified } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { defineMessages, useText } from '../../i18n/messages.ts';

const messages = defineMessages({
  says: { id: 'Petunjuk dari keterangan: {what}', en: 'Hint of the note: {what}' },
  denies: { id: 'Keterangan menyatakan bukan: {what}', en: 'The note says it is not: {what}' },
  other: { id: 'Keterangan tentang orang lain: {what}', en: 'The note is about somebody else: {what}' },
  former: { id: 'Keterangan menyatakan tidak lagi: {what}', en: 'The note says no longer: {what}' },
  doubts: { id: 'Keterangan belum pasti: {what}', en: 'The note is not certain: {what}' },
  ambiguous: { id: 'Kode di keterangan dapat berarti: {what}', en: 'The code in the note can mean: {what}' },
});

export function NoteHintWords({ hint }: { readonly hint: NoteHint | null }) {
  const t = useText(messages);
  const language = useLanguage();
  if (hint === null) return null;
  return (
    <span title={hint.source} className="text-xs font-semibold text-ink-soft">
      {t(hint.stance, { what: hint.meanings.map(({ label }) => label[language]).join(' / ') })}{' '}
      {!hint.verified && <NotVerified />}
    </span>
  );
}
