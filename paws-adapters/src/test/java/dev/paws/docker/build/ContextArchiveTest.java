package dev.paws.docker.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextArchiveTest {
  @TempDir Path folder;

  @Test
  void what_paws_remembers_in_the_project_is_no_part_of_a_context() throws Exception {
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\n");
    Files.createDirectories(folder.resolve(".paws/journal"));
    Files.writeString(folder.resolve(".paws/journal/1.jsonl"), "{}\n");
    Files.createDirectories(folder.resolve("deeper/.paws"));

    assertThat(ContextArchive.select(folder, new IgnoreRules(List.of()), Set.of()))
        .extracting(file -> folder.relativize(file).toString().replace('\\', '/'))
        .containsExactly("Dockerfile", "deeper", "deeper/.paws");
  }
}
