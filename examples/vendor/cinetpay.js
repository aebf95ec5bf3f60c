// A stand-in of CinetPay's seamless checkout: takes the same two calls as the
// real one and answers the second as if the payment had been accepted. Nobody
// pays anything. Source: https://docs.cinetpay.com/api/1.0-en/sdk/js
{
  let tell = () => {};
  window.CinetPay = {
    setConfig: () => {},
    getCheckout: ({ amount, currency, transaction_id }) =>
      setTimeout(
        () => tell({ status: 'ACCEPTED', amount, currency, transaction_id }),
        500,
      ),
    waitResponse: (onResponse) => (tell = onResponse),
    onError: () => {},
  };
}
