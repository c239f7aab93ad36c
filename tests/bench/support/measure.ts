/** What a measure is given. */
export interface Bench {
  /** Fresh runs of each variant; their median counts. */
  runs: number;
  /** Folder of the extension as it ships. */
  build: string;
  /** Folder with the archives of the public repositories, under the names of `UPSTREAMS`. */
  upstream: string;
}

/** One line of the report. */
export interface Finding {
  measure: string;
  /** What must hold; undefined where a figure is only told. */
  goal?: string;
  result: string;
  /** What was found beside what must be found: a fast scan that misses a mark has not passed. */
  found?: number;
  expected?: number;
  /** Whether goal and counts hold; undefined where there is no goal. */
  pass?: boolean;
  /** Every figure behind the result, for `.output/bench.json`. */
  details: Record<string, unknown>;
}

/** One measure of `npm run bench`. */
export interface Measure {
  /** Its name for `--only`. */
  name: string;
  run(bench: Bench): Promise<Finding[]>;
}
