import type { Technique } from '../../lib/attack/technique.ts';
import { ACTIVITIES } from '../../lib/catalog/activities.ts';
import type { CuratedNote } from '../../lib/catalog/types.ts';

const words = (text: string): string[] => text.trim().split(/\s*\|\s*/);

const WHO =
  words(`administrator|storage administrator|database administrator|help desk|network team|patch crew|
  identity team|cloud engineer|platform team|developer|build server|service account|backup operator|penetration tester|
  auditor|contractor|vendor technician|software packager|mail administrator|security analyst|travelling employee`);
const TOOLS =
  words(`PsExec|PAExec|RemCom|Winexe|WinRM|Intune|SCCM|Ansible|Puppet|Chef|SaltStack|Terraform|Jenkins|GitLab
  runner|Veeam|Commvault|NetBackup|rsync|robocopy|Nessus|Qualys|Rapid7|OpenVAS|Defender|CrowdStrike|SentinelOne|osquery|
  Tanium|BigFix|AnyDesk|TeamViewer|ScreenConnect|PuTTY|WinSCP|FortiManager|Okta|Entra Connect|AWS CLI|kubectl|Helm|Docker|
  Wireshark|ProcDump|Process Explorer|ADExplorer|BloodHound|Atomic Red Team|Caldera|PowerShell|wmic|schtasks|certutil|
  bitsadmin|rundll32|regsvr32|msiexec|net.exe|nltest|dsquery|vssadmin|ntdsutil|reg.exe|curl|Python|Node.js|Zabbix|Nagios`);
const DOES =
  words(`starts a command on|copies files to|installs an agent on|reads the registry of|enumerates shares on|
  creates a scheduled task on|rotates the password of|adds a role to|deletes old snapshots of|opens a tunnel to|
  dumps a process on|replicates the directory of|signs in to|lists the members of|changes the firewall of|restores|
  compresses the logs of|disables the scanner of|loads a driver on|decodes a script on|forwards a port to|scans`);
const WHERE =
  words(`a server|each workstation|a domain controller|a jump host|a management host|a file server|a container|
  a cloud subscription|the print server|a mail gateway|a virtual machine|a build agent|the backup repository|a tenant|
  a Kubernetes cluster|a storage account|a web server|a database|a laptop on VPN|an industrial controller`);
const SHOWS =
  words(`parent process|signed binary|named admin account|maintenance window|change ticket|program folder|
  service name|command line|source address|known subnet|device certificate|user agent|scheduled hour|inventory entry|
  pipeline run|package transaction|interactive session|conditional access policy|API key|deployment group`);
const DOUBTS =
  words(`renamed binary|unsigned module|many targets within minutes|credentials touched|backups deleted|
  new device|unknown hoster|inbox rule follows|MFA method changed|random service name|user folder|encoded download|
  workstation to workstation|Office parent|script host parent|disabled logging|archive with password|no owner`);

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Notes in the words of the field, but in nobody's sentences: as many and as long as a compiled catalog's.
 * @param techniques those that the notes are spread over
 */
export function syntheticNotes(count: number, techniques: readonly Technique[], seed: number): CuratedNote[] {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  return Array.from({ length: count }, (_, number) => {
    const [tool, other] = [pick(TOOLS), pick(TOOLS)];
    const { id, name } = pick(techniques);
    return {
      id: `synthetic-${number}`,
      techniques: random() < 0.3 ? [id, pick(techniques).id] : [id],
      activity: pick(ACTIVITIES).activity,
      expect: 'usual',
      note: `The ${pick(WHO)} ${pick(DOES)} ${pick(WHERE)} with ${tool}: it looks like ${name.toLowerCase()}.`,
      fits: `The ${pick(SHOWS)} and the ${pick(SHOWS)} are those of ${tool}, and the ${pick(SHOWS)} is ${pick(WHERE)}.`,
      doubt: `The alert holds ${pick(DOUBTS)} or ${pick(DOUBTS)}, or ${other} from ${pick(WHERE)}, with ${pick(DOUBTS)}.`,
      names: { fits: [`${tool.toLowerCase()}.exe`], doubt: [other.toLowerCase()] },
      platforms: [],
      rules: [],
      excludes: [],
      reach: [],
      reviewed: '2026-11',
    };
  });
}
