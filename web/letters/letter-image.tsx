/** The pages of a letter as they look, or their text where they have no picture. */
import { useQuery } from '@tanstack/react-query';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useState } from 'react';
import type { LetterView } from '../../src/letters/schema.ts';
import type { PaperId } from '../../src/library/schema.ts';
import { Banner, IconButton, Skeleton } from '../design/index.ts';
import type { Passage } from '../documents/review.tsx';
import { SourceText } from '../documents/source-text.tsx';
import { useText } from '../i18n/messages.ts';
import { paperTextQuery, usePagePicture } from '../library/queries.ts';
import { linesOf } from '../library/viewer/boxes.ts';
import { PagePicture } from '../library/viewer/page-picture.tsx';
import { sheetRatio } from '../library/viewer/passage-panel.tsx';
import { letterMessages } from './messages.ts';

/** The picture of the letter on its page; there is one. */
export const letterImageId = 'letter-image';

export function LetterImage({
  letter,
  passage,
}: {
  readonly letter: Pick<LetterView, 'paperId' | 'pages' | 'reading'>;
  /** Marked on its page, which is turned to when it changes. */
  readonly passage?: Passage | undefined;
}) {
  const t = useText(letterMessages);
  const { paperId, ...read } = letter;
  if (paperId === null) return <Banner kind="info">{t('noPaper')}</Banner>;
  return <PaperImage paperId={paperId} passage={passage} {...read} />;
}

type Read = { readonly paperId: PaperId; readonly passage: Passage | undefined } & Pick<
  LetterView,
  'pages' | 'reading'
>;

function PaperImage({ paperId, passage, pages, reading }: Read) {
  const t = useText(letterMessages);
  const first = pages?.first ?? 1;
  const { page, setPage, span } = useTurned(first, passage);
  const { data, error } = useQuery({ ...paperTextQuery(paperId, page), enabled: reading === 'siap' });
  const pictured = data !== undefined && data.picture !== 'tidak-ada';
  const { source, failed } = usePagePicture(paperId, page, pictured);
  if (reading === 'gagal') return <UnreadImage paperId={paperId} pages={pages} />;
  if (reading !== 'siap') return <Banner kind="info">{t('notRead')}</Banner>;
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={12} />;
  const last = pages?.last ?? data.pages;
  return (
    <section id={letterImageId} aria-label={t('image')} className="grid content-start gap-2">
      <PageSteps page={page} first={first} last={last} onPage={setPage} />
      {pictured && failed === undefined ? (
        <PagePicture
          source={source}
          label={t('page', { page })}
          {...shapeOf(data.layout)}
          lines={drawnOf(data.layout, span)}
          className="[&>div]:max-h-[80vh]"
        />
      ) : (
        <SourceText
          text={data.text}
          span={span && { start: span.start - data.start, end: span.end - data.start }}
          label={t('text')}
          className="max-h-[80vh]"
        />
      )}
    </section>
  );
}

/** What nobody could read by machine is typed from its picture; how many pages it has is not known. */
function UnreadImage({ paperId, pages }: Pick<Read, 'paperId' | 'pages'>) {
  const t = useText(letterMessages);
  const first = pages?.first ?? 1;
  const [page, setPage] = useState(first);
  const { source, failed } = usePagePicture(paperId, page, true);
  const end = failed === undefined ? page + 1 : page;
  return (
    <section id={letterImageId} aria-label={t('image')} className="grid content-start gap-2">
      <Banner kind="bad">{t('readFailed')}</Banner>
      {(source !== undefined || page > first) && (
        <PageSteps page={page} first={first} last={Math.min(end, pages?.last ?? end)} onPage={setPage} />
      )}
      {failed === undefined ? (
        <PagePicture
          source={source}
          label={t('page', { page })}
          {...shapeOf(null)}
          lines={[]}
          className="[&>div]:max-h-[80vh]"
        />
      ) : (
        page > first && <Banner kind="info">{t('noMorePages')}</Banner>
      )}
    </section>
  );
}

/** The page that is turned to: that of the passage at hand, until somebody turns to another. */
function useTurned(first: number, passage: Passage | undefined) {
  const [turned, setTurned] = useState<{ readonly page: number; readonly at: Passage | undefined }>();
  const page = turned !== undefined && turned.at === passage ? turned.page : (passage?.page ?? first);
  return {
    page,
    setPage: (to: number) => setTurned({ page: to, at: passage }),
    span: passage?.page === page ? passage.span : undefined,
  };
}

type Laid = Parameters<typeof linesOf>[0];
type Layout = { readonly width: number; readonly height: number; readonly turned: number; readonly words: Laid };

const shapeOf = (layout: Layout | null | undefined) => ({
  ratio: layout ? layout.height / layout.width : sheetRatio,
  turned: layout?.turned ?? 0,
});
const drawnOf = (layout: Layout | null | undefined, span: Passage['span'] | undefined) =>
  span === undefined ? [] : linesOf(layout?.words ?? [], span);

function PageSteps({
  page,
  first,
  last,
  onPage,
}: {
  readonly page: number;
  readonly first: number;
  readonly last: number;
  readonly onPage: (page: number) => void;
}) {
  const t = useText(letterMessages);
  if (last <= first) return null;
  return (
    <div className="flex items-center gap-1">
      <IconButton label={t('page', { page: page - 1 })} disabled={page <= first} onClick={() => onPage(page - 1)}>
        <ChevronLeft aria-hidden className="size-5" />
      </IconButton>
      <span role="status" className="numeric text-sm text-ink-soft">
        {t('page', { page })}
      </span>
      <IconButton label={t('page', { page: page + 1 })} disabled={page >= last} onClick={() => onPage(page + 1)}>
        <ChevronRight aria-hidden className="size-5" />
      </IconButton>
    </div>
  );
}
