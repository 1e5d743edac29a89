package dev.paws.core.compose.cases;

import dev.paws.core.compose.reference.ComposeVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One case of the differential suite: files, a command line, and what the reference answered.
 *
 * @param group the file it is in
 * @param name what it shows
 * @param arguments arguments of {@code docker compose} before {@code config}
 * @param environment variables of the process
 * @param directory the folder to run in, below the case's own; empty for that one
 * @param files contents by path
 * @param links symbolic links by path
 * @param differs why Paws answers otherwise on purpose; empty if it does not
 * @param newerDiffers why it answers otherwise on purpose than newer versions; empty if it does not
 * @param answers the reference's answers: JSON with {@code @DIR@} for the case's folder, or a line
 *     that starts with {@code rejected}; of later versions only where they differ
 * @param findings what Paws finds, one a line as {@code file:line:column code path}; empty where it
 *     finds nothing
 */
record ComposeCase(
    String group,
    String name,
    List<String> arguments,
    Map<String, String> environment,
    String directory,
    Map<String, String> files,
    Map<String, String> links,
    String differs,
    String newerDiffers,
    Map<ComposeVersion, String> answers,
    String findings) {
  static final String REJECTED = "rejected";

  boolean isRejected() {
    return expected().startsWith(REJECTED);
  }

  /** What the oldest version answered. */
  String expected() {
    return expected(ComposeVersion.V2_26);
  }

  /** What a version answered, or the last one before it whose answer is recorded. */
  String expected(ComposeVersion version) {
    String answer = "";
    for (ComposeVersion each : ComposeVersion.values()) {
      if (each.compareTo(version) <= 0) {
        answer = answers.getOrDefault(each, answer);
      }
    }
    return answer;
  }

  /** Whether the answer of just this version is recorded. */
  boolean isRecorded(ComposeVersion version) {
    return answers.containsKey(version);
  }

  /** Writes the files of the case into a folder. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      if (file.getKey().endsWith("/")) {
        Files.createDirectories(path);
      } else {
        boolean latin = file.getKey().endsWith(" (latin1)");
        Path place = latin ? folder.resolve(file.getKey().replace(" (latin1)", "")) : path;
        Files.writeString(
            place, file.getValue(), latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
      }
    }
    for (Map.Entry<String, String> link : links.entrySet()) {
      Files.createSymbolicLink(folder.resolve(link.getKey()), Path.of(link.getValue()));
    }
  }

  ComposeCase withAnswer(ComposeVersion version, String answer) {
    Map<ComposeVersion, String> changed = new EnumMap<>(ComposeVersion.class);
    changed.putAll(answers);
    changed.remove(version);
    ComposeCase without = withAnswers(changed);
    if (!CaseSuite.canonical(without.expected(version)).equals(CaseSuite.canonical(answer))) {
      changed.put(version, answer);
    }
    return withAnswers(changed);
  }

  ComposeCase withAnswers(Map<ComposeVersion, String> others) {
    return new ComposeCase(
        group,
        name,
        arguments,
        environment,
        directory,
        files,
        links,
        differs,
        newerDiffers,
        others,
        findings);
  }

  ComposeCase withFindings(String found) {
    return new ComposeCase(
        group,
        name,
        arguments,
        environment,
        directory,
        files,
        links,
        differs,
        newerDiffers,
        answers,
        found);
  }

  /** The cases of a file. */
  static List<ComposeCase> parse(String group, String text) {
    List<ComposeCase> cases = new ArrayList<>();
    for (String part : text.split("(?m)^### ")) {
      if (!part.isBlank()) {
        cases.add(parseOne(group, part));
      }
    }
    return cases;
  }

  /** Java's escapes of texts, and those of single characters as {@code \\u3000}. */
  private static String unescaped(String text) {
    return Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(text)
        .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)))
        .translateEscapes();
  }

  private static ComposeCase parseOne(String group, String text) {
    String[] sections = text.split("(?m)^=== ?");
    String[] head = sections[0].split("\n");
    List<String> arguments = new ArrayList<>();
    Map<String, String> environment = new LinkedHashMap<>();
    String directory = "";
    String differs = "";
    String newerDiffers = "";
    for (String line : List.of(head).subList(1, head.length)) {
      int colon = line.indexOf(':');
      String value = colon < 0 ? "" : line.substring(colon + 1).strip();
      switch (colon < 0 ? "" : line.substring(0, colon)) {
        case "args" -> arguments.addAll(List.of(value.split(" +")));
        case "env" ->
            environment.put(
                value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1));
        case "cwd" -> directory = value;
        case "differs" -> differs = value;
        case "newer-differs" -> newerDiffers = value;
        default -> {
          if (!line.isBlank()) {
            throw new IllegalArgumentException(group + ": " + head[0] + ": " + line);
          }
        }
      }
    }
    Map<String, String> files = new LinkedHashMap<>();
    Map<String, String> links = new LinkedHashMap<>();
    Map<ComposeVersion, String> answers = new EnumMap<>(ComposeVersion.class);
    String findings = "";
    for (String section : List.of(sections).subList(1, sections.length)) {
      int end = section.indexOf('\n');
      String title = section.substring(0, end).strip();
      String body = section.substring(end + 1);
      if (title.equals("expect")) {
        answers.put(ComposeVersion.V2_26, body.strip());
      } else if (title.startsWith("expect ")) {
        answers.put(ComposeVersion.named(title.substring(7)).orElseThrow(), body.strip());
      } else if (title.equals("findings")) {
        findings = body.strip();
      } else if (title.contains(" -> ")) {
        links.put(title.split(" -> ")[0], title.split(" -> ")[1]);
      } else if (title.endsWith(" (no newline)")) {
        files.put(title.replace(" (no newline)", ""), body.stripTrailing());
      } else if (title.endsWith(" (escaped)")) {
        files.put(title.replace(" (escaped)", ""), unescaped(body.stripTrailing()));
      } else {
        files.put(title, body);
      }
    }
    return new ComposeCase(
        group,
        head[0].strip(),
        List.copyOf(arguments),
        environment,
        directory,
        files,
        links,
        differs,
        newerDiffers,
        answers,
        findings);
  }
}
