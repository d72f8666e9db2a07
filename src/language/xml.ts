/** The text without the characters that no XML 1.0 document may hold, escaped or not (production 2, Char). */
export const legalXml = (text: string): string =>
  text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
