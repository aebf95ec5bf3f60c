// The contact form. It works without reCAPTCHA, without consent and without this
// script; all of them only spare the visitor a question.
const root = document.documentElement;
const form = document.querySelector('[data-contact]');
const question = form.querySelector('[data-question]');
const answers = [...form.querySelectorAll('.answer')];

const { siteKey } = form.dataset;

let consent; // stays undefined if the library is blocked

/** Resolves once reCAPTCHA can be asked; never if it was blocked. */
function captchaReady() {
  // What comes early waits where Google looks for it.
  // Source: https://developers.google.com/recaptcha/docs/loading
  return new Promise((done) => {
    if (window.grecaptcha?.ready) window.grecaptcha.ready(done);
    else ((window.___grecaptcha_cfg ||= {}).fns ||= []).push(done);
  });
}

function showCheck(isCaptcha) {
  root.dataset.captcha = isCaptcha ? 'on' : 'off';
  question.required = !isCaptcha;
}

const isAllowed = () => consent?.isGranted('google-recaptcha') === true;

async function follow() {
  showCheck(false);
  if (!isAllowed()) return;
  await captchaReady();
  showCheck(isAllowed()); // it may have been withdrawn meanwhile
}

async function readToken() {
  if (root.dataset.captcha !== 'on') return '';
  return window.grecaptcha.execute(siteKey, { action: 'contact' });
}

function tell(result) {
  for (const answer of answers) {
    answer.classList.toggle('shown', answer.id === result);
  }
  answers.find(({ id }) => id === result).focus();
}

async function send() {
  const fields = new URLSearchParams(new FormData(form));
  fields.set('g-recaptcha-response', await readToken());
  const response = await fetch(form.action, {
    method: 'POST',
    body: fields,
    headers: { accept: 'application/json' },
  });
  const { result } = await response.json();
  if (result === 'envoye') form.reset();
  if (result === 'question') showCheck(false);
  tell(result);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  send().catch(() => tell('panne'));
});

form
  .querySelector('[data-captcha-start]')
  .addEventListener('click', () => consent.save({ 'google-recaptcha': true }));
form
  .querySelector('[data-captcha-stop]')
  .addEventListener('click', () => consent.withdraw('google-recaptcha'));

showCheck(false);
(window.consentry ||= []).push((running) => {
  consent = running;
  form.querySelector('[data-offer]').hidden = false;
  consent.onChange(follow);
});
