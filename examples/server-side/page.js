// The policy of an open page can't be loosened: where more is allowed now, the
// page is loaded anew.
document.addEventListener('consentry:change', ({ detail }) => {
  const isMore = detail.changed.some((name) => detail.after[name]);
  if (isMore) location.reload();
});
