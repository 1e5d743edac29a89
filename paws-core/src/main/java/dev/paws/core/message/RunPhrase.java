package dev.paws.core.message;

/**
 * Phrases about containers while an environment starts or stops, and about why they failed. They
 * follow a container's name and have no code.
 */
public enum RunPhrase {
  NOT_STARTED("not started"),
  STATE_UNKNOWN("its state changed, looking again"),
  PAUSED("paused"),
  /** Arguments: the exit code. */
  RESTARTING("restarting after exit {0}"),
  SETTLING("running, settling"),
  NOT_COMPLETED("running, must exit with 0"),
  CHECKING("starting"),
  RUNNING("running"),
  /** Arguments: what is missing. */
  NOT_READY("running, but {0}"),
  /** Arguments: the port in the container, the address from which it was tried. */
  NOBODY_LISTENS("nobody listens on port {0} ({1})"),
  /** Arguments: the port in the container. */
  NOBODY_LISTENS_INSIDE("nobody listens on port {0} in the container"),
  /** Arguments: the URL, the HTTP status. */
  HTTP_STATUS("{0} answers with status {1}"),
  /** Arguments: the URL, the reason. */
  NO_HTTP_ANSWER("{0} does not answer: {1}"),
  /** Arguments: the pattern. */
  NOT_IN_LOG("its log has no line with {0}"),
  /** Arguments: the port in the container. */
  NOT_PUBLISHED("port {0} is not published, and the container does not show who listens"),
  /** Arguments: the port in the container, the address. */
  NO_ROUTE("port {0} does not answer at {1}"),
  /** Arguments: how often. */
  CHECK_FAILING("starting, its check failed {0} times"),
  /** Arguments: why. */
  CHECK_CANNOT_RUN("starting, its check cannot be run: {0}"),
  STARTED("started"),
  COMPLETED("completed"),
  SETTLED("running"),
  READY("ready"),
  HEALTHY("healthy"),
  HEALTHY_BY_PROBE("healthy (own probe)"),
  /** Arguments: the exit code. */
  EXITED("exited with {0}"),
  /** Arguments: the exit code. */
  EXITED_BEFORE_HEALTHY("exited with {0} before it was healthy"),
  /** Arguments: the exit code. */
  STOPPED_BY_OTHERS("was stopped by somebody else (exit {0})"),
  /** Arguments: the exit code. */
  COMMAND_CANNOT_RUN("its command cannot be run (exit {0})"),
  START_WITHOUT_EFFECT(
      "the engine reported that it was started, but it still is only created; look at the engine,"
          + " and at what is between it and this machine"),
  /** Arguments: how often, the seconds. */
  CRASH_LOOP("crash loop: ended {0} times within {1} s"),
  /** Arguments: how often, the seconds, how it ended. */
  CRASH_LOOP_AND_EXIT("crash loop: ended {0} times within {1} s, last with exit {2}"),
  UNHEALTHY("unhealthy"),
  /** Arguments: how often. */
  UNHEALTHY_BY_PROBES("unhealthy: its check failed {0} times"),
  /** Arguments: the code. */
  CODE("code {0}"),
  OUT_OF_MEMORY(", out of memory"),
  /** Arguments: what the engine reports. */
  START_ERROR(", {0}"),
  REMOVED("it was removed by somebody else"),
  /** Arguments: the exit code. */
  ENDED_AGAIN("it was ready, and then it ended with exit code {0}"),
  STILL_THERE("the engine reported its removal, but it still exists"),
  NO_HEALTH_CHECK("it has no health check, so it can never be healthy"),
  /** Arguments: what was waited for, the state, the seconds. */
  OUT_OF_TIME("not {0} within the timeout: {1}, waited for {2} s"),
  /** Arguments: the state, the seconds. */
  OUT_OF_TIME_NOT_READY(
      "not ready within the timeout: {0}, waited for {1} s; if that is intended, set x-paws.ready"
          + " of the service to what shows that it is ready, or to none"),
  JUST_READY("became ready only now"),
  /** Arguments: the seconds, the operation. */
  UNDER_WAY("still in progress after {0} s: {1}"),
  /** Arguments: the seconds, what it waits for. */
  NEVER_STARTED("not started after {0} s, waits for {1}"),
  /** Arguments: the seconds, what it waits for. */
  NEVER_REMOVED("not removed after {0} s, waits for {1}"),
  ITS_TURN("its turn"),
  GIVEN_UP("skipped, because an earlier step failed"),
  /** Arguments: the reason, why its log cannot be read. */
  WITHOUT_LOG("{0} (its log cannot be read: {1})"),
  /** Arguments: the service, the container, the reason. */
  SERVICE_FAILED("service {0} ({1}): {2}"),
  /** Arguments: the container or resource, the reason. */
  FAILED("{0}: {1}"),
  /** Arguments: the output. */
  LAST_HEALTH_CHECK("\n    last health check: {0}"),
  LAST_LOG_LINES("\n    last log lines:"),
  /** Arguments: the line. */
  LOG_LINE("\n      {0}"),
  /** Arguments: the length of the whole line. */
  LONG_LINE("… (line of {0} characters)"),
  /** Arguments: the container. */
  RUNNING_CHECK("running the health check of {0}"),
  /** Arguments: the container. */
  PROBING("looking whether {0} is ready"),
  STILL_PREPARING("its entrypoint script still runs"),
  /** Arguments: the container. */
  LOOKING_AT("looking at {0}"),
  /** Arguments: the container. */
  READING_LOG("reading the log of {0}"),
  /** Arguments: the container. */
  STOPPING("stop container {0}"),
  STILL_RUNS("the engine reported that it stopped, but it still runs"),
  /** Arguments: its output. */
  HOOK_DID_NOT_END("did not end: {0}"),
  /** Arguments: the command. */
  BEFORE_START("pre_start {0}"),
  /** Arguments: its output, the exit code, its container. */
  BEFORE_START_FAILED("exit code {1}: {0} (container {2}; -Dpaws.rollback=false keeps it)"),
  /** Arguments: its output, the exit code. */
  HOOK_FAILED("exit code {1}: {0}"),
  /** Arguments: its name. */
  NETWORK("network {0}"),
  /** Arguments: its name. */
  VOLUME("volume {0}"),
  ERROR_INSIDE("an error inside Paws, see above");

  private final String template;

  RunPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
