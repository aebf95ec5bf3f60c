// The page's part: keeps the choice for longer, and loads the page anew where
// more is allowed.
let renewal = new AbortController();

const keep = async ({ changed, after }) => {
  // Its late answer would bring the choice before this one back. Not with
  // `keepalive`: Chromium and WebKit don't stop such a request any more.
  renewal.abort();
  renewal = new AbortController();
  const { signal } = renewal;
  await fetch('/consent', { method: 'POST', signal }).catch(() => {});
  // The policy of an open page can't be loosened.
  const isMore = changed.some((name) => after[name]);
  if (isMore && !signal.aborted) location.reload();
};

document.addEventListener('consentry:change', ({ detail }) => {
  void keep(detail);
});
