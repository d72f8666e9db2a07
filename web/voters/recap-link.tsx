/** From a figure in a text or a sheet to the recap that it was taken from. */
import { Link } from '@tanstack/react-router';
import { useText } from '../i18n/messages.ts';
import { recapMessages } from './recap/messages.ts';

/** `query`: recap/<id>/<region>/<measure>. Nothing where a figure comes from elsewhere. */
export function RecapLink({ query }: { readonly query: string }) {
  const t = useText(recapMessages);
  const recapId = /^recap\/([0-9a-f-]{36})\//.exec(query)?.[1];
  if (recapId === undefined) return null;
  return (
    <Link
      to="/pemilih/rekap/$recapId"
      params={{ recapId }}
      className="font-semibold text-nila-text underline-offset-2 hover:underline"
    >
      {t('openRecap')}
    </Link>
  );
}
