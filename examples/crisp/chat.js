// The chat of Crisp, seen from the page: what stands in its place until the
// visitor agrees, and what the page says of its session. Consentry loads it.
const root = document.documentElement;
const session = document.querySelectorAll('[data-chat-session]');

const PLACE = '[data-service="crisp"]';
const SIX_MONTHS = 182;
const DAY_MS = 86_400_000;

let consent; // stays undefined if the library is blocked
let isLoaded = false; // maybe without a yes that is kept: “une fois”

// A queue until Crisp is there, and Crisp itself afterwards.
function tellCrisp(...command) {
  (window.$crisp ||= []).push(command);
}

function describeSession() {
  if (!consent.isGranted('crisp')) {
    return 'Démarré pour cette page seulement : à la suivante, le chat est arrêté et son cookie effacé.';
  }
  const end = new Date(Date.now() + SIX_MONTHS * DAY_MS);
  const day = end.toLocaleDateString('fr', { dateStyle: 'long' });
  return `Le cookie de session vient d’être renouvelé : il s’éteindra vers le ${day} si vous ne revenez pas d’ici là.`;
}

function welcome() {
  isLoaded = true;
  root.dataset.chat = 'on';
  for (const line of session) line.textContent = describeSession();
  // Who has just started it in the page still has the focus there.
  if (document.activeElement?.matches(PLACE)) tellCrisp('do', 'chat:open');
}

// Not before the visitor agrees: what is said under a refusal is not kept.
function awaitChat() {
  tellCrisp('on', 'session:loaded', welcome);
}

function show() {
  const isOn = isLoaded || consent.isGranted('crisp');
  if (isOn && root.dataset.chat !== 'on') awaitChat();
  root.dataset.chat = isOn ? 'on' : 'off';
}

function start() {
  // A yes to this one service, inside a category that may be refused.
  consent.save({ crisp: true });
  tellCrisp('do', 'chat:open');
}

function listen(selector, act) {
  for (const place of document.querySelectorAll(selector)) {
    place.addEventListener('click', act);
  }
}

root.dataset.chat = 'absent';
listen(PLACE, awaitChat);
listen('[data-chat-start]', start);
listen('[data-chat-open]', () => tellCrisp('do', 'chat:open'));
listen('[data-chat-stop]', () => consent.withdraw('crisp'));

(window.consentry ||= []).push((running) => {
  consent = running;
  consent.onChange(show);
});
