// The demo's alerts: invented hosts and people of an invented company.
// Between them they hold the spellings that LoFP Lens marks, and lookalikes that it leaves alone.

/**
 * @typedef {object} Alert
 * @property {string} time
 * @property {'critical' | 'high' | 'medium' | 'low'} severity
 * @property {string} rule
 * @property {string} host
 * @property {string} user
 * @property {(string | string[])[]} techniques one tag each; a list is one tag split over several elements
 * @property {string} summary
 * @property {[label: string, value: string][]} facts besides rule, technique, host and user
 */

/** @type {Alert[]} */
export const alerts = [
  {
    time: '02:47:12',
    severity: 'high',
    rule: 'Detect PsExec With accepteula Flag',
    host: 'WS-0417',
    user: 'HARBOUR\\adm_kern',
    techniques: ['T1021.002', 'T1569.002'],
    summary: 'PsExec ran for the first time under this account on WS-0417.',
    facts: [
      ['Target host', 'SRV-FILE02'],
      ['Process', 'C:\\Users\\adm_kern\\Downloads\\PsExec64.exe'],
      ['Parent process', 'C:\\Windows\\System32\\cmd.exe'],
      [
        'Command line',
        'PsExec64.exe \\\\SRV-FILE02 -accepteula -s -d C:\\Windows\\Temp\\procdump64.exe -ma lsass.exe C:\\Windows\\Temp\\out.dmp',
      ],
      ['Service', 'PSEXESVC'],
      ['Integrity', 'High'],
      ['Logon session', '0x3e7a1059'],
    ],
  },
  {
    time: '02:46:58',
    severity: 'high',
    rule: 'Long Base64 Encoded Command via Scripting Interpreter',
    host: 'SRV-APP11',
    user: 'NT AUTHORITY\\SYSTEM',
    techniques: ['T1059.001', 'T1027.010'],
    summary: 'PowerShell was handed 2,114 encoded characters.',
    facts: [
      ['Process', 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe'],
      ['Parent process', 'C:\\Windows\\CCM\\CcmExec.exe'],
      ['Command line', 'powershell.exe -NoProfile -EncodedCommand JABUADEAMAA1ADkAPQAw/T1059+QBuAHYA'],
    ],
  },
  {
    time: '02:44:03',
    severity: 'medium',
    rule: 'Microsoft Entra ID Impossible Travel Sign-in',
    host: 'Entra ID',
    user: 'm.okafor@harbour.example',
    techniques: ['T1078.004'],
    summary: 'Rotterdam and Toronto within eleven minutes.',
    facts: [
      ['Network', 'AS64500 Cloud Exit, then AS64501 Mobile'],
      ['Device', 'managed, compliant'],
      ['Operation', 'UserLoggedIn'],
    ],
  },
  {
    time: '02:41:30',
    severity: 'critical',
    rule: 'CobaltStrike Service Installations - System',
    host: 'SRV-DC01',
    user: 'NT AUTHORITY\\SYSTEM',
    techniques: ['attack.t1021.002', 'attack.t1543.003'],
    summary: 'A service with a random name was installed on a domain controller.',
    facts: [
      ['Service', 'a7d31f0'],
      ['Service path', '\\\\127.0.0.1\\ADMIN$\\a7d31f0.exe'],
      ['Event ID', '7045'],
    ],
  },
  {
    time: '02:39:17',
    severity: 'medium',
    rule: 'Powershell Defender Exclusion',
    host: 'BLD-AGENT3',
    user: 'HARBOUR\\svc_build',
    techniques: ['T1562.001'],
    summary: 'A folder was taken out of the antivirus scan on a build agent.',
    facts: [
      ['Process', 'C:\\Program Files\\PowerShell\\7\\pwsh.exe'],
      ['Command line', 'pwsh.exe -Command Add-MpPreference -ExclusionPath D:\\agent\\_work'],
    ],
  },
  {
    time: '02:36:55',
    severity: 'low',
    rule: 'Windows Share Mount Via Net.EXE',
    host: 'WS-0212',
    user: 'HARBOUR\\j.ito',
    techniques: [['T1021', '.002']],
    summary: 'A drive letter was mapped from a command prompt.',
    facts: [
      ['Process', 'C:\\Windows\\System32\\net.exe'],
      ['Command line', 'net use S: \\\\SRV-FILE02\\design /persistent:yes'],
    ],
  },
  {
    time: '02:35:40',
    severity: 'medium',
    rule: 'Scheduled Task Created From a User Folder',
    host: 'WS-0388',
    user: 'HARBOUR\\l.brandt',
    techniques: ['T1053/005'],
    summary: 'The task starts a script at each logon.',
    facts: [
      ['Process', 'C:\\Windows\\System32\\schtasks.exe'],
      ['Repeats every', 'PT1059S'],
    ],
  },
  {
    time: '02:34:22',
    severity: 'high',
    rule: 'LSASS Memory Read by an Unusual Process',
    host: 'SRV-T1059X',
    user: 'HARBOUR\\svc_inventory',
    techniques: ['TA0006:T1003.001'],
    summary: 'The reading process belongs to no known security product.',
    facts: [
      ['Process', 'D:\\Tools\\inventory\\collect.exe'],
      ['Granted access', '0x1410'],
    ],
  },
  {
    time: '02:33:09',
    severity: 'medium',
    rule: 'Shadow Copies Removed',
    host: 'SRV-BKP04',
    user: 'HARBOUR\\svc_backup',
    techniques: ['T1490', 'T1006'],
    summary: 'Four shadow copies of volume E: were deleted in one call.',
    facts: [
      ['Process', 'C:\\Windows\\System32\\vssadmin.exe'],
      ['Command line', 'vssadmin delete shadows /for=E: /oldest'],
      ['Evidence', 'IMG_T1490.jpg'],
    ],
  },
  {
    time: '02:32:51',
    severity: 'critical',
    rule: 'Program Download to a Crane Controller',
    host: 'PLC-QUAY-07',
    user: 'engineering-ws2',
    techniques: ['T0843'],
    summary: 'New logic was written to a controller outside the maintenance window.',
    facts: [
      ['Protocol', 'S7comm, TCP 102'],
      ['Project', 'PROJECT1021'],
    ],
  },
  {
    time: '02:31:08',
    severity: 'medium',
    rule: 'Prompt Injection Against the Booking Assistant',
    host: 'llm-gateway-2',
    user: 'guest',
    techniques: ['AML.T0051', 'T1059.013'],
    summary: 'The assistant was asked to leave its instructions and run a container command.',
    facts: [['Model route', 'booking-assistant']],
  },
  {
    time: '02:30:44',
    severity: 'low',
    rule: 'Port Sweep Seen by PORT8080 Listener',
    host: 'SEG-B-SENSOR',
    user: '–',
    techniques: ['T9999', 'DET0855', '2021-01-01T1021'],
    summary: 'Tags of the sensor vendor and of other frameworks: none of them is an ATT&CK technique.',
    facts: [['Ports', '8080, 8443, 9200']],
  },
];
