/** One thing that was found, with its best passages. */
import { Link } from '@tanstack/react-router';
import Eye from 'lucide-react/icons/eye';
import type { FoundPassage, Hit } from '../../src/search/schema.ts';
import { Badge, Button, cx } from '../design/index.ts';
import { MarkedWords } from '../documents/marked-words.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useRooms } from '../shell/room.ts';
import { hitGoal } from './goal.ts';
import { searchMessages } from './messages.ts';

export function HitRow({
  hit,
  chosen,
  onChoose,
}: {
  readonly hit: Hit;
  /** The passage of it whose page is shown beside. */
  readonly chosen: FoundPassage | undefined;
  readonly onChoose: (passage: FoundPassage) => void;
}) {
  const t = useText(searchMessages);
  const language = useLanguage();
  const goal = hitGoal(useRooms(), hit, hit.passages[0]);
  return (
    <article
      className={cx('grid gap-2 rounded-lg border bg-surface px-4 py-3', chosen ? 'border-nila' : 'border-line')}
    >
      <header className="grid gap-1">
        <h2 lang="id" className="leading-snug font-bold break-words">
          {goal ? (
            <Link {...(goal as { to: string })} className="text-nila-text hover:underline">
              {hit.title}
            </Link>
          ) : (
            hit.title
          )}
        </h2>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-faint">
          <span>{[hit.label[language], hit.kind, hit.year].filter(Boolean).join(' · ')}</span>
          {hit.note && (
            <Badge tone="bad" long>
              {hit.note[language]}
            </Badge>
          )}
          {hit.type === 'paper' && (
            <Link
              to="/cari"
              search={{ serupa: `paper/${hit.id}` }}
              className="font-semibold text-nila-text hover:underline"
            >
              {t('like')}
            </Link>
          )}
        </p>
      </header>
      <ul className="grid gap-2">
        {hit.passages.map((passage) => (
          <li key={passage.start} className="border-l-2 border-line pl-3">
            <Passage hit={hit} passage={passage} chosen={passage === chosen} onChoose={() => onChoose(passage)} />
          </li>
        ))}
      </ul>
    </article>
  );
}

/** Whether the page is kept on which a passage of a hit stands; what was typed of a letter stands on none. */
export const hasPage = ({ type, paperId }: Pick<Hit, 'type' | 'paperId'>, { page }: Pick<FoundPassage, 'page'>) =>
  type === 'paper' || (paperId !== null && page !== null);

function Passage({
  hit,
  passage,
  chosen,
  onChoose,
}: {
  readonly hit: Hit;
  readonly passage: FoundPassage;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  const t = useText(searchMessages);
  const goal = hitGoal(useRooms(), hit, passage);
  const place = [passage.heading, passage.page === null ? null : t('page', { page: passage.page })]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <p lang="id" className="line-clamp-4 font-text leading-relaxed break-words">
        <MarkedWords text={passage.text} marks={passage.marks.map(([start, end]) => ({ start, end }))} />
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {goal ? (
          <Link {...(goal as { to: string })} className="font-semibold text-nila-text hover:underline">
            {place || t('open')}
          </Link>
        ) : (
          <span className="text-ink-faint">{place}</span>
        )}
        {hasPage(hit, passage) && (
          <Button
            size="small"
            look="quiet"
            aria-pressed={chosen}
            icon={<Eye aria-hidden className="size-4" />}
            onClick={onChoose}
            className={cx('max-xl:hidden', chosen && 'text-nila-text')}
          >
            {t('showPassage')}
          </Button>
        )}
      </p>
    </>
  );
}
