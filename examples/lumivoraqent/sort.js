// Sorts expenses in the page itself. Nothing leaves it: even the exported files
// are made here.
import { ACCOUNTS, SAMPLES, sortLabel } from './accounts.js';

const form = document.querySelector('.sorter');
const body = document.querySelector('.ledger tbody');
const status = document.querySelector('[data-sorted]');

const euros = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
});

const expenses = [];

function choiceOf(expense, row) {
  const select = document.createElement('select');
  select.setAttribute('aria-label', `Compte de ${expense.label}`);
  select.append(new Option('À classer', '-1'));
  ACCOUNTS.forEach(({ name, account }, index) =>
    select.append(new Option(`${account} ${name}`, String(index))),
  );
  select.value = String(expense.index);
  select.addEventListener('change', () => {
    expense.index = Number(select.value);
    row.className = ACCOUNTS[expense.index]?.colour ?? '';
  });
  return select;
}

function add(label, amount) {
  const expense = { label, amount, index: sortLabel(label) };
  expenses.push(expense);
  const row = document.createElement('tr');
  row.className = ACCOUNTS[expense.index]?.colour ?? '';
  const name = document.createElement('th');
  name.scope = 'row';
  name.textContent = label;
  const price = document.createElement('td');
  price.className = 'amount';
  price.textContent = euros.format(amount);
  const choice = document.createElement('td');
  choice.append(choiceOf(expense, row));
  row.append(name, price, choice);
  body.prepend(row);
  return expense;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const { label, amount } = form.elements;
  const { index } = add(label.value.trim(), amount.valueAsNumber);
  const found = ACCOUNTS[index];
  status.textContent = found
    ? `Classée en ${found.account} ${found.name}.`
    : 'Aucune règle ne convient : choisissez le compte vous-même.';
  form.reset();
  label.focus();
});

const rows = () =>
  expenses.map(({ label, amount, index }) => ({
    libelle: label,
    montant: amount,
    compte: ACCOUNTS[index]?.account ?? '',
    categorie: ACCOUNTS[index]?.name ?? '',
  }));

const quote = (value) => `"${String(value).replaceAll('"', '""')}"`;

const FORMATS = {
  json: ['application/json', () => JSON.stringify(rows(), null, 2)],
  csv: [
    'text/csv',
    () =>
      ['libelle,montant,compte,categorie']
        .concat(rows().map((row) => Object.values(row).map(quote).join(',')))
        .join('\r\n'),
  ],
};

for (const button of document.querySelectorAll('[data-export]')) {
  button.addEventListener('click', () => {
    const name = button.dataset.export;
    const [type, write] = FORMATS[name];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([write()], { type }));
    link.download = `depenses.${name}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
}

for (const [label, amount] of SAMPLES) add(label, amount);
