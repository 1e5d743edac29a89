package dev.paws.core.app;

import dev.paws.core.app.output.Failures;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.engine.EngineException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** The project's own environment, which jobs of the pipeline may ask for. */
final class ProjectEnvironment {
  /** No service has this name. */
  private static final String ALL = "";

  private final Ports ports;
  private final CommonSettings common;
  private final BiFunction<CommonSettings, List<String>, UpSettings> settings;
  private final Duration longestEnd;

  /** The services that are up, and the variables about them. */
  private final Set<String> asked = new TreeSet<>();

  private final Map<String, String> own = new TreeMap<>();

  /**
   * Creates the environment, which is not brought up yet.
   *
   * @param settings returns how services are brought up
   * @param longestEnd how long taking it down may last
   */
  ProjectEnvironment(
      Ports ports,
      CommonSettings common,
      BiFunction<CommonSettings, List<String>, UpSettings> settings,
      Duration longestEnd) {
    this.ports = ports;
    this.common = common;
    this.settings = settings;
    this.longestEnd = longestEnd;
  }

  /**
   * Brings services up; later jobs of the run may add others.
   *
   * @param services those that are needed; none: all
   * @return variables by which steps find its ports
   * @throws IOException if it is not up; the message is for the user
   */
  synchronized Map<String, String> bring(List<String> services) throws IOException {
    boolean missing =
        services.isEmpty()
            ? !asked.contains(ALL)
            : !asked.contains(ALL) && !asked.containsAll(services);
    if (missing) {
      CommonSettings silent = common.silent();
      try {
        Up.Result result =
            new Up(ports, EnvironmentPublisher.NOBODY)
                .run(settings.apply(silent, services), cleanUp(silent));
        result
            .variables()
            .properties()
            .forEach(
                (name, value) ->
                    own.put(name.toUpperCase(Locale.ROOT).replaceAll("\\W", "_"), value));
        asked.addAll(services.isEmpty() ? List.of(ALL) : services);
      } catch (GoalFailure | EngineException e) {
        throw unavailable(e);
      }
    }
    return new TreeMap<>(own);
  }

  /** Returns the failure of a step that needs containers which cannot be had. */
  static IOException unavailable(RuntimeException e) {
    Throwable told = e instanceof EngineException engine ? Failures.of(engine) : e;
    return new IOException(String.valueOf(told.getMessage()), e);
  }

  /** What was up before the run stays, and so do the data. */
  private DownSettings cleanUp(CommonSettings silent) {
    return new DownSettings(
        silent,
        new DownSettings.Removal(false, false),
        new DownSettings.Limits(Optional.empty(), longestEnd),
        false,
        true);
  }

  /** Takes the project's environment down if a job of the run brought it up. */
  synchronized void end() {
    if (!asked.isEmpty()) {
      asked.clear();
      try {
        new Down(ports).run(cleanUp(common.silent()));
      } catch (GoalFailure e) {
        ports.console().error(String.valueOf(e.getMessage()));
      } catch (EngineException e) {
        ports.console().error(String.valueOf(Failures.of(e).getMessage()));
      }
    }
  }
}
