package dev.paws.core.message;

/** What is said about pulling and building. Phrases without a code. */
public enum ImageGoalPhrase {
  /** Arguments: the project. */
  NOT_PULLED("not all images of {0} were pulled"),
  /** Arguments: the project, the number of images, the time. */
  PULLED("{0}: images pulled after {2}: {1}"),
  /** Arguments: the project. */
  NOTHING_TO_PULL("{0}: no image has to be pulled"),
  /** Arguments: the project. */
  NOT_BUILT("not all images of {0} were built"),
  /** Arguments: the project, the number of images, the time. */
  BUILT("{0}: images built after {2}: {1}");

  private final String template;

  ImageGoalPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
