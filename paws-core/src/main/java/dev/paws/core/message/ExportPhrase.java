package dev.paws.core.message;

/**
 * Why a placeholder of {@code paws.export} has no value, and the comments in the files of
 * variables. They have no code of their own.
 */
public enum ExportPhrase {
  // why a placeholder has no value
  NO_SERVICE("no service has that name"),
  /** Argument: the names of all services. */
  NO_SERVICE_AMONG("no service has that name; there are {0}"),
  /** Argument: the service. */
  NO_VARIABLES("{0} has no variables"),
  /** Arguments: the service, the names of its variables. */
  VARIABLES("{0} has {1}"),
  /** Argument: the service. */
  PROPERTIES("after {0}. comes host, host.NUMBER, port.NUMBER or environment.NAME"),
  /** Arguments: the service, their number. */
  CONTAINERS("{0} has {1} container(s)"),
  /** Argument: the service. */
  NO_PORT("{0} publishes no port"),
  /** Arguments: the service, its container ports. */
  PORTS("{0} publishes {1}"),
  NOT_UP("no such container or port came up; see paws.services"),
  // comments in files
  WRITTEN_BY_UP("# Written by paws:up.\n"),
  /** Argument: the variable. */
  SECRET_LEFT_OUT("# {0} holds a secret and is not written to any file.\n");

  private final String template;

  ExportPhrase(String template) {
    this.template = template;
  }

  /** Returns the phrase with its arguments filled in. */
  public String text(Object... arguments) {
    return Template.fill(template, arguments);
  }
}
