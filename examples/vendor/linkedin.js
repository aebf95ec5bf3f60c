// A stand-in of LinkedIn's Insight Tag: keeps the click id for thirty days and
// requests an image for each page view.
{
  const ids = window._linkedin_data_partner_ids ?? [];
  document.cookie = `li_fat_id=${Math.random().toString(36).slice(2)}; path=/; max-age=2592000; samesite=lax`;
  window.lintrk = () => {};
  for (const pid of ids) {
    new Image().src = `/vendor/linkedin/collect?${new URLSearchParams({ pid, fmt: 'gif' })}`;
  }
}
