// Runs before the first paint, so that a dark till never flashes white. A file of its own,
// because the page's Content-Security-Policy allows no inline script.
(() => {
  const root = document.documentElement;
  let scheme = 'auto';
  let language = '';
  try {
    scheme = localStorage.getItem('laundrypro.scheme') || 'auto';
    language = localStorage.getItem('laundrypro.locale') || '';
  } catch {
    // Storage is refused in some private windows; the system's choice is a good one.
  }
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  if (language === 'es' || language === 'en') root.lang = language;
})();
