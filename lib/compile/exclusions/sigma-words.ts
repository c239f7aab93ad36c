/** Words of block names that say how the block works, not whom it ignores. */
export const PLAIN_WORDS: ReadonlySet<string> = new Set(
  `filter filters exclude excluded exclusion exclusions selection sel optional main generic null empty legit legitimate
  known path paths location locations folder folders dir dirs directory directories name names img image images parent
  parents child children process processes procs proc cli cmdline commandline command commands flag flags ext extension
  extensions other others all exact covered specific default expected valid normal common benign false positive positives
  fp falsepositive falsepositives local localhost ip ips range ranges network networks port ports domain domains url urls
  user users user1 account accounts machine computer computers system sys system32 builtin status signed signature
  signatures sig signer trusted remote value values key keys binary data dword guid no not missing unknown is by to of and
  on the for from in with file files dll dlls exe app apps application applications tool tools program programs prorams
  third party generated temp tmp appdata localappdata programdata programfiles programfile userprofile installs
  installation installations install installer installers uninstall uninstaller uninstallers update updates updater upgrade
  upgrades setup created creation object class subject string strings word words keyword keywords encoding encoded reason
  event action details detail type types source sources target targets destination dst src host hosts server servers client
  clients session login logon logonid dc mode level operation operations ua condition conditions rule rules match matches
  correct rename renamed deleted remove removed enable enabled disable disabled block blocked narrow down products product
  special startswith endswith contains begins ends thumbprint hash hashes admin admins privs access rights english french
  german language info information service services call calls method methods format formats currentdirectory absolute
  original fn ofn os windows win ms msrange x full simple extra misc add ins menu startup startmenu recent print version
  versions fixed keep kill terminate documents docs accepted uncommon suspicious envpath shells shell same scheduled task
  tasks plugin plugins module modules ipv4 ipv ipv6 tls dns query queries request requests sid uid gid id ids mru mrulist
  registry reg rm rmdir del dot archive zip drivers driver store download downloads loop loopback callerprocess engine
  printing games repair recovery time legitpath polling homegroup container scmevent postinst baseimage localassembly
  usrclass ntuser assembly sdb uus ctx help export import load cim provider fs rsp dotx health screensaver cpl pipe
  localserver xml msi msu floppy toolbar addins redirect wav ulimit cab inst csproduct log mgmt general group managed core
  security controller communication inspection reduction coverage manipulation subkey good talkers web browsers
  packagecache cleaner misexec rollbackfiles exports utility auth header wmi binding baseline third build misses script scripts`.split(
    /\s+/,
  ),
);

/** Spellings that neither title case nor a value gives; what stands here is a name even where no value holds it. */
export const SPELLINGS: Readonly<Record<string, string>> = {
  ansible: 'Ansible',
  asgard: 'ASGARD',
  aurora: 'Aurora',
  avast: 'Avast',
  avg: 'AVG',
  avira: 'Avira',
  azure: 'Azure',
  bitdefender: 'Bitdefender',
  canon: 'Canon',
  chocolatey: 'Chocolatey',
  chrome: 'Chrome',
  citrix: 'Citrix',
  defender: 'Microsoft Defender',
  dotnet: '.NET',
  edge: 'Microsoft Edge',
  eset: 'ESET',
  evernote: 'Evernote',
  exchange: 'Microsoft Exchange',
  googledrive: 'Google Drive',
  ibm: 'IBM',
  ie: 'Internet Explorer',
  iexplore: 'Internet Explorer',
  iis: 'IIS',
  intune: 'Microsoft Intune',
  keybase: 'Keybase',
  mbamservice: 'Malwarebytes',
  msdefender: 'Microsoft Defender',
  msedge: 'Microsoft Edge',
  msoffice: 'Microsoft Office',
  nextron: 'Nextron',
  ngen: 'NGEN',
  notepadplusplus: 'Notepad++',
  nvidia: 'NVIDIA',
  office: 'Microsoft Office',
  onedrive: 'OneDrive',
  outlook: 'Outlook',
  prtg: 'PRTG',
  realvnc: 'RealVNC',
  sccm: 'SCCM',
  sentinelone: 'SentinelOne',
  sevenzip: '7-Zip',
  sharepoint: 'SharePoint',
  snmp: 'SNMP',
  sophos: 'Sophos',
  sysinternals: 'Sysinternals',
  teams: 'Microsoft Teams',
  teamviewer: 'TeamViewer',
  thor: 'THOR',
  vmtools: 'VMware Tools',
  vmwaretools: 'VMware Tools',
  vnc: 'VNC',
  vs: 'Visual Studio',
  vscode: 'VS Code',
  windefend: 'Microsoft Defender',
  windefender: 'Microsoft Defender',
  winrm: 'WinRM',
  wsl: 'WSL',
};
