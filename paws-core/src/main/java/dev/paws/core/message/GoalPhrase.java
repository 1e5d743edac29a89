package dev.paws.core.message;

/** What the goals report while they work and when they have succeeded. Phrases without a code. */
public enum GoalPhrase {
  /** Arguments: the project, how long it took. */
  UP("{0} is up after {1}"),
  /** Arguments: the project. */
  ALREADY_UP("{0} is up already; nothing had to be changed"),
  /** Arguments: the project, what became of what the run created. */
  NOT_UP("{0} did not come up{1}"),
  NOTHING_CREATED("; nothing was created"),
  CREATED_REMOVED(" and what it created was removed"),
  CREATED_KEPT_RUNNING(" and what it created is kept (paws.keepRunning)"),
  CREATED_PERHAPS_LEFT(" and perhaps not all that it created was removed"),
  CREATED_KEPT(" and what it created is kept (paws.rollback=false)"),

  /** Arguments: the project. */
  NOTHING_TO_TAKE_DOWN("{0}: nothing to take down"),
  /** Arguments: the project, how long it took. */
  DOWN("{0} is down after {1}"),
  /** Arguments: the project, how long it took. */
  CREATED_DOWN("what this build created of {0} is down after {1}"),
  /** Arguments: the project. */
  NOT_DOWN("{0} did not go down"),
  /** Arguments: the project, the part of the build. */
  STILL_NEEDED("{0} stays up for {1}"),
  BUILD_ENDS_EARLY("the build ends before paws:down: taking the environment down"),
  NOTHING_TO_COMPARE(
      "nothing to compare: this build has brought nothing up, and no target is named"),
  /** Arguments: the project, when. */
  NOT_OF_THIS_BUILD(
      "{0} was last observed by an earlier run, at {1}: that is not compared with its definition"),
  /** Arguments: the reason. */
  NOT_RECORDED("the observed environment is not recorded: {0}"),
  /** Arguments: the container, the reason. */
  LOG_NOT_SAVED("the log of {0} is not saved: {1}"),
  /** Arguments: how many lines. */
  LINES_LEFT_OUT("[{0} earlier lines are left out]"),
  VOLUMES_NOT_CREATED("this build did not create them"),
  VOLUMES_UNDECLARED("no known Compose file declares them"),
  VOLUMES_IN_USE("containers that do not go down have them"),
  NETWORKS_UNDECLARED("nothing shows whether they belong to it"),
  NETWORKS_IN_USE("containers that do not go down are on them"),

  /** Arguments: what happened, how long the run took. */
  OUT_OF_TIME("{0}: out of time after {1}"),
  /** Arguments: what happened, how long the run took. */
  INTERRUPTED("{0}: interrupted after {1}"),
  ONE_ERROR("1 error"),
  /** Arguments: how many. */
  ERRORS("{0} errors"),
  /** Arguments: the count, the place. */
  LISTED_ABOVE("{0} in {1}, listed above"),
  IN_COMPOSE_FILES("the Compose files"),
  IN_DEFINITION("the environment's definition"),
  IN_EXPORTS("paws.export; nothing was created"),
  IN_NEEDS("what the environment needs; nothing was created"),
  IN_LOCAL_ENVIRONMENT("the local environment"),
  IN_BASELINE("the baseline"),

  /** Arguments: the project, how many services. */
  VALID("{0} is valid, services: {1}"),
  /** Arguments: the project. */
  NOTHING_TO_SHOW("{0}: there is no container; bring it up with mvn paws:up"),
  THE_MODEL("the model"),
  NOTHING_BELOW("nothing below it"),

  /** Arguments: how many differences, the file. */
  ACCEPTED("differences accepted in {1}: {0}"),
  /** Arguments: the project. */
  PLANNED("this is the plan for {0}; nothing was changed"),
  /** Arguments: the files. */
  REPORT("report: {0}"),
  COMPARISON("COMPARISON"),
  /** Arguments: the two environments. */
  PAIR("{0} and {1}"),
  /** Arguments: how many. */
  AND_MORE("\n  and {0} more"),
  HTML_REPORT("the report of -Dpaws.formats=html"),
  /** Arguments: the reason. */
  LAST_REPORT_UNREADABLE("the last report cannot be read: {0}"),
  THIS_MACHINE("of this machine"),
  KNOWN_TARGETS("the names under environments in paws.yaml, or the folders of config/"),
  NO_SERVICES("it has no services"),
  /** Arguments: how many services, the project, the file. */
  SNAPSHOT_TAKEN("{0} services of {1} in {2}"),

  /** Arguments: the target environment. */
  NOTHING_TO_FIX("nothing that an override file can set differs from {0}"),
  /** Arguments: the Compose files. */
  START_WITH("start with it: mvn paws:up -Dpaws.composeFiles={0}"),
  DRY_RUN("paws.dryRun is set: nothing was written"),
  /** Arguments: how many differences, the file. */
  FIXED("{0} differences fixed in {1}"),
  /** Arguments: how many. */
  LEFT_TO_YOU("{0} differences are left to you: see what to do with mvn paws:diff"),
  ONE_DIFFERENCE_IS("1 difference is"),
  /** Arguments: how many. */
  DIFFERENCES_ARE("{0} differences are"),
  /** Arguments: the reasons. */
  FOR_IT("it:{0}"),
  /** Arguments: the reasons. */
  FOR_THEM("them:{0}"),
  FILE_UNREADABLE("the file could not be read"),

  /** Arguments: the environment. */
  ABANDONED("abandoned: {0}"),
  /** Arguments: the environment. */
  REMOVING("removing: {0}"),
  /** Arguments: the project, its containers, its networks, further counts, its owner. */
  ABANDONED_ENVIRONMENT("{0} ({1} containers, {2} networks{3}) of {4}"),
  /** Arguments: how many. */
  COUNTED_VOLUMES(", {0} volumes"),
  /** Arguments: how many. */
  COUNTED_IMAGES(", {0} images"),
  NOTHING_ABANDONED("no abandoned environments"),
  /** Arguments: how many. */
  COUNT_ABANDONED("{0} abandoned; remove them with mvn paws:prune"),
  /** Arguments: how many were removed, how many there were. */
  COUNT_REMOVED("{0} of {1} abandoned environments removed"),
  /** Arguments: the projects. */
  NOT_ALL_REMOVED("not all abandoned environments could be removed: {0}"),
  /** Arguments: the project. */
  NOT_REMOVED("{0} was not removed"),

  /** Arguments: its number, the operation. */
  OPERATION_BEGINS("operation {0} begins: {1}"),
  /** Arguments: its number, how long it took, the operation. */
  OPERATION_ENDED("operation {0} ended after {1}: {2}"),
  /** Arguments: its number, how long it took, the operation. */
  OPERATION_FAILED("operation {0} failed after {1}: {2}"),

  SKIPPED("skipped, because paws.skip is set"),
  /** Arguments: the property that skips tests. */
  SKIPPED_TESTS("skipped, because {0} is set; -Dpaws.skip=false runs the goal anyway"),
  /** Arguments: the kind of exception. */
  UNKNOWN_FAILURE("Paws failed in an unexpected way ({0}); mvn -e shows where"),
  /** Arguments: the goal, the folder. */
  OF_FOLDER("of {0} in {1}"),
  UNNAMED_PROCESS("a process that does not say its name"),
  /** Arguments: the module. */
  MODULE("module {0}"),
  OTHER_COPIES("the modules that use Paws with other dependencies"),
  /** Arguments: how many lines. */
  LINES_MORE("{0} more"),
  /** Arguments: the services that must be ready before. */
  AFTER("after {0}"),
  /** Arguments: how many are ready, how many there are, seconds passed, seconds allowed. */
  TOTAL("{0} of {1}, {2} s of {3} s"),
  /** Arguments: the image. */
  IMAGE("image {0}");

  private final String template;

  GoalPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
