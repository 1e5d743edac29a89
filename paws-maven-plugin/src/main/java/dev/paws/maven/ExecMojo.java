package dev.paws.maven;

import dev.paws.core.app.Exec;
import dev.paws.core.app.ExecSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.EngineTransport;
import dev.paws.core.app.port.UserInput;
import dev.paws.host.ProcessVariables;
import dev.paws.settings.ExecParameters;
import dev.paws.settings.SettingsReader;
import dev.paws.terminal.TerminalInput;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command in a service's container and passes on its output as it is, to standard output and
 * error. Fails if the command does not end with exit status 0. In a terminal the command has one,
 * too; otherwise it reads what is piped in.
 */
@Mojo(name = "exec", requiresProject = false, threadSafe = true)
final class ExecMojo extends PawsMojo {
  /** The service. Default: the first one of paws.services. */
  @Parameter(property = "paws.service")
  private @Nullable String service;

  /** Another name for the service; the first one counts. */
  @Parameter(property = "paws.services")
  private @Nullable String services;

  /** The command, in words with a shell's quotes; for pipes and variables: sh -c '...'. */
  @Parameter(property = "paws.command")
  private @Nullable String command;

  /** The number of the container, if the service has several. */
  @Parameter(property = "paws.index", defaultValue = "1")
  private @Nullable String index;

  /** The user to run it as, such as postgres or 1000:1000. Default: the container's. */
  @Parameter(property = "paws.user")
  private @Nullable String user;

  /** The folder to run it in. Default: the container's. */
  @Parameter(property = "paws.workdir")
  private @Nullable String workdir;

  /**
   * Environment variables, separated by commas: NAME=value, or NAME alone for the value of this
   * process.
   */
  @Parameter(property = "paws.env")
  private @Nullable String env;

  /** Give the command all privileges. */
  @Parameter(property = "paws.privileged", defaultValue = "false")
  private @Nullable String privileged;

  /**
   * Whether the command reads standard input, if the goal is typed: keys if that is a terminal,
   * else what is piped in.
   */
  @Parameter(property = "paws.stdin", defaultValue = "true")
  private @Nullable String stdin;

  /** Whether the command has a terminal, if Maven has one and does not run with -B. */
  @Parameter(property = "paws.tty", defaultValue = "true")
  private @Nullable String tty;

  @Inject
  ExecMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    ExecSettings settings =
        new ExecParameters(service, services, command, index, user, workdir, env, privileged)
            .read(reader, common, ProcessVariables.all());
    boolean reads =
        reader.flag("paws.stdin", stdin)
            && !build().isBound()
            && common.engine().transport() == EngineTransport.SOCKETS;
    boolean terminal = reader.flag("paws.tty", tty);
    reader.check();
    UserInput input = reads ? new TerminalInput(build().terminal(), terminal) : UserInput.NONE;
    new Exec(ports(common), input).run(settings);
  }
}
