/** Open work goes to another post, or back to who sent it: one branch, or all of a post that nobody holds. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitId } from '../../src/platform/schema.ts';
import { Banner, Button, Dialog, SelectField, TextArea } from '../design/index.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { moveMessages } from './move-messages.ts';
import { postKey } from './post-key.ts';
import { postsQuery, type PostChosen } from './queries.ts';

const back = 'pengirim';

export function MoveDialog({
  unitId,
  from,
  lead,
  busy,
  error,
  onMove,
  onClose,
}: {
  readonly unitId: UnitId;
  /** The post that has it now: no choice. */
  readonly from: PostChosen;
  readonly lead: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onMove: (to: PostChosen | null, reason: string) => void;
  readonly onClose: () => void;
}) {
  const t = useText(moveMessages);
  const language = useLanguage();
  const { data: posts = [] } = useQuery(postsQuery(unitId));
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const held = posts.filter((post) => post.holders.length > 0 && postKey(post) !== postKey(from));
  const to = held.find((post) => postKey(post) === chosen);
  const send = () => onMove(to === undefined ? null : { position: to.position, section: to.section }, reason.trim());
  return (
    <Dialog
      open
      onClose={onClose}
      shape="sheet"
      title={t('move')}
      description={lead}
      actions={
        <Button look="primary" busy={busy} disabled={chosen === '' || reason.trim() === ''} onClick={send}>
          {t('move')}
        </Button>
      }
    >
      <div className="grid gap-3">
        {error && <Banner kind="bad">{error.message}</Banner>}
        <SelectField
          label={t('to')}
          options={[
            { value: '', label: t('choose') },
            ...held.map((post) => ({
              value: postKey(post),
              label: `${post.label[language]} (${post.holders.join(', ')})`,
            })),
            { value: back, label: t('backToSender') },
          ]}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        />
        <TextArea label={t('reason')} value={reason} onChange={({ target }) => setReason(target.value)} rows={3} />
      </div>
    </Dialog>
  );
}
