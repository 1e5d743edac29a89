package dev.paws.core.compose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** CONTRIBUTING names the files that a new key of a service touches. */
class FilesOfAKeyTest {
  private static final Pattern FILE = Pattern.compile("`(paws-[^`]+\\.java)`");

  @Test
  void the_example_names_at_most_five_files_and_each_has_the_key() throws IOException {
    Path top = Path.of("..");
    String guide = Files.readString(top.resolve("CONTRIBUTING.md"));
    Matcher matcher = FILE.matcher(guide.substring(guide.indexOf("<!-- files of a key -->")));
    List<String> files = new ArrayList<>();
    while (matcher.find()) {
      files.add(matcher.group(1));
    }

    assertThat(files).hasSizeBetween(1, 5);
    for (String file : files) {
      assertThat(Files.readString(top.resolve(file)))
          .as(file)
          .containsAnyOf("stop_grace_period", "stopGrace");
    }
  }
}
