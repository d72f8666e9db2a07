// Runs before the first paint, so that a person who chose dark never sees a white flash.
try {
  const theme = localStorage.getItem('kc:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const language = localStorage.getItem('kc:language');
  if (language === 'en') document.documentElement.lang = 'en';
} catch {
  // Storage may be forbidden; the system's theme is then used.
}
