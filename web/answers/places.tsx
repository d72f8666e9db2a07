/** Where something stands in a paper: told, and led to. */
import { Link } from '@tanstack/react-router';
import type { PaperPlace } from '../../src/answers/schema.ts';
import { useText } from '../i18n/messages.ts';
import { answerMessages } from './messages.ts';

/** "Pasal 12 ayat (3), halaman 4". */
export function PlaceWords({ place: { label, page } }: { readonly place: PaperPlace }) {
  const t = useText(answerMessages);
  return [label, page === null ? '' : t('page', { page })].filter(Boolean).join(', ');
}

/** Leads to where it stands in its paper. */
export function ToPlace({
  place: { paperId, page, start, end },
  className,
  children,
}: {
  readonly place: PaperPlace;
  readonly className?: string;
  readonly children: React.ReactNode;
}) {
  return (
    <Link
      to="/dokumen/$paperId"
      params={{ paperId }}
      search={{ tab: 'baca', halaman: page ?? 1, dari: start, sampai: end }}
      {...(className === undefined ? {} : { className })}
    >
      {children}
    </Link>
  );
}
