/** How this post disposed letters like this one lately: one press fills the form, the person still sends it. */
import type { HeldPost, Instruction, UsualDisposition } from '../../src/letters/schema.ts';
import { cx, FieldGroup } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { letterMessages } from './messages.ts';
import { postKey } from './post-key.ts';

export function UsualWays({
  ways,
  posts,
  instructions,
  isChosen,
  onChoose,
}: {
  readonly ways: readonly UsualDisposition[];
  readonly posts: readonly HeldPost[];
  readonly instructions: readonly Instruction[];
  readonly isChosen: (way: UsualDisposition) => boolean;
  readonly onChoose: (way: UsualDisposition) => void;
}) {
  const t = useText(letterMessages);
  const language = useLanguage();
  if (ways.length === 0) return null;
  const labels = new Map(posts.map((post) => [postKey(post), post.label[language]]));
  const named = (of: UsualDisposition['to']): string =>
    of.map((post) => labels.get(postKey(post)) ?? post.position).join(', ');
  const asked = ({ instructions: codes, copies }: UsualDisposition): string =>
    [
      ...(codes.length === 0
        ? [t('usualNote')]
        : codes.map((code) => instructions.find((one) => one.code === code)?.label[language] ?? code)),
      ...(copies.length === 0 ? [] : [t('usualCopies', { posts: named(copies) })]),
    ].join(' · ');
  return (
    <FieldGroup label={t('usual')}>
      <div className="grid gap-2">
        {ways.map((way) => (
          <button
            key={JSON.stringify([way.to, way.copies, way.instructions])}
            type="button"
            aria-pressed={isChosen(way)}
            onClick={() => onChoose(way)}
            className={cx(
              'grid min-h-11 gap-0.5 rounded-md border px-3 py-2 text-left',
              isChosen(way) ? 'border-nila bg-nila-soft' : 'border-line-strong bg-surface hover:bg-nila-soft',
            )}
          >
            <span className="font-semibold">{named(way.to)}</span>
            <span className="text-sm">{asked(way)}</span>
            <span className="text-sm text-ink-faint">
              {way.ofSender > 0
                ? t('usualOfSender', { count: way.ofSender })
                : t('usualLately', { count: way.letters })}
            </span>
          </button>
        ))}
      </div>
    </FieldGroup>
  );
}
