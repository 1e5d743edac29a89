package dev.paws.docker.build;

import dev.paws.core.message.DockerfilePhrase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Dockerfile, parsed as far as needed to see which builder can build it and which images it
 * starts from (Dockerfile reference).
 */
final class Dockerfile {
  private static final Pattern DIRECTIVE = Pattern.compile("#\\s*([a-zA-Z]+)\\s*=\\s*(\\S+)\\s*");
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)(?::-([^}]*))?}|(\\w+))");

  private static final Pattern SESSION_MOUNT =
      Pattern.compile("--mount=(?:.*,)?type=(secret|ssh)(?:,.*)?");

  /** Set by BuildKit only. */
  private static final Set<String> PLATFORM_ARGS =
      Set.of(
          "BUILDPLATFORM",
          "BUILDOS",
          "BUILDARCH",
          "BUILDVARIANT",
          "TARGETPLATFORM",
          "TARGETOS",
          "TARGETARCH",
          "TARGETVARIANT");

  /** The flags of the engine's own builder; all others need BuildKit. */
  private static final Map<String, Set<String>> CLASSIC_FLAGS =
      Map.of(
          "FROM", Set.of("--platform"),
          "COPY", Set.of("--from", "--chown"),
          "ADD", Set.of("--chown"),
          "RUN", Set.of());

  private final List<Instruction> instructions;
  private final Optional<String> frontend;
  private final Map<String, String> args = new HashMap<>();

  private Dockerfile(List<Instruction> instructions, Optional<String> frontend) {
    this.instructions = instructions;
    this.frontend = frontend;
  }

  /**
   * Parses a Dockerfile.
   *
   * @param givenArgs the build's arguments
   */
  static Dockerfile parse(String text, Map<String, String> givenArgs) {
    Optional<String> frontend = Optional.empty();
    char escape = '\\';
    List<Instruction> instructions = new ArrayList<>();
    boolean directives = true;
    StringBuilder joined = new StringBuilder();
    int start = 0;
    int number = 0;
    Deque<String> heredocs = new ArrayDeque<>();
    for (String line : text.lines().toList()) {
      number++;
      if (!heredocs.isEmpty()) {
        String end = heredocs.getFirst();
        boolean tabs = end.startsWith("-");
        if ((tabs ? line.replaceAll("^\t+", "") : line).equals(tabs ? end.substring(1) : end)) {
          heredocs.removeFirst();
        }
        continue;
      }
      String stripped = line.strip();
      Matcher directive = DIRECTIVE.matcher(stripped);
      if (directives && directive.matches()) {
        String key = directive.group(1).toLowerCase(Locale.ROOT);
        if (key.equals("syntax")) {
          frontend = Optional.of(directive.group(2));
        } else if (key.equals("escape")) {
          escape = directive.group(2).charAt(0);
        }
        continue;
      }
      directives = false;
      if (stripped.startsWith("#") || stripped.isEmpty()) {
        continue;
      }
      start = joined.isEmpty() ? number : start;
      boolean goesOn = stripped.charAt(stripped.length() - 1) == escape;
      joined.append(goesOn ? stripped.substring(0, stripped.length() - 1) : stripped).append(' ');
      if (!goesOn) {
        instructions.add(Instruction.parse(start, joined.toString().strip()));
        joined.setLength(0);
        heredocs.addAll(instructions.get(instructions.size() - 1).heredocEnds());
      }
    }
    Dockerfile file = new Dockerfile(instructions, frontend);
    file.args.putAll(givenArgs);
    return file;
  }

  List<Instruction> instructions() {
    return Collections.unmodifiableList(instructions);
  }

  /**
   * Returns the image of another frontend, or of another version of the usual one ({@code #
   * syntax=}); empty for the usual one.
   */
  Optional<String> frontend() {
    return frontend;
  }

  /**
   * Returns the first feature that BuildKit supports only with a client's session; empty if there
   * is none.
   */
  Optional<String> sessionFeature() {
    for (Instruction instruction : instructions) {
      for (String flag : instruction.wholeFlags()) {
        Matcher mount = SESSION_MOUNT.matcher(flag);
        if (instruction.keyword().equals("RUN") && mount.matches()) {
          return Optional.of(DockerfilePhrase.MOUNT.text(mount.group(1), instruction.line()));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns whether it has a here-document. */
  boolean hasHeredoc() {
    return instructions.stream().anyMatch(instruction -> !instruction.heredocEnds().isEmpty());
  }

  /**
   * Returns the first feature that only BuildKit supports, with its line; empty if there is none.
   */
  Optional<String> buildKitFeature() {
    if (frontend.isPresent() && !frontend.get().matches("(docker\\.io/)?docker/dockerfile(:.*)?")) {
      return Optional.of(DockerfilePhrase.FRONTEND.text(frontend.get()));
    }
    for (Instruction instruction : instructions) {
      Optional<String> feature = feature(instruction);
      if (feature.isPresent()) {
        return Optional.of(DockerfilePhrase.IN_LINE.text(feature.get(), instruction.line()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> feature(Instruction instruction) {
    String keyword = instruction.keyword();
    Set<String> known = CLASSIC_FLAGS.get(keyword);
    if (known != null) {
      for (String flag : instruction.flags()) {
        if (!known.contains(flag)) {
          return Optional.of(DockerfilePhrase.FLAG.text(keyword, flag));
        }
      }
    }
    boolean takesHeredoc = keyword.equals("RUN") || keyword.equals("COPY") || keyword.equals("ADD");
    if (takesHeredoc && instruction.opensHeredoc()) {
      return Optional.of(DockerfilePhrase.HEREDOC.text(keyword));
    }
    if (keyword.equals("ARG")) {
      for (String name : instruction.rest().strip().split("\\s+", -1)) {
        if (PLATFORM_ARGS.contains(name) && !args.containsKey(name)) {
          return Optional.of(DockerfilePhrase.AUTOMATIC_ARG.text(name));
        }
      }
      return Optional.empty();
    }
    if (keyword.equals("FROM")) {
      Matcher variable = VARIABLE.matcher(instruction.rest());
      while (variable.find()) {
        String name = variable.group(1) == null ? variable.group(3) : variable.group(1);
        if (PLATFORM_ARGS.contains(name) && !args.containsKey(name)) {
          return Optional.of(DockerfilePhrase.FROM_AUTOMATIC_ARG.text(name));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the images from which its stages start, as far as its arguments are known. */
  List<String> baseImages() {
    Map<String, String> known = new HashMap<>();
    List<String> images = new ArrayList<>();
    List<String> stages = new ArrayList<>();
    for (Instruction instruction : instructions) {
      if (instruction.keyword().equals("ARG") && instruction.rest().contains("=")) {
        String[] pair = instruction.rest().split("=", 2);
        known.putIfAbsent(pair[0].strip(), pair[1].strip().replaceAll("^[\"']|[\"']$", ""));
      } else if (instruction.keyword().equals("FROM")) {
        known.putAll(args);
        List<String> words = new ArrayList<>(List.of(instruction.rest().split("\\s+", -1)));
        words.removeIf(word -> word.startsWith("--"));
        String image = words.isEmpty() ? "" : expand(words.get(0), known);
        if (!image.isEmpty() && !image.contains("$") && !stages.contains(image)) {
          images.add(image);
        }
        if (words.size() > 2) {
          stages.add(words.get(2));
        }
      }
    }
    images.remove("scratch");
    return images;
  }

  /**
   * Returns a text of a FROM with the arguments before the first stage filled in; unknown ones are
   * kept.
   */
  String expanded(String text) {
    Map<String, String> known = new HashMap<>();
    for (Instruction instruction : instructions) {
      if (instruction.keyword().equals("FROM")) {
        break;
      }
      if (instruction.keyword().equals("ARG") && instruction.rest().contains("=")) {
        String[] pair = instruction.rest().split("=", 2);
        known.put(pair[0].strip(), pair[1].strip().replaceAll("^[\"']|[\"']$", ""));
      }
    }
    known.putAll(args);
    return VARIABLE
        .matcher(text)
        .replaceAll(
            match -> {
              String name = match.group(1) == null ? match.group(3) : match.group(1);
              String fallback = match.group(2) == null ? match.group() : match.group(2);
              return Matcher.quoteReplacement(known.getOrDefault(name, fallback));
            });
  }

  private static String expand(String text, Map<String, String> known) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            match -> {
              String name = match.group(1) == null ? match.group(3) : match.group(1);
              String fallback = match.group(2) == null ? "" : match.group(2);
              return Matcher.quoteReplacement(known.getOrDefault(name, fallback));
            });
  }
}
