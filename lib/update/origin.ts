/** The one host that rules are downloaded from: GitHub's archives of repositories. By itself, for content scripts too. */
export const DOWNLOAD_ORIGIN = 'https://codeload.github.com';
