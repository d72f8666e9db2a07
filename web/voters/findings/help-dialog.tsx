/** The keys of the screen. */
import type { ReactNode } from 'react';
import { decisionActions } from '../../../src/elections/voters/schema.ts';
import { Dialog, Key } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { actionKeys } from './core/keys.ts';
import { findingMessages } from './messages.ts';

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(findingMessages);
  return (
    <Dialog open onClose={onClose} title={t('help')} description={t('helpLead')}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2.5 pb-4">
        <Line
          keys={
            <>
              <Key>J</Key> <Key>↓</Key> <Key>K</Key> <Key>↑</Key>
            </>
          }
        >
          {t('keyMove')}
        </Line>
        <Line
          keys={
            <>
              <Key>←</Key> <Key>→</Key>
            </>
          }
        >
          {t('keyRow')}
        </Line>
        {decisionActions.map((action, at) => (
          <Line key={action} keys={<Key>{actionKeys[at]}</Key>}>
            <strong>{t(action)}</strong>: {t(`${action}What`)}
          </Line>
        ))}
        <Line keys={<Key>Enter</Key>}>{t('keyConfirm')}</Line>
        <Line keys={<Key>I</Key>}>{t('keyWhy')}</Line>
        <Line keys={<Key>P</Key>}>{t('keyProof')}</Line>
        <Line keys={<Key>Z</Key>}>{t('keyUndo')}</Line>
        <Line keys={<Key>B</Key>}>{t('keyBatch')}</Line>
        <Line keys={<Key>/</Key>}>{t('keyFilter')}</Line>
        <Line keys={<Key>Esc</Key>}>{t('keyLeave')}</Line>
        <Line keys={<Key>?</Key>}>{t('keyHelp')}</Line>
      </dl>
    </Dialog>
  );
}

function Line({ keys, children }: { readonly keys: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <dt className="whitespace-nowrap">{keys}</dt>
      <dd>{children}</dd>
    </>
  );
}
