package dev.bespoke.sample;

/** One thing that the tour shows; it stands alone, so it makes what it needs and removes it. */
interface Step {
  /** What it shows, in one line. */
  String title();

  /**
   * Shows it.
   *
   * @throws Exception if the feature does not do what it promises
   */
  void run(Console console) throws Exception;
}
