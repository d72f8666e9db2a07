/** The passages of an answer, in the order of their numbers; one is chosen. */
import { Link } from '@tanstack/react-router';
import type { AnswerPassage } from '../../src/answers/schema.ts';
import { Badge, cx } from '../design/index.ts';
import { MarkedWords } from '../documents/marked-words.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { subjectGoal, useRooms } from '../shell/room.ts';
import { PassageNumber } from './claims.tsx';
import { answerMessages } from './messages.ts';

export function PassageList({
  passages,
  chosen,
  onChoose,
}: {
  readonly passages: readonly AnswerPassage[];
  readonly chosen: number | undefined;
  readonly onChoose: (n: number) => void;
}) {
  const t = useText(answerMessages);
  return (
    <ol className="grid gap-3">
      {passages.map((passage) => (
        <li
          key={passage.n}
          aria-current={passage.n === chosen || undefined}
          className={cx(
            'grid gap-1.5 rounded-lg border bg-surface px-4 py-3',
            passage.n === chosen ? 'border-nila' : 'border-line',
          )}
        >
          <Source passage={passage} chosen={passage.n === chosen} onChoose={onChoose} />
          <p lang="id" className="font-text leading-relaxed break-words whitespace-pre-line">
            {passage.hidden ? (
              <span className="text-ink-faint">{t('hidden')}</span>
            ) : (
              <MarkedWords text={passage.text} marks={passage.answers.length > 0 ? passage.answers : passage.marks} />
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Which paper, which page and which article it is, and whether the rule is still in force. */
function Source({
  passage,
  chosen,
  onChoose,
}: {
  readonly passage: AnswerPassage;
  readonly chosen: boolean;
  readonly onChoose: (n: number) => void;
}) {
  const t = useText(answerMessages);
  const language = useLanguage();
  const goal = subjectGoal(useRooms(), { type: passage.type, id: passage.paperId });
  const at =
    passage.type === 'paper'
      ? { search: { halaman: passage.page ?? 1, dari: passage.start, sampai: passage.end } }
      : {};
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <PassageNumber n={passage.n} chosen={chosen} onChoose={onChoose} />
      {goal && !passage.hidden ? (
        <Link {...goal} {...(at as object)} className="font-semibold text-nila-text hover:underline">
          {passage.title}
        </Link>
      ) : (
        <span className="font-semibold">{passage.title}</span>
      )}
      <span className="text-ink-faint">
        {[passage.heading, passage.page === null ? '' : t('page', { page: passage.page })].filter(Boolean).join(' · ')}
      </span>
      {passage.note && (
        <Badge tone="bad" long>
          {passage.note[language]}
        </Badge>
      )}
    </div>
  );
}
