/** What an element of HTML says of being seen: its own attributes and style. Sheets of styles are not read. */

export function isHidden(name: string, attributes: Readonly<Record<string, string>>): boolean {
  const { hidden, type, style = '' } = attributes;
  if (hidden !== undefined || (name === 'input' && type === 'hidden')) return true;
  return unseenStyle(style.toLowerCase());
}

const white = /^(?:white|#fff(?:fff)?|rgba?\(255,255,255(?:,1)?\)|transparent)$/;

function unseenStyle(style: string): boolean {
  if (style === '') return false;
  const rules = new Map(
    style
      .slice(0, 2_000)
      .split(';')
      .map(
        (rule) => rule.split(':', 2).map((part) => part.replace(/\s+|!important/g, '')) as [string, string | undefined],
      ),
  );
  const of = (property: string): string => rules.get(property) ?? '';
  if (of('display') === 'none' || /^(?:hidden|collapse)$/.test(of('visibility'))) return true;
  if (/^0(?:\.0+)?%?$/.test(of('opacity')) || /^[01]?(?:\.\d+)?(?:px|pt|em|rem)?$/.test(of('font-size') || '9px'))
    return true;
  if (/^-\d{3,}/.test(of('text-indent') || of('left') || of('top'))) return true;
  const ground = of('background-color') || of('background');
  return white.test(of('color')) && (ground === '' || white.test(ground));
}
