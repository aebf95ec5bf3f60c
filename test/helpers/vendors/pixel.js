// A fake marketing pixel: a cookie, a storage entry and a hit.
{
  document.cookie = '_px=1; path=/; max-age=31536000; secure; samesite=lax';
  localStorage.setItem('px:id', '1');
  fetch(
    `https://pixel.vendor.test/tr?dl=${encodeURIComponent(location.href)}`,
    {
      mode: 'no-cors',
      keepalive: true,
    },
  ).catch(() => {});
  window.pixelRan = (window.pixelRan || 0) + 1;
}
