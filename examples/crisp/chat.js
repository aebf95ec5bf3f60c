// The chat of Crisp, seen from the page: what stands in its place until the
// visitor agrees, and what the page says of its session. Consentry loads it.
const root = document.documentElement;
const session = document.querySelectorAll('[data-chat-session]');

const SIX_MONTHS = 182;
const DAY_MS = 86_400_000;

let consent; // stays undefined if the library is blocked

// A queue until Crisp is there, and Crisp itself afterwards.
function tellCrisp(...command) {
  (window.$crisp ||= []).push(command);
}

function showSession() {
  const end = new Date(Date.now() + SIX_MONTHS * DAY_MS);
  const day = end.toLocaleDateString('fr', { dateStyle: 'long' });
  for (const line of session) {
    line.textContent = `Le cookie de session vient d’être renouvelé : il s’éteindra vers le ${day} si vous ne revenez pas d’ici là.`;
  }
}

function show() {
  const isOn = consent.isGranted('crisp');
  const was = root.dataset.chat;
  root.dataset.chat = isOn ? 'on' : 'off';
  if (isOn && was !== 'on') tellCrisp('on', 'session:loaded', showSession);
}

function start() {
  // A yes to this one service, inside a category that may be refused.
  consent.save({ crisp: true });
  tellCrisp('do', 'chat:open');
}

function listen(selector, act) {
  for (const button of document.querySelectorAll(selector)) {
    button.addEventListener('click', act);
  }
}

root.dataset.chat = 'absent';
listen('[data-chat-start]', start);
listen('[data-chat-open]', () => tellCrisp('do', 'chat:open'));
listen('[data-chat-stop]', () => consent.withdraw('crisp'));

(window.consentry ||= []).push((running) => {
  consent = running;
  consent.onChange(show);
});
