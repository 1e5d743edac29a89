package dev.paws.maven;

import dev.paws.core.app.Lifecycle;
import dev.paws.core.app.LifecycleAction;
import dev.paws.core.app.LifecycleSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Ports;
import dev.paws.settings.DownParameters;
import dev.paws.settings.SettingsReader;
import dev.paws.settings.UpParameters;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that change an environment which was brought up before. */
abstract class LifecycleMojo extends PawsMojo {
  /** Only these services, separated by commas. Default: all. */
  @Parameter(property = "paws.services")
  private @Nullable String services;

  /** Seconds for everything. */
  @Parameter(property = "paws.timeout", defaultValue = "300")
  private @Nullable String timeout;

  LifecycleMojo(Build build) {
    super(build);
  }

  /**
   * What only some of the goals have; null: not set.
   *
   * @param settle see {@link AwaitingMojo}
   * @param host see {@link AwaitingMojo}
   * @param ports which ports of this machine new containers publish
   * @param stopTimeout how long a container may take to stop, in seconds
   */
  record Options(
      @Nullable String settle,
      @Nullable String host,
      @Nullable String ports,
      @Nullable String stopTimeout) {
    static final Options NONE = new Options(null, null, null, null);
  }

  /** Returns the settings; the reader's check reports what is wrong. */
  final LifecycleSettings settings(SettingsReader reader, CommonSettings common, Options options) {
    return new LifecycleSettings(
        new UpParameters(
                services,
                null,
                null,
                null,
                null,
                isolated() && options.ports() == null ? "random" : options.ports(),
                timeout,
                options.settle(),
                null,
                null,
                null,
                isolated(),
                null,
                reader.exports(PomExports.of(build(), null), null, null, null),
                build().isBound(),
                build().version(),
                options.host())
            .read(reader, common),
        new DownParameters(
                isolated() ? "true" : null,
                null,
                options.stopTimeout(),
                timeout,
                build().isNamed(),
                build().isBound())
            .read(reader, common));
  }

  /** Carries out an action. */
  final void act(
      LifecycleAction action, SettingsReader reader, CommonSettings common, Options options) {
    LifecycleSettings settings = settings(reader, common, options);
    reader.check();
    Ports ports = ports(common);
    new Lifecycle(ports, new Publishing(build(), ports.console())).run(action, settings);
  }
}
