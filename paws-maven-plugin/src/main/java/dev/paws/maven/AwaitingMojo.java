package dev.paws.maven;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that wait until services are ready. */
abstract class AwaitingMojo extends LifecycleMojo {
  /**
   * Seconds that a container without a health check and without published TCP ports must run
   * without a crash.
   */
  @Parameter(property = "paws.settle", defaultValue = "3")
  private @Nullable String settle;

  /**
   * Host on which tests reach published ports. Default: the engine's machine; if Maven runs in a
   * container of that engine, the gateway of its network.
   */
  @Parameter(property = "paws.host")
  private @Nullable String host;

  AwaitingMojo(Build build) {
    super(build);
  }

  /**
   * Returns the options of the goal.
   *
   * @param ports which ports of this machine new containers publish; null: as declared
   * @param stopTimeout how long a container may take to stop; null: as it defines
   */
  final Options options(@Nullable String ports, @Nullable String stopTimeout) {
    return new Options(settle, host, ports, stopTimeout);
  }
}
