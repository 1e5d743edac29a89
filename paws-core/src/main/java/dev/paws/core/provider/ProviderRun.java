package dev.paws.core.provider;

import dev.paws.core.desired.DesiredProvider;
import dev.paws.core.json.JsonObject;
import dev.paws.core.json.JsonReader;
import dev.paws.core.message.ProviderPhrase;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs one command of a provider's program, and speaks its protocol: lines of JSON on its standard
 * output (Docker Compose, "extension"). Single use.
 */
public final class ProviderRun {
  private static final String ITSELF = "compose";

  private final ProviderPrograms programs;
  private final DesiredProvider provider;
  private final Map<String, String> environment;
  private final Listener listener;
  private final Map<String, String> prefixed = new LinkedHashMap<>();
  private final Map<String, String> raw = new LinkedHashMap<>();
  private Optional<String> failure = Optional.empty();
  private Runnable kill = () -> {};
  private boolean ended;

  /** Hears what the program tells. */
  public interface Listener {
    /** Receives what a watching user wants to know. */
    void info(String text);

    /** Receives details. */
    void debug(String text);
  }

  /**
   * What a program did.
   *
   * @param failure why it failed, in one line; empty if it succeeded
   * @param ran whether the command was run; an optional one that the program does not have is not
   * @param prefixed variables for the services that depend on this one, without its name
   * @param raw variables for them with the names that they get
   */
  public record Result(
      Optional<String> failure,
      boolean ran,
      Map<String, String> prefixed,
      Map<String, String> raw) {
    public Result {
      prefixed = new LinkedHashMap<>(prefixed);
      raw = new LinkedHashMap<>(raw);
    }

    /** Leaves out the variables, which may hold secrets. */
    @Override
    public String toString() {
      return "Result[" + failure + "]";
    }
  }

  /**
   * Creates a run.
   *
   * @param environment the variables of this process, which name the folders of programs; what the
   *     project's files set does not count
   */
  public ProviderRun(
      ProviderPrograms programs,
      DesiredProvider provider,
      Map<String, String> environment,
      Listener listener) {
    this.programs = programs;
    this.provider = provider;
    this.environment = Map.copyOf(environment);
    this.listener = listener;
  }

  /**
   * Runs a command.
   *
   * @param command {@code up}, {@code down} or {@code stop}; the last one only if the program
   *     declares it
   */
  public Result run(String project, String command) {
    if (provider.type().equals(ITSELF)) {
      return failed(ProviderPhrase.NOT_ITSELF.text());
    }
    Optional<Path> program = programs.find(environment, provider.type());
    if (program.isEmpty()) {
      return failed(ProviderPhrase.NO_PROGRAM.text(provider.type()));
    }
    ProviderMetadata metadata = metadata(program.get());
    if (command.equals("stop") && !metadata.declares(command)) {
      return new Result(Optional.empty(), false, Map.of(), Map.of());
    }
    Optional<String> missing = metadata.missing(command, provider);
    if (missing.isPresent()) {
      return failed(ProviderPhrase.MISSING_OPTION.text(missing.get(), provider.type()));
    }
    return run(arguments(program.get(), project, command, metadata), command);
  }

  private Result run(List<String> arguments, String command) {
    try {
      int code = programs.run(arguments, provider, new Conversation());
      if (failure.isEmpty() && isEnded()) {
        failure = Optional.of(ProviderPhrase.INTERRUPTED.text());
      } else if (failure.isEmpty() && code != 0) {
        failure = Optional.of(ProviderPhrase.EXIT_CODE.text(provider.type(), command, code));
      }
    } catch (InterruptedIOException e) {
      failure = Optional.of(ProviderPhrase.INTERRUPTED.text());
    } catch (IOException e) {
      failure = Optional.of(ProviderPhrase.CANNOT_RUN.text(arguments.get(0)));
    }
    return new Result(failure, true, prefixed, raw);
  }

  /** Ends the program at once; nothing happens if none runs. */
  public void end() {
    Runnable running;
    synchronized (this) {
      ended = true;
      running = kill;
    }
    running.run();
  }

  private synchronized boolean isEnded() {
    return ended;
  }

  private static Result failed(String why) {
    return new Result(Optional.of(why), false, Map.of(), Map.of());
  }

  private ProviderMetadata metadata(Path program) {
    StringBuilder output = new StringBuilder();
    Consumer<String> collect = line -> output.append(line).append('\n');
    try {
      int code =
          programs.run(
              List.of(program.toString(), ITSELF, "metadata"),
              provider,
              ProviderPrograms.Talk.listening(collect));
      return code == 0 ? ProviderMetadata.of(output.toString()) : ProviderMetadata.UNKNOWN;
    } catch (IOException e) {
      return ProviderMetadata.UNKNOWN; // the command itself will say why
    }
  }

  private List<String> arguments(
      Path program, String project, String command, ProviderMetadata metadata) {
    List<String> arguments = new ArrayList<>();
    arguments.add(program.toString());
    arguments.add(ITSELF);
    arguments.add("--project-name=" + project);
    arguments.add(command);
    provider
        .options()
        .forEach(
            (name, values) -> {
              if (metadata.takes(command, name)) {
                values.forEach(value -> arguments.add("--" + name + "=" + value));
              }
            });
    arguments.add(provider.name());
    return arguments;
  }

  /** Reads the program's messages until it fails or ends. */
  private final class Conversation implements ProviderPrograms.Talk {
    @Override
    public Optional<String> hear(String line) {
      if (line.isBlank() || failure.isPresent()) {
        return Optional.empty();
      }
      JsonObject message;
      try {
        message = JsonReader.object(line);
      } catch (IOException e) {
        return fail(ProviderPhrase.NO_MESSAGE.text(line.strip()));
      }
      String text = message.text("message");
      switch (message.text("type")) {
        case "error" -> fail(text.isBlank() ? ProviderPhrase.SAID_NOTHING.text() : text.strip());
        case "info" -> listener.info(text.strip().lines().findFirst().orElse(""));
        case "debug" -> listener.debug(text);
        case "setenv" -> set(text, prefixed);
        case "rawsetenv" -> set(text, raw);
        case "get-service-config" -> {
          return Optional.of(provider.definition() + "\n");
        }
        default -> fail(ProviderPhrase.NO_MESSAGE.text(line.strip()));
      }
      return Optional.empty();
    }

    private void set(String assignment, Map<String, String> variables) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        fail(ProviderPhrase.NO_ASSIGNMENT.text(assignment));
        return;
      }
      variables.put(assignment.substring(0, equals), assignment.substring(equals + 1));
    }

    private Optional<String> fail(String why) {
      failure = Optional.of(why);
      Runnable running;
      synchronized (ProviderRun.this) {
        running = kill;
      }
      running.run();
      return Optional.empty();
    }

    @Override
    public void errors(String line) {
      listener.info(line);
    }

    @Override
    public void onEnd(Runnable end) {
      boolean late;
      synchronized (ProviderRun.this) {
        kill = end;
        late = ended;
      }
      if (late) {
        end.run();
      }
    }
  }
}
