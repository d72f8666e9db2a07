/** Address on the portal of the page about a letter; it stays what it is once printed. */
export const verificationPath = (code: string): string => `/verifikasi/${code}`;
