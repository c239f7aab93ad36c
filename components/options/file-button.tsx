interface FileButtonProps {
  label: string;
  /** Its name where several look alike: "Import file: Sigma". */
  name?: string;
  /** Endings of files, as `accept` lists them; a folder is chosen whole. */
  accept?: string;
  /** One file, any number of them, or a folder with all that lies in it. */
  takes: 'file' | 'files' | 'folder';
  onFiles: (files: File[]) => void;
}

/** A button that has files chosen: a real file input, for keys and screen readers, that looks like the other buttons. */
export function FileButton({ label, name, accept, takes, onFiles }: FileButtonProps) {
  return (
    <label class="button choose">
      {label}
      <input
        class="away"
        type="file"
        aria-label={name}
        accept={accept}
        multiple={takes === 'files'}
        ref={(input) => {
          if (input) input.webkitdirectory = takes === 'folder';
        }}
        onChange={({ currentTarget: input }) => {
          const files = [...(input.files ?? [])];
          // Emptied, so that the same file can be chosen again once it is mended.
          input.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
