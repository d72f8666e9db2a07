/** The words of an outgoing letter: the pages that would be printed, and the text alone. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OutgoingView } from '../../../src/letters/schema.ts';
import { buttonClass, Card, cx } from '../../design/index.ts';
import { draftQuery } from '../../drafts/queries.ts';
import { useWide } from '../../drafts/use-wide.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { outgoingMessages } from './messages.ts';
import { PrintedPages } from './printed-pages.tsx';
import { outgoingPictureQuery, type typedPictureQuery } from './queries.ts';

/** The letter as printed, or as its fields are being typed; its text is worked on at its own page. */
export function LetterWords({
  letter,
  draftId,
  typed,
}: {
  readonly letter: OutgoingView;
  readonly draftId: NonNullable<OutgoingView['draftId']>;
  readonly typed: ReturnType<typeof typedPictureQuery> | undefined;
}) {
  const t = useText(outgoingMessages);
  const { data: draft } = useQuery(draftQuery(draftId));
  const { id, version, state } = letter;
  return (
    <Card title={t('printed')} className={cx('lg:sticky lg:top-18', state !== 'menyusun' && 'max-lg:order-first')}>
      <div className="mb-3 flex flex-wrap gap-2">
        <Link to="/draf/$draftId" params={{ draftId }} className={buttonClass('secondary')}>
          {t('openText')}
        </Link>
        {(['pdf', 'docx'] as const).map((format) => (
          <a key={format} className={buttonClass('secondary')} href={`/api/letters/outgoing/${id}/paper.${format}`}>
            {t(format)}
          </a>
        ))}
      </div>
      <p className="mb-3 text-sm text-ink-faint">{t(typed ? 'printedTyped' : 'textHint')}</p>
      {draft && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <PrintedPages
            query={typed ?? outgoingPictureQuery(id, `${version} ${state} ${draft.version} ${draft.state}`)}
          />
          {/* Words that a letter shares with others have their slots open. */}
          {letter.mergedOf === null && <TextAlone draft={draft} />}
        </div>
      )}
    </Card>
  );
}

type Draft = Awaited<ReturnType<NonNullable<ReturnType<typeof draftQuery>['queryFn']>>>;

/** What a phone and a weak network show; on a wide screen behind one line. */
function TextAlone({ draft: { content } }: { readonly draft: Pick<Draft, 'content'> }) {
  const t = useText(outgoingMessages);
  const language = useLanguage();
  const wide = useWide();
  return (
    <details key={String(wide)} open={!wide}>
      <summary className="w-fit cursor-pointer rounded-sm font-semibold">{t('textOnly')}</summary>
      <div lang="id" className="mt-2 grid gap-2 border-t border-line pt-3 font-serif">
        {content.blocks.map(({ id, kind, claims, gap }) => (
          <p key={id} className={kind === 'heading' ? 'font-bold' : kind === 'gap' ? 'text-unsupported' : ''}>
            {kind === 'gap'
              ? gap?.question[language]
              : claims.map(({ text }) => text).join(kind === 'table-row' ? ' : ' : ' ')}
          </p>
        ))}
      </div>
    </details>
  );
}
