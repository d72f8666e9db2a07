/** The posts whose initials a text needs, in their order, and which one signs it. */
import Check from 'lucide-react/icons/check';
import type { DraftView } from '../../src/drafts/schema.ts';
import { Banner, Card } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { draftMessages } from './messages.ts';

export function ChainCard({
  draft,
  nameOf,
}: {
  readonly draft: DraftView;
  readonly nameOf: (person: string) => string;
}) {
  const t = useText(draftMessages);
  const language = useLanguage();
  const { chain } = draft;
  if (chain === null) return null;
  const turn = draft.sent === null ? -1 : chain.posts.findIndex(({ by }) => by === null);
  return (
    <Card title={t('chain')}>
      <ol className="grid gap-1 text-sm">
        {chain.posts.map(({ position, section, says, as, by }, at) => (
          <li key={`${position} ${section ?? ''}`} className="flex items-start gap-2">
            <span className="mt-0.5 grid size-4 shrink-0 place-items-center text-nila-text">
              {by === null ? <span aria-hidden>{at + 1}.</span> : <Check aria-hidden className="size-4" />}
            </span>
            <span className={at === turn ? 'font-semibold' : ''}>
              {as ?? says[language]}
              <span className="block text-ink-faint">
                {by === null ? t(at === turn ? 'chainTurn' : 'chainLater') : t('chainPut', { name: nameOf(by) })}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm">{t('chainSigner', { post: chain.signer.says[language] })}</p>
      {chain.vacant.map((post) => (
        <Banner key={post.id} kind="attention">
          {t('chainVacant', { post: post[language] })}
        </Banner>
      ))}
    </Card>
  );
}
