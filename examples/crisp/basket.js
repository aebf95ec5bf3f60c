// The list of reserved parts. It is kept because the visitor asks for it, so it
// needs no consent, and it is sent nowhere.
const KEY = 'pignon:reservation';

const find = (name) => document.querySelector(`[data-basket${name}]`);
const euros = new Intl.NumberFormat('fr', {
  style: 'currency',
  currency: 'EUR',
});

let parts = read(); // { name, price, count } each

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(kept) ? kept : [];
  } catch {
    return []; // storage is forbidden, or its value is not ours
  }
}

function keep() {
  try {
    if (parts.length > 0) localStorage.setItem(KEY, JSON.stringify(parts));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is forbidden: the list lasts as long as the page.
  }
}

function show() {
  const lines = parts.map(({ name, price, count }) => {
    const line = document.createElement('li');
    const sum = document.createElement('span');
    sum.textContent = euros.format(price * count);
    line.append(count > 1 ? `${count} × ${name}` : name, sum);
    return line;
  });
  find('').replaceChildren(...lines);
  const total = parts.reduce((sum, { price, count }) => sum + price * count, 0);
  find('-total').textContent = `À payer sur place : ${euros.format(total)}`;
  for (const button of document.querySelectorAll('[data-reserve]')) {
    const same = parts.find((part) => part.name === button.dataset.name);
    button.firstChild.data = same ? `Réservé (${same.count})` : 'Réserver';
  }
  find('-empty').hidden = parts.length > 0;
  for (const name of ['-total', '-go', '-clear']) {
    find(name).hidden = parts.length === 0;
  }
}

function change(next) {
  parts = next;
  keep();
  show();
}

for (const button of document.querySelectorAll('[data-reserve]')) {
  const { name, price } = button.dataset;
  button.addEventListener('click', () => {
    const same = parts.find((part) => part.name === name);
    const count = (same?.count ?? 0) + 1;
    const others = parts.filter((part) => part !== same);
    change([...others, { name, price: Number(price), count }]);
  });
}
find('-clear').addEventListener('click', () => change([]));
show();
