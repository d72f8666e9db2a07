/** A page of a paper: its text and its picture side by side. What is pressed on one side is shown on the other. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useState } from 'react';
import type { PaperPageText, PaperView } from '../../src/library/schema.ts';
import { Badge, Banner, Button, cx, IconButton, Skeleton, TextField } from '../design/index.ts';
import { SourceText, type Mark } from '../documents/source-text.tsx';
import { useText } from '../i18n/messages.ts';
import { libraryMessages } from './messages.ts';
import { paperTextQuery, usePagePicture } from './queries.ts';
import { UnsureNumbers } from './unsure-numbers.tsx';
import { linesOf, wordAt, type Span } from './viewer/boxes.ts';
import { viewerMessages } from './viewer/messages.ts';
import { PagePicture } from './viewer/page-picture.tsx';
import { sheetRatio } from './viewer/passage-panel.tsx';
import { wordAround } from './viewer/words.ts';

export function Reader({ paper }: { readonly paper: PaperView }) {
  const t = useText(libraryMessages);
  const { halaman = 1, dari, sampai } = useSearch({ from: '/staff/dokumen/$paperId' });
  const page = Math.min(halaman, Math.max(1, paper.pages));
  const { data, error } = useQuery({ ...paperTextQuery(paper.id, page), enabled: paper.pages > 0 });
  const asked = dari !== undefined && sampai !== undefined ? { start: dari, end: sampai } : undefined;
  if (paper.pages === 0)
    return paper.state === 'diproses' ? <Skeleton lines={8} /> : <p className="text-ink-soft">{t('nothingToShow')}</p>;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <PageBar page={page} pages={paper.pages} />
      {error ? (
        <Banner kind="bad">{error.message}</Banner>
      ) : data?.page === page ? (
        <Sides key={`${page} ${dari} ${sampai}`} paper={paper} page={data} asked={asked} />
      ) : (
        <Skeleton lines={10} />
      )}
    </div>
  );
}

function PageBar({ page, pages }: { readonly page: number; readonly pages: number }) {
  const t = useText(libraryMessages);
  const navigate = useNavigate({ from: '/dokumen/$paperId' });
  const [typed, setTyped] = useState<string>();
  const go = (to: number) =>
    void navigate({ search: ({ tab }) => ({ ...(tab ? { tab } : {}), halaman: to }), resetScroll: false });
  const settle = () => {
    const wanted = Number(typed);
    setTyped(undefined);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pages && wanted !== page) go(wanted);
  };
  if (pages < 2) return null;
  return (
    <div className="flex flex-wrap items-center gap-1">
      <IconButton label={t('previous')} disabled={page <= 1} onClick={() => go(page - 1)}>
        <ChevronLeft aria-hidden className="size-5" />
      </IconButton>
      <TextField
        label={t('toPage')}
        labelHidden
        inputMode="numeric"
        value={typed ?? String(page)}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
        className="w-18 [&_input]:text-center"
      />
      <IconButton label={t('next')} disabled={page >= pages} onClick={() => go(page + 1)}>
        <ChevronRight aria-hidden className="size-5" />
      </IconButton>
      <span role="status" className="numeric text-sm text-ink-soft">
        {t('pageOf', { page, pages })}
      </span>
    </div>
  );
}

type Reading = {
  readonly paper: Pick<PaperView, 'id'>;
  readonly page: PaperPageText;
  /** The passage that the address names. */
  readonly asked: Span | undefined;
};

export function Sides({ paper, page, asked }: Reading) {
  const t = useText(viewerMessages);
  const [chosen, setChosen] = useState(asked);
  const [shown, setShown] = useState<'text' | 'picture'>('text');
  const pictured = page.picture !== 'tidak-ada';
  const { source, failed } = usePagePicture(paper.id, page.page, pictured);
  const words = page.layout?.words ?? [];
  const unsure = words.filter(({ sure }) => sure === false);
  const ratio = page.layout ? page.layout.height / page.layout.width : sheetRatio;
  const press = (x: number, y: number) => {
    const word = wordAt(words, x, y);
    if (word) setChosen({ start: word.start, end: word.end });
  };
  return (
    <>
      <Outline page={page} chosen={chosen} onChoose={setChosen} />
      {pictured && <SideSwitch shown={shown} onShow={setShown} />}
      <div className={cx('grid grid-cols-[minmax(0,1fr)] gap-4', pictured && 'lg:grid-cols-2')}>
        <div className={cx('grid content-start gap-4', pictured && shown === 'picture' && 'max-lg:hidden')}>
          <PageText page={page} chosen={chosen} onChoose={setChosen} />
          {unsure.length > 0 && (
            <UnsureNumbers page={page} words={unsure} ratio={ratio} source={source} onChoose={setChosen} />
          )}
        </div>
        {pictured && (
          <div className={cx('lg:sticky lg:top-18 lg:self-start', shown === 'text' && 'max-lg:hidden')}>
            {failed ? (
              <Banner kind="attention">{failed}</Banner>
            ) : (
              <PagePicture
                source={source}
                label={t('picture', { page: page.page })}
                ratio={ratio}
                turned={page.layout?.turned ?? 0}
                lines={chosen ? linesOf(words, chosen) : []}
                unsure={unsure.map(({ box }) => box)}
                onPress={press}
                className="[&>div]:max-h-[78vh]"
              />
            )}
          </div>
        )}
      </div>
    </>
  );
}

type OnPage = {
  readonly page: PaperPageText;
  readonly chosen: Span | undefined;
  readonly onChoose: (span: Span) => void;
};

/** The text of the page, with its headings and what needs reading marked; offsets within are those of the page. */
function PageText({ page, chosen, onChoose }: OnPage) {
  const t = useText(viewerMessages);
  const says = useText(libraryMessages);
  if (page.text.trim() === '')
    return <Banner kind="attention">{says(page.picture === 'tidak-ada' ? 'nothingToShow' : 'noText')}</Banner>;
  const onPage = ({ start, end }: Span): Span => ({
    start: Math.max(0, start - page.start),
    end: Math.min(page.text.length, end - page.start),
  });
  const marks: Mark[] = [
    ...headingsOf(page).map((heading) => ({ ...onPage(heading), look: 'heading' as const })),
    ...(page.layout?.words ?? [])
      .filter(({ sure }) => sure === false)
      .map((word) => ({ ...onPage(word), look: 'unsure' as const })),
  ];
  const span = chosen && onPage(chosen);
  return (
    <div className="grid gap-1.5">
      {page.layout?.source === 'ocr' && (
        <p>
          <Badge tone="attention">{says('scanned')}</Badge>
        </p>
      )}
      <SourceText
        text={page.text}
        span={span && span.start < span.end ? span : undefined}
        marks={marks}
        label={t('text', { page: page.page })}
        onPlace={(at) => onChoose(wordAround(page, at))}
        className="max-h-[78vh]"
      />
    </div>
  );
}

/** The first line of a part is its heading. */
function headingsOf({ sections, text, start: from }: PaperPageText): Span[] {
  return sections
    .filter(({ kind, start }) => landmarks.has(kind) && start >= from)
    .map(({ start, end }) => {
      const line = text.indexOf('\n', start - from);
      return { start, end: Math.min(end, line < 0 ? end : from + line) };
    });
}

/** Parts that a reader looks for by name; the clauses below them are too many to list. */
const landmarks = new Set(['heading', 'chapter', 'part', 'article', 'table', 'explanation']);

function Outline({ page, chosen, onChoose }: OnPage) {
  const t = useText(libraryMessages);
  const parts = page.sections.filter(({ kind, start }) => landmarks.has(kind) && start >= page.start);
  if (parts.length < 2) return null;
  return (
    <nav aria-label={t('outline')} className="flex gap-1.5 overflow-x-auto pb-1">
      {parts.map(({ label, start, end }) => (
        <Button
          key={start}
          size="small"
          aria-pressed={chosen?.start === start}
          onClick={() => onChoose({ start, end: Math.min(end, page.end) })}
          className={cx('max-w-60 shrink-0', chosen?.start === start && 'border-nila bg-nila-soft text-nila-text')}
        >
          <span className="truncate">{label}</span>
        </Button>
      ))}
    </nav>
  );
}

/** On a narrow screen only one side fits. */
function SideSwitch({
  shown,
  onShow,
}: {
  readonly shown: 'text' | 'picture';
  readonly onShow: (side: 'text' | 'picture') => void;
}) {
  const t = useText(viewerMessages);
  return (
    <div role="group" aria-label={t('sides')} className="flex gap-1 lg:hidden">
      {(['text', 'picture'] as const).map((side) => (
        <Button
          key={side}
          size="small"
          look={side === shown ? 'primary' : 'secondary'}
          aria-pressed={side === shown}
          onClick={() => onShow(side)}
        >
          {t(side === 'text' ? 'showText' : 'showPicture')}
        </Button>
      ))}
    </div>
  );
}
