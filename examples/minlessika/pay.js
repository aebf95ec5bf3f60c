// Payment by CinetPay, which is essential here: Consentry lets it through at
// once. Nobody pays anything in this demonstration.
// Source: https://docs.cinetpay.com/api/1.0-en/sdk/js
const form = document.querySelector('[data-pay]');
const status = form.querySelector('[data-pay-status]');

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!window.CinetPay) {
    status.textContent =
      'CinetPay n’est pas chargé : le paiement est impossible pour le moment.';
    return;
  }
  status.textContent = 'CinetPay ouvre son guichet…';
  window.CinetPay.setConfig({
    apikey: 'exemple',
    site_id: 0,
    mode: 'SANDBOX',
    notify_url: 'https://lagune-gestion.example/notification',
  });
  window.CinetPay.waitResponse((answer) => {
    status.textContent =
      answer.status === 'ACCEPTED'
        ? 'Démonstration : CinetPay a accepté. Rien n’a été débité.'
        : 'CinetPay n’a pas accepté le paiement.';
  });
  window.CinetPay.getCheckout({
    transaction_id: String(Date.now()),
    amount: Number(new FormData(form).get('formule')),
    currency: 'XOF',
    channels: 'ALL',
    description: 'Abonnement Lagune, un mois',
  });
});
