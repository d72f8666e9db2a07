import { Link } from '@tanstack/react-router';
import { useText } from '../i18n/messages.ts';
import { letterMessages } from './messages.ts';

/** The way back from a page about letters. */
export function BackToLetters() {
  const t = useText(letterMessages);
  return (
    <Link to="/surat" search={{}} className="w-fit py-0.5 text-sm font-semibold text-nila-text hover:underline">
      ← {t('backToLetters')}
    </Link>
  );
}
