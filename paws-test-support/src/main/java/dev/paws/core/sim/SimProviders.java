package dev.paws.core.sim;

import dev.paws.core.desired.DesiredProvider;
import dev.paws.core.provider.ProviderPrograms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Simulated programs of provider services. */
public final class SimProviders implements ProviderPrograms {
  private final Map<String, Map<String, Script>> programs = new LinkedHashMap<>();
  private final List<String> commands = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();

  /** What a command writes, and its exit code. */
  private record Script(List<String> lines, int code) {}

  /** Installs a program that writes these lines at a command ({@code up}, {@code metadata}, …). */
  public SimProviders with(String type, String command, int code, String... lines) {
    programs
        .computeIfAbsent(type, unused -> new LinkedHashMap<>())
        .put(command, new Script(List.of(lines), code));
    return this;
  }

  /** Returns the commands that were run beside {@code metadata}, without the program's folder. */
  public List<String> commands() {
    return List.copyOf(commands);
  }

  /** Returns what was answered to programs. */
  public List<String> answers() {
    return List.copyOf(answers);
  }

  @Override
  public Optional<Path> find(Map<String, String> environment, String type) {
    return programs.containsKey(type) ? Optional.of(Path.of("/bin", type)) : Optional.empty();
  }

  @Override
  public int run(List<String> command, DesiredProvider provider, Talk talk) {
    String type = Path.of(command.get(0)).getFileName().toString();
    String name = command.get(2).startsWith("--") ? command.get(3) : command.get(2);
    if (!name.equals("metadata")) {
      commands.add(type + " " + String.join(" ", command.subList(1, command.size())));
    }
    Script script =
        programs.getOrDefault(type, Map.of()).getOrDefault(name, new Script(List.of(), 0));
    boolean[] ended = {false};
    talk.onEnd(() -> ended[0] = true);
    for (String line : script.lines()) {
      if (!ended[0]) {
        talk.hear(line).ifPresent(answers::add);
      }
    }
    return script.code();
  }
}
