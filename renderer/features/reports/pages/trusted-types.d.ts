/// <reference types="vite/client" />

/** What the page uses of Trusted Types (W3C), which TypeScript's own library does not describe yet. */
interface TrustedTypePolicy {
  /** A TrustedScriptURL; wherever an address of a script is taken it stands for the text. */
  createScriptURL(url: string): string;
}

interface Window {
  readonly trustedTypes: {
    createPolicy(
      name: string,
      rules: { readonly createScriptURL: (url: string) => string },
    ): TrustedTypePolicy;
  };
}
