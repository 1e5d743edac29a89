package dev.paws.core.message;

/** What is said while files are watched. Phrases without a code. */
public enum WatchPhrase {
  /** Arguments: the project, the services. */
  WATCHING("watching the files of {0} for {1}; end it with Ctrl-C"),
  /** Arguments: the service, the number of files, the milliseconds. */
  COPIED("{0}: {1} copied after {2} ms"),
  /** Arguments: the service, the number of files, the milliseconds. */
  REMOVED("{0}: {1} removed after {2} ms"),
  /** Arguments: the container. */
  CAUGHT_UP("{0} is new; it gets what has changed before"),
  /** Arguments: the project. */
  WATCH_OF("{0} (watch)"),
  ONE_FILE("1 file"),
  /** Arguments: the number. */
  FILES("{0} files"),
  /** Arguments: the services. */
  REBUILDING("rebuilding {0}"),
  /** Arguments: the services. */
  RESTARTING("restarting {0}"),
  /** Arguments: the command, the container. */
  RUNNING("running {0} in {1}"),
  /** Arguments: the services. */
  NOT_RUNNING("{0} does not run; changes are copied when it does"),
  ENDING("watching ends after this; press Ctrl-C again to end at once"),
  /** Arguments: the project. */
  ENDED("watching has ended; {0} goes on, end it with mvn paws:down"),
  /** Arguments: the exit status. */
  ENDED_WITH("ended with exit status {0}"),
  /** Arguments: the reason. */
  FAILED("failed: {0}"),
  REBUILD("the rebuild"),
  RESTART("the restart"),
  /** Arguments: the exit status, the output. */
  RM_FAILED("rm ended with exit status {0}: {1}"),
  TIMED_OUT("it took too long"),
  IGNORE_FILE("the build's .dockerignore file"),
  /** Arguments: the images. */
  PRUNED("removed the images that the rebuild replaced: {0}");

  private final String template;

  WatchPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
