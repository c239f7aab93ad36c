// Loaded before a program that is measured: tells the most memory that its process held.
process.on('exit', () => {
  process.stderr.write(`\npeak ${process.resourceUsage().maxRSS} kB\n`);
});
