/** The page where a passage stands: its picture with the passage drawn on it, or its text where there is no picture. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PaperId } from '../../../src/library/schema.ts';
import { Banner, buttonClass, Skeleton } from '../../design/index.ts';
import { SourceText } from '../../documents/source-text.tsx';
import { useText } from '../../i18n/messages.ts';
import { paperTextQuery, usePagePicture } from '../queries.ts';
import { linesOf, type Span } from './boxes.ts';
import { viewerMessages } from './messages.ts';
import { PagePicture } from './page-picture.tsx';

/** Height by width of a sheet of A4, while nothing else is known. */
export const sheetRatio = Math.SQRT2;

export function PassagePanel({
  paperId,
  title,
  page,
  span,
}: {
  readonly paperId: string;
  readonly title: string;
  readonly page: number;
  readonly span: Span;
}) {
  const t = useText(viewerMessages);
  return (
    <section aria-label={title} className="grid gap-2">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 text-sm">
          <span className="font-semibold break-words">{title}</span>
          <span className="text-ink-faint"> · {t('page', { page })}</span>
        </p>
        <Link
          to="/dokumen/$paperId"
          params={{ paperId }}
          search={{ halaman: page, dari: span.start, sampai: span.end }}
          className={buttonClass('secondary', 'small')}
        >
          {t('openAtPage')}
        </Link>
      </header>
      <Page paperId={paperId as PaperId} page={page} span={span} />
    </section>
  );
}

function Page({ paperId, page, span }: { readonly paperId: PaperId; readonly page: number; readonly span: Span }) {
  const t = useText(viewerMessages);
  const { data, error } = useQuery(paperTextQuery(paperId, page));
  const pictured = data !== undefined && data.picture !== 'tidak-ada';
  const { source, failed } = usePagePicture(paperId, page, pictured);
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={8} />;
  if (pictured && failed === undefined)
    return (
      <PagePicture
        source={source}
        label={t('picture', { page })}
        ratio={data.layout ? data.layout.height / data.layout.width : sheetRatio}
        turned={data.layout?.turned ?? 0}
        lines={linesOf(data.layout?.words ?? [], span)}
        className="[&>div]:max-h-[72vh]"
      />
    );
  return (
    <SourceText
      text={data.text}
      span={{ start: span.start - data.start, end: span.end - data.start }}
      label={t('text', { page })}
      className="max-h-[60vh]"
    />
  );
}
