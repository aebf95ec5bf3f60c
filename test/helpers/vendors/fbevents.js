// A fake of Meta's pixel: obeys the queue of the usual snippet.
{
  const send = (...command) => {
    if (command[0] !== 'track') return;
    document.cookie = '_fbp=fb.1.1.1; path=/; max-age=7776000; samesite=lax';
    new Image().src = `https://www.facebook.com/tr?ev=${command[1]}`;
  };
  const fbq = (window.fbq = window.fbq || send);
  fbq.callMethod = send;
  for (const command of fbq.queue || []) send(...command);
}
