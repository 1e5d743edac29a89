package dev.paws.core.message;

/** What {@code paws:pipeline} says while it runs. Phrases without a code. */
public enum PipelineRunPhrase {
  /** Arguments: the line. */
  FILE_FORMAT("Invalid format '{0}'"),
  /** Arguments: the line. */
  FILE_NAME_EMPTY("Invalid format '{0}'. Name must not be empty"),
  /** Arguments: the line. */
  FILE_DELIMITER_EMPTY(
      "Invalid format '{0}'. Name must not be empty and delimiter must not be empty"),
  /** Arguments: the delimiter. */
  FILE_DELIMITER_MISSING("Invalid value. Matching delimiter not found '{0}'"),
  /** Arguments: the title. */
  GROUP("> {0}"),
  /** Arguments: the text. */
  DEBUG("debug: {0}"),
  /** Arguments: the token. */
  BAD_STOP_TOKEN("'{0}' cannot end stop-commands: it is empty or the name of a command"),
  /** Arguments: the command. */
  COMMAND_WITHOUT_NAME("the command {0} needs name=…"),
  /** Arguments: the command. */
  COMMAND_DEPRECATED("the command {0} is deprecated; write to the environment files"),
  /** Arguments: the command. */
  COMMAND_DISABLED(
      "the command {0} is disabled; write to GITHUB_ENV or GITHUB_PATH, or set"
          + " ACTIONS_ALLOW_UNSECURE_COMMANDS=true"),
  /** Arguments: the reason. */
  HASH_FAILED("hashFiles cannot read the files: {0}"),
  /** Arguments: the shell, the placeholder. */
  SHELL_WITHOUT_SCRIPT(
      "the shell '{0}' does not say where the script goes; write {1} behind the program"),
  /** Arguments: the folder. */
  NO_WORKING_DIRECTORY("working-directory '{0}' is no folder of the workspace"),
  /** Arguments: the program. */
  NO_PROGRAM("{0}: command not found; install it, or name another shell"),
  /** Arguments: the program, the reason. */
  CANNOT_START("{0} cannot be started: {1}"),
  /** Arguments: how many minutes. */
  STEP_TIMED_OUT("The step has timed out after {0} minutes."),
  /** Arguments: the job. */
  JOB_TIMED_OUT("The job {0} has exceeded its maximum execution time."),
  /** Arguments: the exit code. */
  EXIT_CODE("Process completed with exit code {0}."),
  /** Arguments: the name of the file. */
  FILE_FAILED("Unable to process file command '{0}' successfully."),
  /** Arguments: the variable. */
  VARIABLE_REFUSED("Can't store {0} output parameter using '$GITHUB_ENV' command."),
  /** Arguments: the step. */
  STEP("{0}"),
  /** Arguments: the text. */
  BAD_TIMEOUT("timeout-minutes must be a number, and is '{0}'"),
  /** Arguments: the output. */
  OUTPUT_DROPPED("Skip output '{0}' since it may contain secret."),
  /** Arguments: the action. */
  NOTHING_TO_DO("{0}: nothing to set up on this machine"),
  /** Arguments: the action. */
  NOT_RUN("{0} is not run on this machine"),
  /** Arguments: the action, its kind. */
  KIND_NOT_RUN("{0} is not run on this machine: it uses {1}"),
  /** Arguments: the action. */
  ACTION_OUTSIDE("the action {0} is outside of the workspace"),
  /** Arguments: the action. */
  NO_ACTION_FILE(
      "{0} has neither action.yml nor action.yaml in the workspace; check it out first with"
          + " actions/checkout"),
  /** Arguments: the image. */
  IMAGE_PULLED("pulling {0}"),
  /** Arguments: the image, the Dockerfile. */
  IMAGE_BUILT("building {0} of {1}"),
  /** Arguments: the file. */
  NO_DOCKERFILE("the action has no Dockerfile {0}; correct image in its action file"),
  /** Arguments: the input, the action, its inputs. */
  UNKNOWN_INPUT("Unexpected input(s) '{0}' of {1}, valid inputs are [{2}]"),
  /** Arguments: the action, the depth. */
  TOO_DEEP("{0} is nested deeper than {1} actions"),
  /** Arguments: the action. */
  NO_NODE("{0} needs node, which is not on the PATH; install Node.js"),
  /** Arguments: the repository. */
  OTHER_REPOSITORY("actions/checkout of another repository is not done here: {0}"),
  /** Arguments: the path. */
  PATH_OUTSIDE("{0} is outside of the workspace"),
  /** Arguments: the folder. */
  CHECKED_OUT("working tree copied to {0}"),
  /** Arguments: the folder. */
  CHECKED_OUT_HERE("the workspace is the working tree: {0}"),
  /** Arguments: the name. */
  BAD_ARTIFACT_NAME("The artifact name is not valid: {0}"),
  /** Arguments: the name. */
  ARTIFACT_EXISTS("an artifact with the name {0} already exists in this run"),
  /** Arguments: how many, the name, the folder. */
  UPLOADED("{0} files uploaded as {1}: {2}"),
  /** Arguments: the patterns. */
  NOTHING_TO_UPLOAD(
      "No files were found with the provided path: {0}. No artifacts will be uploaded."),
  /** Arguments: the name, all names. */
  NO_ARTIFACT("no artifact has the name {0}; this run has: {1}"),
  /** Arguments: the key. */
  BAD_CACHE_KEY("a cache key has 1 to 512 characters and no comma: '{0}'"),
  /** Arguments: the key. */
  CACHE_MISSED("no cache for {0}"),
  /** Arguments: the key. */
  CACHE_FOUND("cache restored from {0}"),
  /** Arguments: the paths. */
  NOTHING_TO_CACHE(
      "nothing is cached: none of these paths is there, or they are patterns, which are not"
          + " expanded here: {0}"),
  /** Arguments: the key. */
  CACHE_SAVED("cache saved as {0}"),
  /** Arguments: the program, the version. */
  TOOL_FOUND("{0}: version {1}"),
  /** Arguments: the program, what is wanted, what is there. */
  TOOL_MISSING("{0} {1} is not installed on this machine; found: {2}"),
  NO_JAVA_VERSION("setup-java needs java-version or java-version-file"),
  /** Arguments: the version, those that are installed. */
  JDK_MISSING("no JDK {0} is installed on this machine; found: {1}"),
  /** Arguments: the key, the known ones. */
  UNKNOWN_KEY("Unexpected value '{0}'; allowed here: {1}"),
  /** Arguments: the reference. */
  USES_WITHOUT_VERSION("uses '{0}' has no version; write owner/name@version, or ./folder"),
  /** Arguments: the job, the key. */
  JOB_KEY_NOT_RUN("{0}: a job with {1} is not run on this machine yet"),
  /** Arguments: the action. */
  NOT_IN_CONTAINER(
      "{0} looks for what is installed on this machine, and the job runs in a container; use an"
          + " image that has it"),
  /** Arguments: the images. */
  CONTAINERS_START("starting {0}"),
  /** Arguments: the service, its ports. */
  SERVICE_UP("service {0} is up{1}"),
  /** Arguments: the container's port, that of this machine. */
  SERVICE_PORT(", its port {0} is {1} here"),
  /** Arguments: the input, the value, the type. */
  CALL_INPUT("the input {0} of the called workflow is {1}, which is no {2}"),
  ACTION_NOT_CACHED("it is not in the cache, and paws.pipeline.actions=never forbids fetching it"),
  /** Arguments: the action, the reason. */
  ACTION_NOT_FETCHED("{0} is not run on this machine: it cannot be fetched: {1}"),
  /** Arguments: the action, the commit. */
  ACTION_VERSION("{0} is at commit {1}"),
  /** Arguments: the action. */
  ACTION_ONLY_ON_GITHUB("{0} is not run on this machine: it works with GitHub itself"),
  ENVIRONMENT_STARTS("bringing the project's environment up"),
  /** Arguments: the variable, its value. */
  ENVIRONMENT_UNKNOWN("{0} is {1}; write up for the project's environment, or remove it"),
  /** Arguments: which time, how many. */
  RETRY("tried again, {0} of {1}"),
  CONTAINERS_NOT_UP("the job's containers are not up"),
  /** Arguments: the project. */
  CONTAINERS_LEFT(
      "containers of a job are left; remove them with: mvn paws:down -Dpaws.projectName={0}"),
  /** Arguments: the options. */
  OPTIONS_REFUSED(
      "options of the container are not carried out here: {0}; remove them, or name the job's needs"
          + " by keys"),
  /** Arguments: the service. */
  SERVICE_WITHOUT_IMAGE("service {0} has no image and is left out"),
  CREDENTIALS_UNUSED(
      "credentials of containers are not used here: images are pulled with this machine's Docker"
          + " configuration"),
  NO_HASH_HERE("hashFiles is for steps only"),
  KEPT("kept from the run before: it passed, and nothing about it changed"),
  NOT_SELECTED("not among the jobs that were asked for"),
  NEEDS_FAILED("a job that it needs did not succeed"),
  /** Arguments: the condition. */
  CONDITION_FALSE("its condition is false: {0}"),
  /** Arguments: the combination, the label. */
  OTHER_SYSTEM("{0} runs on {1}, which this machine is not"),
  ALL_FOREIGN("all of it runs on other systems"),
  RUNS("runs"),
  RUNS_NEW("runs: it was not there in the run before"),
  RUNS_FAILED("runs: it did not pass in the run before"),
  RUNS_CHANGED("runs: its definition has changed"),
  RUNS_ENVIRONMENT("runs: a variable, input or secret that it names has changed"),
  /** Arguments: the patterns. */
  RUNS_FILES("runs: files that it hashes have changed: {0}"),
  RUNS_ASKED("runs: it was asked for"),
  /** Arguments: the job. */
  RUNS_AFTER("runs: it follows {0}"),
  /** Arguments: the job, why. */
  PLAN("{0}: {1}"),
  /** Arguments: what. */
  NOT_COVERED("not run on this machine: {0}"),
  /** Arguments: the status, how many passed, failed, were skipped, how many seconds. */
  SUMMARY("pipeline {0}: {1} passed, {2} failed, {3} skipped, after {4} s"),
  /** Arguments: the workflow, the event, the number. */
  BEGINS("{0} for {1}, run {2}"),
  /** Arguments: the stage, the line. */
  LINE("[{0}] {1}"),
  /** Arguments: steps in the background. */
  WAIT("Wait for {0}"),
  WAIT_ALL("Wait for all"),
  /** Arguments: a step in the background. */
  CANCEL("Cancel {0}"),
  NO_RUNS("no run of the pipeline is recorded yet"),
  LOG_CUT("(what follows is not kept in this file)"),
  /** Arguments: the stage, the script. */
  ENTER("the workspace of {0} is kept; stand in it with: bash --rcfile {1}"),
  /** Arguments: the event, the filter, its patterns, what does not pass it. */
  FILTER("on GitHub the filter on.{0}.{1} ({2}) would have stopped this run: {3}"),
  /** Arguments: the event, those of the workflow. */
  OTHER_EVENT("on GitHub the event {0} would not start this workflow, only {1}");

  private final String template;

  PipelineRunPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
