/** What must be known before a text is read: another text beside it, why it came back, personal data found in it. */
import type { DraftView } from '../../src/drafts/schema.ts';
import { Banner } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { Conflict } from './conflict.tsx';
import { isWithWriters } from './core/permissions.ts';
import { draftMessages } from './messages.ts';
import type { Editor } from './use-editor.ts';

export function DraftNotices({
  draft,
  editor,
  nameOf,
}: {
  readonly draft: DraftView;
  readonly editor: Editor;
  readonly nameOf: (person: string) => string;
}) {
  const t = useText(draftMessages);
  const language = useLanguage();
  const { returned, personalData } = draft;
  return (
    <>
      {editor.conflict && (
        <Conflict
          mine={editor.content}
          theirs={editor.conflict.value}
          version={editor.conflict.version}
          onMine={editor.keepMine}
          onTheirs={editor.takeTheirs}
        />
      )}
      {returned && isWithWriters(draft) && (
        <Banner
          kind="attention"
          title={t('returnedBanner', { name: nameOf(returned.by), when: formatInstant(returned.at, language) })}
        >
          {returned.note}
        </Banner>
      )}
      {personalData.findings.length > 0 && !personalData.cleared && (
        <Banner kind="attention" title={t('personalDataTitle')}>
          {t('personalDataWhy', { count: personalData.findings.length })}
        </Banner>
      )}
    </>
  );
}
