import { describe, expect, test } from 'vitest';
import { readHouse } from '../../../../lib/compile/house/read.ts';
import { parseSplunkConf } from '../../../../lib/compile/house/splunk-conf.ts';

const CONF = `# our detections
dispatch.earliest_time = -70m

[Threat - PsExec v1.2 [ACME] - Rule]
action.correlationsearch.enabled = 1
action.correlationsearch.label = PsExec from a workstation
action.correlationsearch.annotations = {"mitre_attack": ["T1569.002", "t1021.002", "TA0008"], "nist": ["DE.CM"]}
action.notable.param.severity = high
description = Finds PsExec. False positives: The patch crew from MGT-JMP01. \\
Response: call them.
search = | tstats count where a="x;y" # no comment \\
  by host \\
| where count > 1

[Weekly report]
search = index=main | stats count

[Disk full]
alert_type = number of events
search = index=os disk=full
action.correlationsearch.annotations = {broken
`;

describe("Splunk's savedsearches.conf", () => {
  test('gives correlation searches and alerts, and says what it left out', () => {
    const { rules, refusals } = readHouse(CONF, 'local/savedsearches.conf');
    expect(rules.map(({ key, title, tags, level }) => ({ key, title, tags, level }))).toEqual([
      {
        key: 'house:threat - psexec v1.2 [acme] - rule',
        title: 'PsExec from a workstation',
        tags: ['T1569.002', 'T1021.002'],
        level: 'high',
      },
      { key: 'house:disk full', title: 'Disk full', tags: [], level: undefined },
    ]);
    expect(refusals.map(({ reason }) => reason)).toEqual([
      '[Disk full]: its annotations are no JSON, so its techniques are unknown',
      '1 of 3 saved searches are reports, no alerts: left out',
    ]);
  });

  test('takes false positives from a description that labels them, up to the next label', () => {
    const [rule] = readHouse(CONF, 'savedsearches.conf').rules;
    expect(rule?.statements).toEqual([{ text: 'The patch crew from MGT-JMP01.' }]);
  });

  test("takes Splunk's own field where there is one", () => {
    const escu =
      '[ESCU - A - Rule]\naction.escu = 0\naction.escu.known_false_positives = Installers.\nsearch = x\n';
    expect(readHouse(escu, 'savedsearches.conf').rules[0]?.statements).toEqual([{ text: 'Installers.' }]);
  });

  test('another .conf is reported', () => {
    const { rules, refusals } = readHouse('[source::x]\nTRUNCATE = 0\n', 'props.conf');
    expect(rules).toEqual([]);
    expect(refusals).toEqual([{ path: 'props.conf', reason: 'no saved search in it', partly: false }]);
  });
});

describe("the dialect of Splunk's files", () => {
  test('continued lines, # and ; in values, dots and brackets in names, defaults', () => {
    const [first, second] = parseSplunkConf(CONF);
    expect(first?.name).toBe('Threat - PsExec v1.2 [ACME] - Rule');
    expect(first?.settings.get('search')).toBe(
      '| tstats count where a="x;y" # no comment \n  by host \n| where count > 1',
    );
    expect(second?.settings.get('dispatch.earliest_time')).toBe('-70m');
  });

  test('names that mean something to JavaScript are names like any other', () => {
    const stanzas = parseSplunkConf('[constructor]\nprototype = x\n[__proto__]\npolluted = yes\n');
    expect(stanzas.map(({ name }) => name)).toEqual(['constructor', '__proto__']);
    expect({}).not.toHaveProperty('polluted');
  });

  test('a stanza written twice is one, the last value wins', () => {
    const [only, ...others] = parseSplunkConf('[a]\nx = 1\ny = 1\n[a]\nx = 2\n');
    expect(others).toEqual([]);
    expect([...(only?.settings ?? [])]).toEqual([
      ['x', '2'],
      ['y', '1'],
    ]);
  });

  test('gives what the search ignores', () => {
    const conf =
      '[Rule]\naction.correlationsearch.enabled = 1\nsearch = index=win NOT process_name="orbit.exe"\n';
    const { rules } = readHouse(conf, 'savedsearches.conf');
    expect(rules[0]?.exclusions).toMatchObject([{ field: 'process_name', values: ['orbit.exe'] }]);
  });
});
