// Draws the queue and opens an alert: as much of a console as the demo needs, without a framework.
import { alerts } from './alerts.js';

const byId = (id) => document.getElementById(id);

/** An element with a class and children; text children become text nodes. */
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** One tag. An ID in several pieces is drawn as consoles draw it after highlighting a search: an element for each. */
function tag(technique) {
  const pieces = Array.isArray(technique)
    ? technique.map((piece) => element('span', '', piece))
    : [technique];
  return element('span', 'tag', ...pieces);
}

const tags = ({ techniques }) => element('span', 'tags', ...techniques.map(tag));
const severity = (alert) => element('span', `severity ${alert.severity}`, alert.severity);

function row(alert) {
  const made = element(
    'tr',
    '',
    element('td', 'code time', alert.time),
    element('td', '', severity(alert)),
    element('td', 'rule', alert.rule),
    element('td', 'code', alert.host),
    element('td', 'code user', alert.user),
    element('td', '', tags(alert)),
  );
  made.tabIndex = 0;
  made.addEventListener('click', () => open(alert, made));
  made.addEventListener('keydown', ({ key }) => key === 'Enter' && open(alert, made));
  return made;
}

/** Facts whose value is read letter by letter. */
const LITERAL = /host|user|process|command|service|evidence|project/i;

function fact([label, value]) {
  return [element('dt', '', label), element('dd', LITERAL.test(label) ? 'code' : '', value)];
}

function open(alert, chosen) {
  for (const other of chosen.parentElement.rows) other.ariaSelected = String(other === chosen);
  byId('detail-severity').replaceChildren(severity(alert));
  byId('detail-title').textContent = alert.rule;
  byId('detail-summary').textContent = alert.summary;
  const facts = [
    ['Rule', alert.rule],
    ['Technique', tags(alert)],
    ['Time', `2026-11-24 ${alert.time} UTC`],
    ['Host', alert.host],
    ['User', alert.user],
    ...alert.facts,
  ];
  byId('detail-facts').replaceChildren(...facts.flatMap(fact));
  byId('detail').hidden = false;
}

function close() {
  byId('detail').hidden = true;
  for (const other of byId('alerts').rows) other.ariaSelected = 'false';
}

byId('alerts').append(...alerts.map(row));
byId('open-count').textContent = String(alerts.length);
byId('detail-close').addEventListener('click', close);
