package dev.paws.core.compose.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Damages a project in one or two places, as slips of a hand do; most results are not valid. */
final class ProjectMutation {
  private static final List<String> VALUES =
      List.of(
          "5",
          "-1",
          "1.5",
          "true",
          "null",
          "",
          "[]",
          "{}",
          "text",
          "\"\"",
          "[a]",
          "{a: b}",
          "'${'",
          "'${X:?}'",
          "\"$\"",
          "[1]",
          "[[]]",
          "[null]",
          "{a: }",
          "99999999999999999999",
          "0x1F",
          "1_000",
          "yes",
          "~",
          "2001-01-01",
          ".inf",
          "*none",
          "&a b",
          "!reset",
          "!!str 5",
          "|",
          ">-",
          "'a:b:c:d'",
          "'70000:80'",
          "'1m'",
          "'-5s'",
          "'../../..'",
          "'a\\b'",
          "no-such");

  private final RandomGenerator random;

  ProjectMutation(RandomGenerator random) {
    this.random = random;
  }

  ComposeCase of(ComposeCase one) {
    Map<String, String> files = new LinkedHashMap<>(one.files());
    for (int i = random.nextInt(2); i >= 0; i--) {
      List<String> names = files.keySet().stream().filter(name -> !name.endsWith("/")).toList();
      String name = names.get(random.nextInt(names.size()));
      files.put(name, damaged(files.get(name)));
    }
    return new ComposeCase(
        one.group(),
        one.name(),
        one.arguments(),
        one.environment(),
        one.directory(),
        files,
        one.links(),
        "",
        "",
        Map.of(),
        "");
  }

  private String damaged(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(9)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.set(at, misspelt(line));
      case 3 -> lines.set(at, " " + line);
      case 4 -> lines.set(at, line.startsWith(" ") ? line.substring(1) : line + ":");
      case 5 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      default -> lines.set(at, revalued(line));
    }
    return String.join("\n", lines) + "\n";
  }

  private String misspelt(String line) {
    int at = line.length() / 2;
    return line.substring(0, at) + "z" + line.substring(Math.min(line.length(), at + 1));
  }

  private String revalued(String line) {
    String value = VALUES.get(random.nextInt(VALUES.size()));
    int colon = line.indexOf(": ");
    int dash = line.indexOf("- ");
    if (colon > 0) {
      return line.substring(0, colon + 2) + value;
    }
    return dash >= 0 ? line.substring(0, dash + 2) + value : line + " " + value;
  }
}
