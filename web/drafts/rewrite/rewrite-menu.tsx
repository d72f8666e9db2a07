/** Asks the unit's model for other words: of the paragraph that is chosen, else of the whole text. */
import Sparkles from 'lucide-react/icons/sparkles';
import { useState, type FormEvent } from 'react';
import { rewriteKinds, type DraftContent } from '../../../src/drafts/schema.ts';
import { Button, Dialog, Menu, MenuHeading, MenuItem, MenuLine, TextArea } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { rewriteMessages } from './messages.ts';
import type { English } from './use-english.ts';
import type { Rewrite } from './use-rewrite.ts';

export function RewriteMenu({
  content,
  selected,
  rewrite,
  english,
}: {
  readonly content: DraftContent;
  /** The sentence at hand. */
  readonly selected: string | undefined;
  readonly rewrite: Rewrite;
  readonly english: Pick<English, 'ask' | 'busy'>;
}) {
  const t = useText(rewriteMessages);
  const [own, setOwn] = useState(false);
  const block = content.blocks.find(({ claims }) => claims.some(({ id }) => id === selected));
  const scope = block && { claimIds: block.claims.map(({ id }) => id) };
  return (
    <>
      <Menu
        trigger={
          <Button size="small" busy={rewrite.busy || english.busy} icon={<Sparkles aria-hidden className="size-4" />}>
            {t('rewrite')}
          </Button>
        }
      >
        <MenuHeading>{t(block ? 'ofParagraph' : 'ofAll')}</MenuHeading>
        {rewriteKinds.map((kind) => (
          <MenuItem
            key={kind}
            onClick={() =>
              kind === 'own' ? setOwn(true) : rewrite.ask({ instruction: { kind }, ...titled(kind, scope) })
            }
          >
            {t(kind)}
          </MenuItem>
        ))}
        <MenuLine />
        <MenuItem onClick={() => english.ask(scope?.claimIds)}>{t('english')}</MenuItem>
      </Menu>
      {own && (
        <OwnWords
          onClose={() => setOwn(false)}
          onSend={(words) => {
            setOwn(false);
            rewrite.ask({ instruction: { kind: 'own', words }, ...scope });
          }}
        />
      )}
    </>
  );
}

/** Titles are asked for the title, whichever paragraph is at hand. */
const titled = <S,>(kind: string, scope: S): S | undefined => (kind === 'titles' ? undefined : scope);

function OwnWords({ onClose, onSend }: { readonly onClose: () => void; readonly onSend: (words: string) => void }) {
  const t = useText(rewriteMessages);
  const [words, setWords] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== '') onSend(words.trim());
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('rewrite')}
      actions={
        <Button look="primary" type="submit" form="perintah" disabled={words.trim() === ''}>
          {t('send')}
        </Button>
      }
    >
      <form id="perintah" onSubmit={send}>
        <TextArea
          label={t('ownWords')}
          hint={t('ownHint')}
          rows={3}
          maxLength={300}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
