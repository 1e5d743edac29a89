package dev.paws.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each thing that docs/compared.md says Paws has names the tests that show it, and they exist. */
class ComparedPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern NAME = Pattern.compile("`([\\w-]+)`");

  @Test
  void what_paws_has_is_shown_by_tests_that_exist() throws IOException {
    Set<String> tests = tests();
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    for (String line : Files.readAllLines(ROOT.resolve("docs/compared.md"))) {
      String[] cells = line.split(" \\| ", -1);
      if (cells.length != 4 || line.startsWith("| ---") || line.contains("shown by")) {
        continue;
      }
      rows++;
      Matcher names = NAME.matcher(cells[3]);
      boolean shown = false;
      while (names.find()) {
        shown = true;
        if (!tests.contains(names.group(1))) {
          wrong.add(names.group(1));
        }
      }
      if (!shown && cells[2].equals("yes")) {
        wrong.add(line);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(rows).isGreaterThanOrEqualTo(90);
  }

  private static Set<String> tests() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String module : List.of("core", "adapters", "kubernetes", "maven-plugin")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve("paws-" + module + "/src/test/java"))) {
        files
            .map(it -> String.valueOf(it.getFileName()))
            .filter(it -> it.endsWith(".java"))
            .forEach(it -> names.add(it.substring(0, it.length() - ".java".length())));
      }
    }
    try (Stream<Path> projects = Files.list(ROOT.resolve("src/it"))) {
      projects.forEach(it -> names.add(String.valueOf(it.getFileName())));
    }
    return names;
  }
}
