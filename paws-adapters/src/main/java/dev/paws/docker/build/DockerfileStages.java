package dev.paws.docker.build;

import dev.paws.core.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stages of a Dockerfile, what each takes from others, and therefore which of them a build
 * needs.
 */
final class DockerfileStages {
  private static final Pattern MOUNT = Pattern.compile("--mount=(\\S+)");
  private static final Pattern STEP =
      Pattern.compile("\\[\\s*(?:(\\S+) +)?(\\d+)/(\\d+)] (\\S+).*", Pattern.DOTALL);

  /** Instructions that BuildKit counts as steps. */
  private static final Set<String> STEPS = Set.of("RUN", "COPY", "ADD", "WORKDIR");

  private final List<Stage> stages = new ArrayList<>();
  private final List<String> lines;

  /**
   * A stage.
   *
   * @param name lower case; empty if it has none
   * @param base the image or stage from which it starts, as far as arguments are known
   */
  private record Stage(String name, String base, List<Instruction> instructions) {
    int line() {
      return instructions.get(0).line();
    }
  }

  DockerfileStages(Dockerfile file, String text) {
    this.lines = text.lines().toList();
    for (Instruction instruction : file.instructions()) {
      if (instruction.keyword().equals("FROM")) {
        List<String> words = instruction.words();
        boolean named = words.size() > 2 && words.get(1).equalsIgnoreCase("AS");
        stages.add(
            new Stage(
                named ? words.get(2).toLowerCase(Locale.ROOT) : "",
                words.isEmpty() ? "" : file.expanded(words.get(0)),
                new ArrayList<>(List.of(instruction))));
      } else if (!stages.isEmpty()) {
        stages.get(stages.size() - 1).instructions().add(instruction);
      }
    }
  }

  /**
   * Returns the indexes of the stages that a target needs; all of them if that cannot be
   * determined.
   *
   * @param target a name or an index; empty: the last stage
   */
  Set<Integer> needed(Optional<String> target) {
    Set<Integer> all = new TreeSet<>();
    for (int i = 0; i < stages.size(); i++) {
      all.add(i);
    }
    Optional<Integer> first =
        target.isPresent()
            ? find(target.get(), stages.size())
            : Optional.of(stages.size() - 1).filter(last -> last >= 0);
    if (first.isEmpty()) {
      return all;
    }
    Set<Integer> needed = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(first.get()));
    while (!open.isEmpty()) {
      int index = open.pop();
      if (needed.add(index)) {
        for (String source : sources(stages.get(index))) {
          if (source.contains("$")) {
            return all;
          }
          find(source, index).ifPresent(open::push);
        }
      }
    }
    return needed;
  }

  /** Returns the images, without stages, from which these stages start or copy. */
  Set<String> images(Set<Integer> needed) {
    Set<String> images = new TreeSet<>();
    for (int index : needed) {
      for (String source : sources(stages.get(index))) {
        if (!source.contains("$") && !source.equals("scratch") && find(source, index).isEmpty()) {
          images.add(source);
        }
      }
    }
    images.remove("");
    return images;
  }

  /** Returns the stage with a name or an index, among those before another one. */
  private Optional<Integer> find(String nameOrIndex, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (!nameOrIndex.isEmpty() && stages.get(i).name().equalsIgnoreCase(nameOrIndex)) {
        return Optional.of(i);
      }
    }
    boolean index = nameOrIndex.matches("\\d{1,6}");
    return index && Integer.parseInt(nameOrIndex) < before
        ? Optional.of(Integer.valueOf(nameOrIndex))
        : Optional.empty();
  }

  private static List<String> sources(Stage stage) {
    List<String> sources = new ArrayList<>(List.of(stage.base()));
    for (Instruction instruction : stage.instructions()) {
      for (String flag : instruction.wholeFlags()) {
        if (flag.startsWith("--from=")) {
          sources.add(flag.substring("--from=".length()));
        }
        Matcher mount = MOUNT.matcher(flag);
        if (mount.matches()) {
          Arrays.stream(mount.group(1).split(",", -1))
              .filter(part -> part.startsWith("from="))
              .forEach(part -> sources.add(part.substring("from=".length())));
        }
      }
    }
    return sources;
  }

  /**
   * Returns the Dockerfile's text with each unneeded stage emptied; every other line keeps its
   * number. For builders that build all stages up to the target.
   */
  String withOnly(Set<Integer> needed) {
    List<String> kept = new ArrayList<>(lines);
    for (int i = 0; i < stages.size(); i++) {
      if (!needed.contains(i)) {
        int from = stages.get(i).line();
        int to = i + 1 < stages.size() ? stages.get(i + 1).line() : lines.size() + 1;
        for (int line = from; line < to; line++) {
          kept.set(line - 1, "");
        }
        String name = stages.get(i).name();
        kept.set(from - 1, "FROM scratch" + (name.isEmpty() ? "" : " AS " + name));
      }
    }
    return String.join("\n", kept) + "\n";
  }

  int size() {
    return stages.size();
  }

  /** Returns whether an instruction of these stages may copy a file of the context. */
  boolean mayTake(String file, Set<Integer> needed) {
    return needed.stream()
        .flatMap(index -> stages.get(index).instructions().stream())
        .anyMatch(instruction -> mayTake(instruction, file));
  }

  private static boolean mayTake(Instruction instruction, String file) {
    List<String> flags = instruction.wholeFlags();
    if (instruction.keyword().equals("RUN")) {
      return flags.stream()
          .filter(flag -> flag.startsWith("--mount="))
          .anyMatch(flag -> !flag.contains("from=") && !flag.matches(".*type=(?!bind).*"));
    }
    boolean copies = instruction.keyword().equals("COPY") || instruction.keyword().equals("ADD");
    if (!copies || flags.stream().anyMatch(flag -> flag.startsWith("--from="))) {
      return false;
    }
    List<String> words = arguments(instruction);
    return words.subList(0, Math.max(0, words.size() - 1)).stream()
        .anyMatch(source -> covers(source, file));
  }

  private static List<String> arguments(Instruction instruction) {
    String flags = String.join(" ", instruction.wholeFlags());
    String rest = instruction.rest().strip().replaceAll("\\s+", " ").substring(flags.length());
    if (rest.strip().startsWith("[")) {
      try {
        if (JsonReader.read(rest.strip().getBytes(StandardCharsets.UTF_8))
            instanceof List<?> list) {
          return list.stream().map(String::valueOf).toList();
        }
      } catch (IOException e) {
        // It is then read as words, as in Docker.
      }
    }
    return instruction.words();
  }

  private static boolean covers(String source, String file) {
    if (source.contains("$")) {
      return true;
    }
    if (source.startsWith("<<") || source.matches("(?s)[a-z]+://.*")) {
      return false;
    }
    String relative = source.replaceAll("^(\\.?/)+", "").replaceAll("/+\\.?$", "");
    if (relative.isEmpty() || relative.equals(".")) {
      return true;
    }
    try {
      return new IgnoreRules(List.of(relative)).ignores(file);
    } catch (IgnoreRules.MalformedPattern e) {
      return true;
    }
  }

  /**
   * Returns the line of a BuildKit step such as {@code [web 2/3] RUN make}; empty if it is not
   * known.
   */
  Optional<Integer> line(String step) {
    Matcher words = STEP.matcher(step);
    if (!words.matches()) {
      return Optional.empty();
    }
    String label = words.group(1) == null ? "stage-" + (stages.size() - 1) : words.group(1);
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      String name = stage.name().isEmpty() ? "stage-" + i : stage.name();
      if (name.equalsIgnoreCase(label)) {
        List<Instruction> counted =
            stage.instructions().stream().filter(it -> STEPS.contains(it.keyword())).toList();
        int ahead = Integer.parseInt(words.group(3)) - counted.size();
        int at = Integer.parseInt(words.group(2)) - ahead - 1;
        return at >= 0
                && at < counted.size()
                && counted.get(at).keyword().equalsIgnoreCase(words.group(4))
            ? Optional.of(counted.get(at).line())
            : Optional.of(stage.line()).filter(any -> words.group(4).equals("FROM"));
      }
    }
    return Optional.empty();
  }
}
