// The form at the end of the first page. It sends nothing: the example says what
// a real one would do. Only the ticked box subscribes.
const form = document.querySelector('form.form');
const status = form.querySelector('[role="status"]');

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const { email, lettre } = form.elements;
  status.textContent = lettre.checked
    ? `Demande notée, et ${email.value} recevrait notre lettre. (Démonstration : rien n’a été envoyé.)`
    : 'Demande notée, sans inscription à notre lettre. (Démonstration : rien n’a été envoyé.)';
});
