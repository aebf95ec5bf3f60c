/** A held script that waits to run or runs. */
export interface Turn {
  held: HTMLElement;
  /** Makes it as if the script had never been met. */
  takeBack: () => void;
  /** Its download, ahead of its turn. */
  link?: HTMLLinkElement | undefined;
  /** Ends the waiting or the download. */
  stop?: () => void;
  /** Ends the patience with it. */
  timer?: ReturnType<typeof setTimeout>;
}
