import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openAnswers } from '../lib/browser/answers.ts';
import { showBadge } from '../lib/browser/badge.ts';
import { forgetTab, foundInTab, keepFound } from '../lib/browser/found.ts';
import { sweepLeftovers } from '../lib/browser/leftovers.ts';
import { fromPage, isStep, toPage } from '../lib/browser/messages.ts';
import { openReader } from '../lib/browser/pages.ts';
import { rememberSites, sitesAmong } from '../lib/browser/permissions.ts';
import { leave, syncRegistrations } from '../lib/browser/registrations.ts';
import { readFound, readTechnique, senderOf } from '../lib/browser/router.ts';

/** What the browser starts: it wires events to lib, and computes nothing. */
export default defineBackground(() => {
  const answers = openAnswers();

  fromPage.onMessage('notes', ({ data, sender }) => {
    senderOf(sender);
    return answers.brief(readTechnique(data.technique));
  });
  fromPage.onMessage('found', async ({ data, sender }) => {
    const { tab, frame } = senderOf(sender);
    await keepFound(tab, frame, readFound(data));
    await showBadge(tab, Object.keys(await foundInTab(tab)).length);
  });
  fromPage.onMessage('open', async ({ data, sender }) => {
    senderOf(sender);
    await openReader(data.technique === undefined ? undefined : readTechnique(data.technique));
  });

  browser.commands.onCommand.addListener(async (command, tab) => {
    const id = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    // A tab without marks has no script that listens; a shortcut there does nothing.
    if (id !== undefined && isStep(command)) await toPage.sendMessage('step', command, id).catch(() => {});
  });

  browser.runtime.onInstalled.addListener(() => syncRegistrations('all'));
  browser.runtime.onStartup.addListener(async () => {
    await syncRegistrations([]);
    await sweepLeftovers();
  });
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    const sites = sitesAmong(origins);
    await rememberSites(sites);
    await syncRegistrations(sites);
  });
  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    await syncRegistrations([]);
    await leave(origins);
  });
  browser.tabs.onRemoved.addListener((tab) => forgetTab(tab));
});
