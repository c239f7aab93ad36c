/** Programs that run everybody's work: that one of them is ignored tells nothing without the rest of the test. */
const PROGRAMS = `
  cmd powershell powershell_ise pwsh conhost svchost services lsass lsaiso lsm csrss smss wininit winlogon explorer
  rundll32 regsvr32 dllhost taskhost taskhostw taskhostex taskeng msiexec wscript cscript mshta wmiprvse userinit system
  registry idle spoolsv logonui sihost ctfmon fontdrvhost dwm runtimebroker wermgr werfault backgroundtaskhost schtasks sc
  net net1 reg netsh ping find findstr where xcopy robocopy icacls tasklist taskkill whoami ipconfig hostname regedit
  curl wget tar certutil bitsadmin msbuild notepad calc control mmc ntoskrnl kernel32 kernelbase ntdll shell32 user32 advapi32
  bash sh dash zsh ksh tcsh csh fish ash busybox env sudo su sshd ssh login systemd init launchd xpcproxy cron crond exec
  python python2 python3 pythonw perl ruby node java javaw php lua exe kthreadd systemctl coreutils
  cat grep fgrep egrep sed awk gawk ls cp mv rm ln mkdir chmod chown chgrp id xargs timeout tee touch echo printf sleep
  date dirname basename readlink stat ps ip sort at uniq head tail tr cut uname tty tput which whereis file md5sum shasum
  top htop mount umount netstat ifconfig pwd uptime pidof pgrep pkill kill killall watch logger getent diff cmp mktemp
  locale wc df du lsof lsblk less more man command nohup nice setsid`;

/** Words of file names that say what a file does, not whose it is. */
const ROLES = `
  app apps agent setup install installer uninstall uninst uninstaller update updater upgrade upd main generic null empty
  unknown default test temp tmp bin lib libexec sbin src service server client launcher loader helper run start stop script
  scripts target build current latest root admin administrator user guest localhost nobody anonymous local public plugin
  executor frontend generate entrypoint docker-entrypoint entrypoint.sh config configure source master link auth http https
  containers alt security alternatives browser dashboard preinst postinst post-install after-install snapshot framebuffer
  service_process-bin register check health-check build-script-build utility module software programs package packages
  common_ prerm standard data cache redirect crashdumps tools resources system_ svc adm controller scanner inst info host
  original monitoring vcred operator speaker webhook _script windows-x64 internal`;

/** Signers, folders and accounts that stand for everything a system ships. */
const OWNERS = `
  microsoft|microsoft corporation|microsoft windows|microsoft windows publisher|windows|common files|common files (x86)
  |program files|apple|apple inc.|apple mac os application signing|nt authority|nt aut|authori|autori|local service|network service
  |anonymous logon|dwm|umfd|microsoft shared|application support|modules|amazonaws.com|com|net|org|windowspowershell
  |microsoft® windows® operating system|package cache|assembly|edgecore|edgewebview|windowsapps|netzwerkdienst
  |servicio de red|servizio di rete|service r|seau|containers|kubernetes|local service|software signing
  |windowssystem32|homebrew cellar`;

const GENERAL: ReadonlySet<string> = new Set([
  ...PROGRAMS.trim().split(/\s+/),
  ...ROLES.trim().split(/\s+/),
  ...OWNERS.split('|').map((owner) => owner.trim()),
]);

/** Whether a name is too general to tell anything; versions and file extensions aside. */
export function isGeneral(name: string): boolean {
  const lower = name.toLowerCase().trim();
  const stem = lower.replace(/\.(?:exe|dll|sys|sh|com|bat|cmd|app|ps1|py|vbs|jar|original)$/, '');
  return [lower, stem, stem.replace(/[\d.\-_]+$/, '')].some(
    (spelling) => spelling === '' || GENERAL.has(spelling),
  );
}
