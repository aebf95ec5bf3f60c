// Our own counter: one more view of this page today. It sends the path alone,
// without cookies, and neither reads nor writes anything on the device.
fetch(`/lumivoraqent/compte?page=${encodeURIComponent(location.pathname)}`, {
  method: 'POST',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  keepalive: true,
}).catch(
  () => {}, // one view less in a total
);
