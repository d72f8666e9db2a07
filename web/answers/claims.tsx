/** The claims of an answer. Each number leads to the passage that bears the claim out. */
import type { AnswerClaim, AnswerView } from '../../src/answers/schema.ts';
import { Badge, Card, claimLineClass, cx, StatusChip } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { answerMessages } from './messages.ts';

type Choice = { readonly chosen: number | undefined; readonly onChoose: (n: number) => void };

export function Claims({ view, ...choice }: Choice & { readonly view: AnswerView }) {
  const t = useText(answerMessages);
  const { answer } = view;
  if (answer === null) return null;
  return (
    <Card
      title={t('answer')}
      aside={
        <span className="text-sm text-ink-faint">
          {answer.by === 'model' ? t('byModel', { model: answer.model ?? '' }) : t('byQuote')}
        </span>
      }
    >
      <ol aria-label={t('answer')} className="grid gap-3">
        {answer.claims.map((claim, at) => (
          <li key={at} className="grid gap-1.5">
            <Claim claim={claim} {...choice} />
            <Standing claim={claim} view={view} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Claim({ claim, chosen, onChoose }: Choice & { readonly claim: AnswerClaim }) {
  return (
    <>
      <p lang="id" className="font-text text-[1.0625rem] leading-[1.75] break-words whitespace-pre-line">
        <span className={claimLineClass(claim.status)}>{claim.text}</span>{' '}
        {claim.passages.map((n) => (
          <PassageNumber key={n} n={n} chosen={n === chosen} onChoose={onChoose} />
        ))}
      </p>
      {/* What is quoted needs no mark beside every sentence; what was reworded does. */}
      {claim.status !== 'verbatim' && (
        <p>
          <StatusChip status={claim.status} />
        </p>
      )}
    </>
  );
}

/** What a reader must know of the papers that a claim is taken from, beside the claim itself. */
function Standing({ claim, view }: { readonly claim: AnswerClaim; readonly view: AnswerView }) {
  const t = useText(answerMessages);
  const language = useLanguage();
  const cited = view.passages.filter(({ n, hidden }) => !hidden && claim.passages.includes(n));
  const notes = new Set(cited.flatMap(({ note }) => (note ? [note[language]] : [])));
  const others = cited.filter(({ paperId }) => view.paperIds.length > 0 && !view.paperIds.includes(paperId));
  if (notes.size + others.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-1.5">
      {[...notes].map((note) => (
        <Badge key={note} tone="bad" long>
          {note}
        </Badge>
      ))}
      {[...new Set(others.map(({ title }) => title))].map((title) => (
        <Badge key={title} tone="nila" long>
          {t('besides', { title })}
        </Badge>
      ))}
    </p>
  );
}

/** The number of a passage, as a button. */
export function PassageNumber({
  n,
  chosen,
  onChoose,
}: {
  readonly n: number;
  readonly chosen: boolean;
  readonly onChoose: (n: number) => void;
}) {
  const t = useText(answerMessages);
  return (
    <button
      type="button"
      aria-label={t('showPassage', { n })}
      aria-pressed={chosen}
      onClick={() => onChoose(n)}
      className={cx(
        'numeric mr-1 inline-grid min-h-6 min-w-6 place-items-center rounded-sm border px-1 align-baseline font-sans',
        'text-xs font-bold',
        chosen ? 'border-nila bg-nila text-on-nila' : 'border-line-strong bg-surface text-nila-text hover:border-nila',
      )}
    >
      {n}
    </button>
  );
}
