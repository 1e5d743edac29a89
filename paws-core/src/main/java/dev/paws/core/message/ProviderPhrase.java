package dev.paws.core.message;

/** Why a service that another program provides could not be provided, and what is said of it. */
public enum ProviderPhrase {
  NOT_ITSELF("compose is not a type of provider"),
  /** Argument: the type. */
  NO_PROGRAM(
      "neither a Docker plugin docker-{0} nor a program {0} in PATH is installed on this machine"),
  /** Arguments: the option, the type. */
  MISSING_OPTION("{1} needs the option {0} under provider.options"),
  /** Arguments: the type, the command, the exit code. */
  EXIT_CODE("{0} compose {1} ended with exit code {2}"),
  /** Argument: the program. */
  CANNOT_RUN("{0} cannot be run"),
  INTERRUPTED("it was interrupted"),
  /** Argument: what the program wrote. */
  NO_MESSAGE("it wrote a line that is no message of a provider: {0}"),
  /** Argument: what the program wrote. */
  NO_ASSIGNMENT("it set a variable without a name or a value: {0}"),
  SAID_NOTHING("it reported an error and did not say which"),
  /** Arguments: the service, what its program tells. */
  PROGRESS("{0}: {1}"),
  /** Arguments: the service, the type. */
  PROVIDED("{0}: provided by {1}"),
  /** Arguments: the service, the type. */
  RELEASED("{0}: released by {1}"),
  /** Arguments: the service, the type. */
  STAYS("{0}: what {1} provides may be there; mvn paws:down releases it"),
  /** Arguments: the service, the type. */
  STOPPED("{0}: stopped by {1}"),
  /** Arguments: the service, the type. */
  WOULD_RUN("{0}: {1} would be asked to provide it"),
  /** Arguments: the service, the variable. */
  OVERRIDES("{0} sets the variable {1} of {2}, which has another value in the files");

  private final String template;

  ProviderPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
