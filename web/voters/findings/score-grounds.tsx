/**
 * Why two rows are taken for one person: how likely it is, what speaks for it and what against, each field once and in
 * words. Bars of one side begin at one edge, so that none takes away from another.
 */
import { adjustments, comparedFields, type Finding } from '../../../src/elections/voters/schema.ts';
import { cx } from '../../design/index.ts';
import { formatChance } from '../../i18n/format.ts';
import { useLanguage, type Language } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { groundsOf, strengthOf, type Ground } from './core/grounds.ts';
import { findingMessages } from './messages.ts';
import { columnLabel } from './side-by-side.tsx';

export function ScoreGrounds({
  finding,
  score,
}: {
  readonly finding: Finding;
  readonly score: NonNullable<Finding['score']>;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  const grounds = groundsOf(score.steps);
  const most = Math.max(1, ...[...grounds.for, ...grounds.against].map(({ weight }) => Math.abs(weight)));
  return (
    <section aria-label={t('score')} className="grid gap-3">
      <p className="font-semibold">{t('scoreProbability', { percent: formatChance(score.probability, language) })}</p>
      <Side title={t('scoreFor')} grounds={grounds.for} most={most} bar="bg-verbatim" />
      <Side title={t('scoreAgainst')} grounds={grounds.against} most={most} bar="bg-unsupported" />
      {grounds.neither.length > 0 && <Side title={t('scoreNeither')} grounds={grounds.neither} most={most} />}
      <p className="text-xs text-ink-faint">
        {t('scoreModel', { model: score.model })} ·{' '}
        <a
          href={`/api/voters/lists/${finding.listId}/findings/${finding.id}/score.svg?language=${language}`}
          target="_blank"
          rel="noreferrer"
          className="font-semibold text-nila-text underline underline-offset-3"
        >
          {t('scorePicture')}
        </a>
      </p>
    </section>
  );
}

/** The grounds of one side; without a `bar` they carry no weight worth telling. */
function Side({
  title,
  grounds,
  most,
  bar,
}: {
  readonly title: string;
  readonly grounds: readonly Ground[];
  readonly most: number;
  readonly bar?: string;
}) {
  const t = useText(findingMessages);
  const language = useLanguage();
  return (
    <div className="grid gap-1">
      <h3 className="text-sm font-bold">{title}</h3>
      {grounds.length === 0 && <p className="text-sm text-ink-soft">{t('scoreNothing')}</p>}
      <ul aria-label={title} className="grid gap-1.5 text-sm">
        {grounds.map((ground) => (
          <li key={ground.field} className="grid gap-0.5">
            <span className="flex justify-between gap-3">
              <span>
                <strong className="font-semibold">{groundName(ground, language)}</strong>:{' '}
                {ground.levels.map((level) => levelWords(ground.field, level, language)).join('; ')}
              </span>
              {bar && <span className="shrink-0 text-ink-soft">{t(strengthOf(ground.weight))}</span>}
            </span>
            {bar && (
              <span aria-hidden className="h-1.5 rounded-full bg-sunken">
                <span
                  className={cx('block h-full min-w-1 rounded-full', bar)}
                  style={{ width: `${(Math.abs(ground.weight) / most) * 100}%` }}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const groundName = ({ field }: Ground, language: Language): string =>
  field === 'nkk' ? findingMessages.scoreHome[language] : columnLabel(field as never, language);

const levelWords = (field: string, level: string, language: Language): string =>
  adjustments[level]?.[language] ??
  comparedFields.find(({ column }) => column === field)?.levels.find(({ code }) => code === level)?.[language] ??
  level;
