// A stand-in of Stripe.js: sets the two cookies that the real one uses against
// fraud and defines `Stripe`. It takes no payment.
{
  const cookies = { __stripe_mid: 31536000, __stripe_sid: 1800 };
  for (const [name, seconds] of Object.entries(cookies)) {
    const isSet = document.cookie.includes(`${name}=`);
    const value = crypto.randomUUID?.() ?? String(Math.random());
    if (!isSet) {
      document.cookie = `${name}=${value}; path=/; max-age=${seconds}; samesite=strict`;
    }
  }
  window.Stripe = (publishableKey) => ({ publishableKey });
  window.Stripe.version = 'stand-in';
}
